import {
  buildTransaction,
  buildType2,
  buildType4,
  encodeWsq,
  writeTransaction,
} from '@whorl/codecs';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';

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
  readonly type2: Readonly<Record<number, string>>;
}): Uint8Array {
  const { personSeed, impressionSeed, quality = 75 } = message;
  const records = message.positions.map((position) => {
    const master = createMasterFinger({ seed: personSeed * 100 + position });
    const image = createImpression(master, { seed: impressionSeed, quality });
    return buildType4({
      width: image.width,
      height: image.height,
      position,
      impressionType: 0,
      compression: 'wsq',
      data: encodeWsq(image, { bitsPerPixel: 0.75 }),
    });
  });
  const header = {
    version: '0300',
    typeOfTransaction: message.type,
    date: new Date('2026-01-15T09:30:00Z'),
    destination: 'ZZ/HUB',
    origin: `${message.origin}/NCB`,
    controlNumber: message.controlNumber,
    domain: { name: 'INT-I', version: '4.22' },
  };
  const type2 = buildType2({ 3: '0422', ...message.type2 });
  return writeTransaction(buildTransaction(header, [type2, ...records]));
}
