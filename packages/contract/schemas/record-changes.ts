import { z } from 'zod';
import { problem } from '../errors.ts';
import { contractLimits } from '../limits.ts';
import { handlingCode, purpose, tlpLabel } from '../values/governance.ts';
import { base64, identifier, longText, moment, shortText } from '../values/text.ts';
import { caseRole, identity, record, recordKind, restrictions } from './records.ts';

const caseRoles = z.array(caseRole).min(1).max(contractLimits.caseRolesPerRecordMax);

/** An image file of one print, in any format that the hub reads. */
export const newPrint = z.strictObject({
  /** Finger 1 to 10 (table 8 of ANSI/NIST-ITL), 0 where it is not known. */
  position: z.int().min(0).max(10),
  /** PNG, JPEG, TIFF, BMP, WSQ, JPEG 2000 or PGM. */
  image: base64.max(contractLimits.recordBodyBytesMax),
});
const newPrints = z.array(newPrint).min(1).max(contractLimits.referencesPerRecordMax);

/** A record comes with prints as images, or with a transaction file that holds them. */
export const newRecord = z
  .strictObject({
    kind: recordKind,
    /** The file number of the source; its own for each record of a kind. */
    sourceReference: shortText,
    purpose,
    handlingCode: handlingCode.default('H0'),
    tlp: tlpLabel.default('AMBER'),
    restrictions: restrictions.default({ deniedBureaus: [], allowedBureaus: null }),
    /** Five years for people and fifteen for marks unless stated; never later than that. */
    retainUntil: moment.optional(),
    caseRoles,
    identity: identity.optional(),
    prints: newPrints.optional(),
    transaction: base64.max(contractLimits.recordBodyBytesMax).optional(),
  })
  .refine(({ prints, transaction }) => (prints === undefined) !== (transaction === undefined), {
    message: 'needs either prints or a transaction',
    path: ['prints'],
  })
  .refine(({ kind, identity: who }) => kind === 'person' || who === undefined, {
    message: 'a mark has no identity',
    path: ['identity'],
  });

/** What came in, and which prints were not taken, with reasons. */
export const enrolment = z.object({ record, passedOver: z.array(problem) });

/** The version that the caller saw; a record that moved on since is a conflict. */
const version = z.int().min(1);
export const recordChange = z.strictObject({
  version,
  sourceReference: shortText.optional(),
  purpose: purpose.optional(),
  handlingCode: handlingCode.optional(),
  caseRoles: caseRoles.optional(),
  identity: identity.optional(),
});
export const restrictionChange = z.strictObject({ version, tlp: tlpLabel, restrictions });
export const retentionChange = z.strictObject({ version, retainUntil: moment, reason: longText });
export const contestation = z.strictObject({
  version,
  isContested: z.boolean(),
  reason: longText,
});
export const addedPrints = z.strictObject({ version, prints: newPrints });
export const removedPrint = z.strictObject({ version });
export const receiptParams = z.object({ receiptId: identifier });
