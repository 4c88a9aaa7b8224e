import {
  buildTransaction,
  buildType2,
  buildType4,
  encodeWsq,
  type GrayImage,
  writeTransaction,
} from '@whorl/codecs';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';

/** The right index finger of a synthetic person, and the same as a WSQ file. */
export const enrolledImage: GrayImage = createImpression(createMasterFinger({ seed: 5 }), {
  seed: 1,
  quality: 80,
});
export const enrolledFile: Uint8Array = encodeWsq(enrolledImage, { bitsPerPixel: 0.75 });

/** An enrolment of that finger as a file; the record of the print may state or hold something else. */
export function enrolmentFile(
  change: { readonly width?: number; readonly data?: Uint8Array } = {},
): Uint8Array {
  const { width, height } = enrolledImage;
  const print = buildType4({
    width,
    height,
    position: 2,
    impressionType: 0,
    compression: 'wsq',
    data: enrolledFile,
    ...change,
  });
  const header = {
    version: '0300',
    typeOfTransaction: 'ATP',
    date: new Date(0),
    destination: 'ZZ',
    origin: 'XA',
    controlNumber: '2600000001A',
    domain: { name: 'INT-I', version: '4.22' },
  };
  return writeTransaction(buildTransaction(header, [buildType2({ 3: '0422' }), print]));
}
