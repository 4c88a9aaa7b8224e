import { z } from 'zod';
import { contractLimits } from '../limits.ts';
import { base64, identifier } from '../values/text.ts';

/** What a photograph shows, as Type-10 of ANSI/NIST-ITL tells them apart (10.003). */
export const photographKind = z.enum(['face', 'scar', 'mark', 'tattoo']);
/** Which way a face looks (10.020). */
export const photographPose = z.enum(['front', 'right', 'left', 'angled']);

export const newPhotograph = z.strictObject({
  kind: photographKind.default('face'),
  pose: photographPose.optional(),
  takenOn: z.iso.date().optional(),
  /** JPEG, PNG, TIFF, JPEG 2000 or BMP. */
  image: base64.max(contractLimits.recordBodyBytesMax),
});
/** A photograph of a record. It is looked at, never compared, and leaves the source as identity data does. */
export const photograph = z.object({
  photographId: identifier,
  kind: photographKind,
  pose: photographPose.nullable(),
  takenOn: z.string().nullable(),
});
export type Photograph = z.infer<typeof photograph>;
