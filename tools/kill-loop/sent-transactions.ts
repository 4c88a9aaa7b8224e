// The transactions of the kill loop: enrolments of one finger under ever new numbers, and searches
// for a finger that nobody has.
import {
  buildTransaction,
  buildType2,
  buildType4,
  encodeWsq,
  type GrayImage,
  writeTransaction,
} from '../../packages/codecs/index.ts';
import { createImpression, createMasterFinger } from '../../packages/fingerprint/index.ts';

export interface SentTransaction {
  readonly kind: 'enrolment' | 'search';
  readonly idempotencyKey: string;
  /** Of an enrolment: the record that it has to make, once. */
  readonly reference: string;
  readonly bytes: Uint8Array;
}

/** Every how many is a search. */
const searchEvery = 4;

export function sentTransactions(count: number): readonly SentTransaction[] {
  const print = (seed: number) =>
    printOf(createImpression(createMasterFinger({ seed }), { seed: 1, quality: 80 }));
  const enrolled = print(31);
  const searched = print(32);
  return Array.from({ length: count }, (_, i) => {
    const isSearch = i % searchEvery === searchEvery - 1;
    const reference = `KILL-${i}`;
    const header = {
      version: '0300',
      typeOfTransaction: isSearch ? 'CPS' : 'ATP',
      date: new Date('2026-01-15T09:30:00Z'),
      destination: 'ZZ/HUB',
      origin: 'XA/NCB',
      controlNumber: `26${String(i).padStart(8, '0')}K`,
      domain: { name: 'INT-I', version: '4.22' },
    };
    const type2 = buildType2({ 3: '0422', 10: reference });
    return {
      kind: isSearch ? 'search' : 'enrolment',
      idempotencyKey: `kill-loop-${i}`,
      reference,
      bytes: writeTransaction(buildTransaction(header, [type2, isSearch ? searched : enrolled])),
    };
  });
}

function printOf(image: GrayImage) {
  return buildType4({
    width: image.width,
    height: image.height,
    position: 2,
    impressionType: 0,
    compression: 'wsq',
    data: encodeWsq(image, { bitsPerPixel: 0.75 }),
  });
}
