// The transactions of the demonstration world, as bureaus exchange them (INT-I 4.22).
import {
  buildTransaction,
  buildType2,
  buildType4,
  buildVariablePrint,
  writeTransaction,
} from '../../packages/codecs/index.ts';
import type { DemoPerson } from './cast.ts';
import type { WsqPrint } from './make-prints.ts';

export interface PositionedPrint extends WsqPrint {
  readonly position: number;
}

const liveScanPlain = 0;
const latent = 4;
let controlNumbers = 0;

function header(typeOfTransaction: string, sender: string) {
  return {
    version: '0300',
    typeOfTransaction,
    date: new Date(),
    priority: 4,
    destination: 'ZZ/HUB',
    origin: `${sender}/NCB`,
    controlNumber: `26${String(++controlNumbers).padStart(8, '0')}D`,
    domain: { name: 'INT-I', version: '4.22' },
  };
}

function prints(all: readonly PositionedPrint[]) {
  return all.map((print) =>
    buildType4({ ...print, impressionType: liveScanPlain, compression: 'wsq' }),
  );
}

export function enrolmentOf(person: DemoPerson, all: readonly PositionedPrint[]): Uint8Array {
  const type2 = {
    3: '0422',
    7: `CASE-${person.reference}`,
    10: person.reference,
    30: person.name,
    35: person.birthDate,
  };
  const head = header('ATP', person.source);
  return writeTransaction(buildTransaction(head, [buildType2(type2), ...prints(all)]));
}

export function printSearch(
  sender: string,
  reference: string,
  all: readonly PositionedPrint[],
): Uint8Array {
  const type2 = buildType2({ 3: '0422', 10: reference });
  return writeTransaction(buildTransaction(header('CPS', sender), [type2, ...prints(all)]));
}

/** A trace from a scene: one finger that nobody knows the position of. */
export function markMessage(
  typeOfTransaction: 'MPS' | 'USA',
  sender: string,
  reference: string,
  print: WsqPrint,
): Uint8Array {
  const record = buildVariablePrint(13, {
    ...print,
    position: 0,
    impressionType: latent,
    ppi: 500,
    compression: 'WSQ20',
    sourceAgency: sender,
    captureDate: new Date(),
  });
  const type2 = buildType2({ 3: '0422', 10: reference });
  return writeTransaction(buildTransaction(header(typeOfTransaction, sender), [type2, record]));
}
