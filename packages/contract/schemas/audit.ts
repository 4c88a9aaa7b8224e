import { z } from 'zod';
import { moment, pageLimit } from '../values/text.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What one line of the audit log says; hashed as canonical JSON. */
export const auditContent = z.object({
  at: moment,
  action: z.string(),
  actor: z.object({ kind: z.string(), id: z.string(), bureauId: z.string() }),
  /** Bureaus whose data the action touched: they see the entry, and so does the actor's. */
  concerns: z.array(z.string()),
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
  purpose: z.string().nullable(),
  caseReference: z.string().nullable(),
  legalBasis: z.string().nullable(),
  offence: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Random, so that a hash cannot be guessed from what the content may have been. */
  nonce: z.string(),
});
export type AuditContent = z.infer<typeof auditContent>;

/** A line of the log; `content` is null where it concerns other bureaus. */
export const auditEntry = z.object({
  index: z.int().min(0),
  previousHash: hash,
  contentHash: hash,
  hash,
  content: auditContent.nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** The hub's word on its log at one time (RFC 6962, section 3.5, with Ed25519). */
export const treeHead = z.object({
  size: z.int().min(0),
  rootHash: hash,
  at: moment,
  keyId: z.string(),
  /** Ed25519 over `whorl-tree-head\n<size>\n<rootHash>\n<at>\n`, base64. */
  signature: z.string(),
  publicKeyPem: z.string(),
});
export type TreeHead = z.infer<typeof treeHead>;

export const inclusionProof = z.object({
  index: z.int(),
  size: z.int(),
  leafHash: hash,
  path: z.array(hash),
});
export const consistencyProof = z.object({
  firstSize: z.int(),
  secondSize: z.int(),
  path: z.array(hash),
});
export const auditQuery = z.strictObject({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});
export const auditPage = z.object({ entries: z.array(auditEntry), next: z.int().nullable() });
export const inclusionQuery = z.strictObject({
  index: z.coerce.number().int().min(0),
  size: z.coerce.number().int().min(1),
});
export const consistencyQuery = z.strictObject({
  firstSize: z.coerce.number().int().min(0),
  secondSize: z.coerce.number().int().min(1),
});

/** Looks for entries that concern the caller's bureau, newest first; every condition narrows. */
export const auditSearchQuery = z.strictObject({
  /** Exactly ("record.read"), or all of a thing with a full stop at the end ("record."). */
  action: z.string().max(100).optional(),
  actorBureau: z.string().max(2).optional(),
  actorId: z.uuid().optional(),
  subjectKind: z.string().max(50).optional(),
  subjectId: z.string().max(100).optional(),
  /** Only what was done to records of the caller's bureau: who searched, saw or changed them. */
  onOwnRecords: z.stringbool().default(false),
  since: moment.optional(),
  until: moment.optional(),
  /** Index before which to go on. */
  before: z.coerce.number().int().min(0).optional(),
  limit: pageLimit,
});
export const foundAuditEntry = z.object({ index: z.int(), content: auditContent });
export const auditSearchPage = z.object({
  items: z.array(foundAuditEntry),
  /** For `before` of the next page. */
  next: z.int().nullable(),
});
/** What a bureau did to records of the caller's, counted. */
export const recordAccesses = z.object({
  items: z.array(
    z.object({
      actorBureau: z.string(),
      action: z.string(),
      count: z.int(),
      recordCount: z.int(),
      lastAt: moment,
    }),
  ),
});
export const recordAccessesQuery = z.strictObject({
  since: moment.optional(),
  until: moment.optional(),
});
