import { segmentSlap } from '@whorl/fingerprint';
import { grayImageOf } from './analyse-print.ts';
import { imageAt, type OpenFile } from './open-file.ts';
import type { ReadSlap } from './worker-protocol.ts';

/** A slap with the boxes that the engine proposes for its fingers. */
export async function slapOf(file: OpenFile, recordIndex: number): Promise<ReadSlap> {
  const image = await imageAt(file, recordIndex);
  const position = file.images.get(recordIndex)!.positions[0] ?? 0;
  const fingers = segmentSlap(grayImageOf(image), { position });
  const boxes = fingers.map(({ position, box, confidence }) => ({ position, ...box, confidence }));
  return { image, boxes };
}
