import { z } from 'zod';
import { contractLimits } from '../limits.ts';
import { bureauCode, countryCode } from '../values/countries.ts';
import { handlingCode, personStatus, purpose, tlpLabel } from '../values/governance.ts';
import { identifier, longText, moment, pageQuery, partialDate, shortText } from '../values/text.ts';
import { photograph } from './photographs.ts';

export const personName = z.strictObject({
  kind: z.enum(['primary', 'alias', 'maiden']),
  /** In any script; the same person may have a name in several. */
  family: shortText.optional(),
  given: shortText.optional(),
});
export const travelDocument = z.strictObject({
  type: z.enum(['passport', 'identity-card', 'residence-permit', 'driving-licence', 'other']),
  number: shortText,
  issuingCountry: countryCode,
});
/** Who the person is. It leaves the source only when an officer of the source releases it. */
export const identity = z.strictObject({
  names: z.array(personName).max(contractLimits.namesPerPersonMax),
  documents: z.array(travelDocument).max(contractLimits.documentsPerPersonMax),
  birthDate: partialDate.optional(),
  birthPlace: shortText.optional(),
  sex: z.enum(['F', 'M', 'U']).optional(),
  /** Shown, never matched and never a search key. */
  nationalities: z.array(countryCode).max(8),
});
export type Identity = z.infer<typeof identity>;

export const caseRole = z.strictObject({
  caseReference: shortText,
  status: personStatus,
  offence: shortText.optional(),
});

export const recordKind = z.enum(['person', 'mark']);
export const modality = z.enum(['finger', 'palm', 'mark']);

export const reference = z.object({
  referenceId: identifier,
  modality,
  position: z.int(),
  /** ANSI/NIST-ITL table 7: 0 plain, 1 rolled, 10 palm, 4 latent…; null where nobody said. */
  impressionType: z.int().nullable(),
  quality: z.int(),
  minutiaCount: z.int(),
  engineVersion: z.string(),
  hasImage: z.boolean(),
});
/** Who may not see a record, and where a list is made, who alone may. */
export const restrictions = z.strictObject({
  deniedBureaus: z.array(bureauCode).max(contractLimits.bureausPerListMax),
  allowedBureaus: z.array(bureauCode).max(contractLimits.bureausPerListMax).nullable(),
});
export const record = z.object({
  recordId: identifier,
  kind: recordKind,
  bureauId: bureauCode,
  sourceReference: z.string(),
  purpose,
  handlingCode,
  /** The words of H3, and what else a receiver is to know of handling. */
  handlingNote: z.string().nullable(),
  tlp: tlpLabel,
  /** Null for everyone but the source: whom it trusts is its own business. */
  restrictions: restrictions.nullable(),
  retainUntil: moment,
  reviewAt: moment,
  isContested: z.boolean(),
  version: z.int(),
  createdAt: moment,
  updatedAt: moment,
  caseRoles: z.array(caseRole),
  /** Null for everyone but the source. */
  identity: identity.nullable(),
  references: z.array(reference),
  /** Empty for everyone but the source. */
  photographs: z.array(photograph),
});
export const recordSummary = record.omit({
  identity: true,
  references: true,
  caseRoles: true,
  photographs: true,
});
export const recordsQuery = pageQuery.extend({
  kind: recordKind.optional(),
  isOwn: z.stringbool().optional(),
  /** Own records whose review is due. */
  isReviewDue: z.stringbool().optional(),
});
export const recordParams = z.object({ recordId: identifier });
export const referenceParams = z.object({ recordId: identifier, referenceId: identifier });
export const photographParams = z.object({ recordId: identifier, photographId: identifier });
export const deletion = z.strictObject({ reason: longText });
/** Proof that a record and all that was derived from it is gone. */
export const deletionReceipt = z.object({
  receiptId: identifier,
  recordId: identifier,
  bureauId: bureauCode,
  deletedAt: moment,
  cause: z.enum(['source', 'retention']),
  templatesDeleted: z.int(),
  imagesDeleted: z.int(),
  auditIndex: z.int(),
  /** What the source gave as its reason; null where the time was over. */
  reason: z.string().nullable(),
});

/** Who looked at a record, found it, or changed it. */
export const accessLogEntry = z.object({
  auditIndex: z.int(),
  at: moment,
  action: z.string(),
  bureauId: z.string(),
  actorKind: z.string(),
  actorId: z.string(),
  /** Of officers of the own bureau. */
  actorName: z.string().nullable(),
  /** Names of what was changed, never values. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  purpose: z.string().nullable(),
  caseReference: z.string().nullable(),
});
export const accessLogQuery = pageQuery.extend({
  /** What was done to it, or who looked at it and found it. */
  only: z.enum(['changes', 'views']).optional(),
});
