import { encodeWsq } from '@whorl/codecs';
import { createImpression, createMasterFinger, extract, storedTemplate } from '@whorl/fingerprint';

const fingers = new Map<number, ReturnType<typeof createMasterFinger>>();

/** An impression of a synthetic finger; the same seeds give the same image. */
export function testImpression(fingerSeed: number, impressionSeed: number) {
  let finger = fingers.get(fingerSeed);
  if (!finger) {
    finger = createMasterFinger({ seed: fingerSeed });
    fingers.set(fingerSeed, finger);
  }
  return createImpression(finger, { seed: impressionSeed, quality: 75 });
}

/** The same as a WSQ file. */
export function testPrintFile(fingerSeed: number, impressionSeed: number): Uint8Array {
  return encodeWsq(testImpression(fingerSeed, impressionSeed), { bitsPerPixel: 0.75 });
}

export function testTemplate(fingerSeed: number, impressionSeed: number) {
  return storedTemplate(extract(testImpression(fingerSeed, impressionSeed)));
}

export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
