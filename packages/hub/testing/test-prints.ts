import { encodeWsq, type GrayImage } from '@whorl/codecs';
import { createImpression, createMasterFinger, extract, storedTemplate } from '@whorl/fingerprint';

/** Makes a value once for a key: the same seeds give the same print, and drawing one takes long. */
function once<Value>(make: (fingerSeed: number, impressionSeed: number) => Value) {
  const made = new Map<string, Value>();
  return (fingerSeed: number, impressionSeed: number): Value => {
    const key = `${fingerSeed}/${impressionSeed}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(fingerSeed, impressionSeed);
    made.set(key, value);
    return value;
  };
}

const masterFinger = once((seed) => createMasterFinger({ seed }));

/** An impression of a synthetic finger; the same seeds give the same image. */
export const testImpression = once((fingerSeed, impressionSeed): GrayImage => {
  const finger = masterFinger(fingerSeed, 0);
  return createImpression(finger, { seed: impressionSeed, quality: 75 });
});

/** The same as a WSQ file. */
export const testPrintFile = once((fingerSeed, impressionSeed) =>
  encodeWsq(testImpression(fingerSeed, impressionSeed), { bitsPerPixel: 0.75 }),
);

export function testTemplate(fingerSeed: number, impressionSeed: number) {
  return storedTemplate(extract(testImpression(fingerSeed, impressionSeed)));
}

export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
