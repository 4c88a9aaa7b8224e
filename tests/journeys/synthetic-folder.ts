import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeImage } from '@whorl/codecs/image';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';

/** Writes impressions of synthetic fingers as FINGER_IMPRESSION.png; nobody has these fingers. */
export async function writeImpressions(
  folder: string,
  fingerCount: number,
  impressionCount: number,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let finger = 1; finger <= fingerCount; finger++) {
    const master = createMasterFinger({ seed: finger });
    for (let impression = 1; impression <= impressionCount; impression++) {
      const image = createImpression(master, { seed: impression, quality: 75 });
      const name = `${finger}_${impression}.png`;
      writeFileSync(join(folder, name), await encodeImage(image, 'png'));
    }
  }
}
