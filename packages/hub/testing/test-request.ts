import assert from 'node:assert/strict';
import {
  buildIntIRequest,
  buildVariablePrint,
  encodeWsq,
  type GrayImage,
  type NistRecord,
  writeTransaction,
} from '@whorl/codecs';
import { justified, type TestAnswer, type TestOfficer, type TestWorld } from './test-world.ts';

const date = new Date('2026-01-15T09:30:00Z');
/** Of a mark, a print and a palm: latent, and plain from a live scanner (ANSI/NIST-ITL table 7). */
const impressionTypes = { 13: 4, 14: 0, 15: 10 } as const;

/** A print of 500 ppi as a record of a transaction, compressed with little loss unless `data` is given. */
export function testPrintRecord(
  type: keyof typeof impressionTypes,
  position: number,
  image: GrayImage,
  data: Uint8Array = encodeWsq(image, { bitsPerPixel: 2.25 }),
): NistRecord {
  return buildVariablePrint(type, {
    width: image.width,
    height: image.height,
    position,
    impressionType: impressionTypes[type],
    ppi: 500,
    compression: 'WSQ20',
    sourceAgency: 'XA',
    captureDate: date,
    data,
  });
}

/** Sends a transaction of the officer's bureau, which the hub has to acknowledge. */
export async function sendTestRequest(
  world: TestWorld,
  who: TestOfficer,
  request: Omit<Parameters<typeof buildIntIRequest>[0], 'origin' | 'date'>,
  records: readonly NistRecord[],
): Promise<TestAnswer> {
  const transaction = buildIntIRequest({ ...request, origin: who.bureauId, date }, records);
  const bytes = writeTransaction(transaction);
  const sent = await world.call(who, 'POST', '/v1/transactions', bytes, justified);
  assert.equal(sent.status, 202, sent.bytes.toString());
  return sent;
}
