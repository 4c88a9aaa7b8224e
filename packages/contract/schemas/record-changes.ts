import { z } from 'zod';
import { problem } from '../errors.ts';
import { contractLimits } from '../limits.ts';
import { handlingCode, purpose, tlpLabel } from '../values/governance.ts';
import { base64, identifier, longText, moment, shortText } from '../values/text.ts';
import { newPhotograph } from './photographs.ts';
import { caseRole, identity, record, recordKind, restrictions } from './records.ts';

const caseRoles = z.array(caseRole).min(1).max(contractLimits.caseRolesPerRecordMax);

/** Where a finger of a slap lies, pixels of its image; its middle may lie beyond the border. */
const pixels = z.number().min(-20_000).max(20_000);
export const fingerBox = z.strictObject({
  position: z.int().min(0).max(10),
  centerX: pixels,
  centerY: pixels,
  width: pixels.min(contractLimits.fingerBoxPixelsMin).max(contractLimits.fingerBoxPixelsMax),
  height: pixels.min(contractLimits.fingerBoxPixelsMin).max(contractLimits.fingerBoxPixelsMax),
  /** Counter-clockwise from upright. */
  rotationDegrees: z.number().min(-180).max(180),
});

/** An image file of a print, of a slap or of a palm, in any format that the hub reads. */
export const newPrint = z.strictObject({
  /** Table 8 of ANSI/NIST-ITL: finger 1 to 10, slap 13 to 15 or 40 to 50, palm 20 to 38 or 81 to 86; 0 where it is not known. */
  position: z.int().min(0).max(86),
  /** Table 7 of ANSI/NIST-ITL: 0 plain, 1 rolled… */
  impressionType: z.int().min(0).max(99).optional(),
  /** The fingers of a slap; the hub looks for them itself where they are not given. */
  fingers: z.array(fingerBox).min(1).max(contractLimits.fingersPerSlapMax).optional(),
  /** PNG, JPEG, TIFF, BMP, WSQ, JPEG 2000 or PGM. */
  image: base64.max(contractLimits.recordBodyBytesMax),
});
const newPrints = z.array(newPrint).min(1).max(contractLimits.referencesPerRecordMax);

const newPhotographs = z.array(newPhotograph).max(contractLimits.photographsPerRecordMax);

/** A record comes with prints as images, or with a transaction file that holds them. */
export const newRecord = z
  .strictObject({
    kind: recordKind,
    /** The file number of the source; its own for each record of a kind. */
    sourceReference: shortText,
    purpose,
    handlingCode: handlingCode.default('H0'),
    handlingNote: longText.optional(),
    tlp: tlpLabel.default('AMBER'),
    restrictions: restrictions.default({ deniedBureaus: [], allowedBureaus: null }),
    /** Five years for people and fifteen for marks unless stated; never later than that. */
    retainUntil: moment.optional(),
    caseRoles,
    identity: identity.optional(),
    prints: newPrints.optional(),
    transaction: base64.max(contractLimits.recordBodyBytesMax).optional(),
    photographs: newPhotographs.default([]),
  })
  .refine(({ prints, transaction }) => (prints === undefined) !== (transaction === undefined), {
    message: 'needs either prints or a transaction',
    path: ['prints'],
  })
  .refine(({ kind, identity: who }) => kind === 'person' || who === undefined, {
    message: 'a mark has no identity',
    path: ['identity'],
  })
  .refine(({ handlingCode: code, handlingNote }) => code !== 'H3' || handlingNote !== undefined, {
    message: 'H3 is stated in words',
    path: ['handlingNote'],
  })
  .refine(({ kind, photographs }) => kind === 'person' || photographs.length === 0, {
    message: 'a mark has no photographs',
    path: ['photographs'],
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
  /** Null takes it away; H3 needs one. */
  handlingNote: longText.nullable().optional(),
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
export const addedPhotographs = z.strictObject({ version, photographs: newPhotographs.min(1) });
export const receiptParams = z.object({ receiptId: identifier });
