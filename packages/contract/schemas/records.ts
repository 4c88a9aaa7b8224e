import { z } from 'zod';
import { contractLimits } from '../limits.ts';
import { bureauCode, countryCode } from '../values/countries.ts';
import { handlingCode, personStatus, purpose, tlpLabel } from '../values/governance.ts';
import { base64, identifier, longText, moment, partialDate, shortText } from '../values/text.ts';

const bureauList = z.array(bureauCode).max(contractLimits.bureausPerListMax);

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
export const modality = z.enum(['finger', 'palm', 'face', 'mark']);

/** An image to enrol; what it shows is checked and its quality measured. */
export const newReference = z.strictObject({
  modality,
  /** Friction ridge position, ANSI/NIST-ITL table 8; 0 where unknown. */
  position: z.int().min(0).max(36),
  image: base64,
});

/** Rules that the source gives its record. */
const rules = {
  purpose,
  handlingCode: handlingCode.default('H0'),
  tlp: tlpLabel.default('AMBER'),
  /** Bureaus that may not see the record. */
  deniedBureaus: bureauList.default([]),
  /** Where given, the only other bureaus that may see it. */
  allowedBureaus: bureauList.nullable().default(null),
  retainUntil: moment.optional(),
  isContested: z.boolean().default(false),
};

export const newRecord = z.strictObject({
  kind: recordKind,
  sourceReference: shortText,
  ...rules,
  caseRoles: z.array(caseRole).min(1).max(64),
  identity: identity.optional(),
  references: z.array(newReference).min(1).max(contractLimits.referencesPerRecordMax),
});
export const recordChange = z.strictObject({
  /** The version that the change was decided on. */
  version: z.int().min(1),
  handlingCode: handlingCode.optional(),
  tlp: tlpLabel.optional(),
  deniedBureaus: bureauList.optional(),
  allowedBureaus: bureauList.nullable().optional(),
  isContested: z.boolean().optional(),
  identity: identity.optional(),
  caseRoles: z.array(caseRole).min(1).max(64).optional(),
  /** A later date needs a reason. */
  retainUntil: moment.optional(),
  reason: longText,
});

export const reference = z.object({
  referenceId: identifier,
  modality,
  position: z.int(),
  quality: z.int(),
  minutiaCount: z.int(),
  engineVersion: z.string(),
  hasImage: z.boolean(),
});
export const record = z.object({
  recordId: identifier,
  kind: recordKind,
  bureauId: bureauCode,
  sourceReference: z.string(),
  purpose,
  handlingCode,
  tlp: tlpLabel,
  deniedBureaus: z.array(z.string()),
  allowedBureaus: z.array(z.string()).nullable(),
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
});
export const recordSummary = record.omit({ identity: true, references: true, caseRoles: true });
export const recordParams = z.object({ recordId: identifier });
export const referenceParams = z.object({ recordId: identifier, referenceId: identifier });
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
});

export const nameSearch = z.strictObject({
  /** A whole name in any script. */
  name: z.string().trim().min(2).max(contractLimits.shortTextMax),
  birthDate: partialDate.optional(),
  scoreMin: z.number().min(0.5).max(1).default(0.7),
  limit: z.int().min(1).max(contractLimits.candidatesMax).default(20),
});
export const tokenMatch = z.object({
  queryToken: z.string(),
  /** Null for everyone but the source: spelling is identity data. */
  recordToken: z.string().nullable(),
  how: z.enum(['same', 'same-spelling-rules', 'same-consonants', 'similar', 'initial', 'none']),
  score: z.number(),
});
export const nameHit = z.object({
  recordId: identifier,
  bureauId: bureauCode,
  sourceReference: z.string(),
  score: z.number(),
  birthDateAgrees: z.boolean().nullable(),
  isContested: z.boolean(),
  handlingCode,
  tokens: z.array(tokenMatch),
});
export const nameHits = z.object({ hits: z.array(nameHit) });
export const documentSearch = z.strictObject({
  number: shortText,
  issuingCountry: countryCode.optional(),
});
export const documentHits = z.object({
  hits: z.array(
    z.object({
      recordId: identifier,
      bureauId: bureauCode,
      sourceReference: z.string(),
      isContested: z.boolean(),
      handlingCode,
    }),
  ),
});

/** Who looked at a record, found it, or changed it. */
export const accessLogEntry = z.object({
  auditIndex: z.int(),
  at: moment,
  action: z.string(),
  bureauId: z.string(),
  actorKind: z.string(),
  actorId: z.string(),
  purpose: z.string().nullable(),
  caseReference: z.string().nullable(),
});
