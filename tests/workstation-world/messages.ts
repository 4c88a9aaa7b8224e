import {
  buildTransaction,
  buildType2,
  buildType4,
  buildVariablePrint,
  encodeWsq,
  writeTransaction,
} from '@whorl/codecs';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';
import {
  growPalm,
  printPalm,
} from '../../packages/fingerprint/segmentation/testing/synthetic-palm.ts';
import { createRandom } from '../../packages/fingerprint/synthesis/random.ts';

/** A transaction with plain impressions of one synthetic person's fingers. */
export function transactionOf(message: {
  readonly type: string;
  readonly origin: string;
  readonly controlNumber: string;
  readonly personSeed: number;
  readonly impressionSeed: number;
  /** Friction ridge positions, 1 to 10. */
  readonly positions: readonly number[];
  readonly quality?: number;
  /** The position that the file states for the fingers, where it is not their own. */
  readonly fingersAs?: number;
  readonly type2: Readonly<Record<number, string>>;
}): Uint8Array {
  const { personSeed, impressionSeed, quality = 75 } = message;
  const records = message.positions.map((position) => {
    const master = createMasterFinger({ seed: personSeed * 100 + position });
    const image = createImpression(master, { seed: impressionSeed, quality });
    return buildType4({
      width: image.width,
      height: image.height,
      position: message.fingersAs ?? position,
      impressionType: 0,
      compression: 'wsq',
      data: encodeWsq(image, { bitsPerPixel: 0.75 }),
    });
  });
  const type2 = buildType2({ 3: '0422', ...message.type2 });
  return writeTransaction(buildTransaction(headerOf(message), [type2, ...records]));
}

function headerOf(message: {
  readonly type: string;
  readonly origin: string;
  readonly controlNumber: string;
}) {
  return {
    version: '0300',
    typeOfTransaction: message.type,
    date: new Date('2026-01-15T09:30:00Z'),
    destination: 'ZZ/HUB',
    origin: `${message.origin}/NCB`,
    controlNumber: message.controlNumber,
    domain: { name: 'INT-I', version: '4.22' },
  };
}

const slapWidth = 1600;
const slapHeight = 1000;
const rightFour = 13;
/** Where the fingertips of a right hand lie, index to little finger. */
const tipTops = [260, 120, 180, 380];

/** A slap of four fingers of the right hand, as a WSQ file. */
export function slapImageOf({ personSeed }: { readonly personSeed: number }): Uint8Array {
  const pixels = new Uint8Array(slapWidth * slapHeight).fill(255);
  tipTops.forEach((top, finger) => {
    const master = createMasterFinger({ seed: personSeed * 100 + finger + 2 });
    const print = createImpression(master, { seed: 1, quality: 90 });
    const left = 20 + finger * 390;
    for (let y = 0; y < print.height; y++) {
      for (let x = 0; x < print.width; x++) {
        const at = (top + y) * slapWidth + left + x;
        pixels[at] = Math.min(pixels[at]!, print.pixels[y * print.width + x]!);
      }
    }
  });
  const image = {
    width: slapWidth,
    height: slapHeight,
    pixels,
    resolution: { ppi: 500, source: 'stated' },
  } as const;
  return encodeWsq(image, { bitsPerPixel: 0.75 });
}

/** An enrolment whose only image is that slap. */
export function slapOf({ personSeed }: { readonly personSeed: number }): Uint8Array {
  const serial = String(3_000 + personSeed);
  const record = buildType4({
    width: slapWidth,
    height: slapHeight,
    position: rightFour,
    impressionType: 0,
    compression: 'wsq',
    data: slapImageOf({ personSeed }),
  });
  const header = headerOf({ type: 'ATP', origin: 'EG', controlNumber: `260000${serial}E` });
  const type2 = buildType2({ 3: '0422', 10: `EG-${serial}`, 30: 'EXAMPLE, SLAP', 35: '19900101' });
  return writeTransaction(buildTransaction(header, [type2, record]));
}

/** An enrolment whose only image is a palm of 46 by 36 mm. */
export function palmOf({ personSeed }: { readonly personSeed: number }): Uint8Array {
  const serial = String(4_000 + personSeed);
  const [width, height] = [900, 700];
  const ridges = growPalm(personSeed, width, height);
  const piece = { centerX: width / 2, centerY: height / 2, width, height, degrees: 0 };
  const palm = printPalm(ridges, piece, 0.2, createRandom('palm', personSeed));
  const record = buildVariablePrint(15, {
    ...{ width, height, position: 21, impressionType: 10, ppi: 500, compression: 'NONE' },
    ...{ sourceAgency: 'EG/NCB', captureDate: new Date('2026-01-15T00:00:00Z') },
    data: palm.pixels,
  });
  const header = headerOf({ type: 'ATP', origin: 'EG', controlNumber: `260000${serial}F` });
  const type2 = buildType2({ 3: '0422', 10: `EG-${serial}`, 30: 'EXAMPLE, PALM', 35: '19900101' });
  return writeTransaction(buildTransaction(header, [type2, record]));
}
