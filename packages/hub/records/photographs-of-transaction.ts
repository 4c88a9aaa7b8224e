import { fieldText, imageOfRecord, type NistRecord, type Transaction } from '@whorl/codecs';
import { contractLimits, type Photograph, type Problem } from '@whorl/contract';
import { refusePhotograph } from './photograph-gate.ts';

export interface FoundPhotograph extends Omit<Photograph, 'photographId'> {
  /** Index of the record of a transaction that holds it; null where the file is the photograph. */
  readonly imageRecord: number | null;
}
export interface FoundPhotographs {
  readonly photographs: readonly FoundPhotograph[];
  /** What was passed over, with the reason. */
  readonly problems: readonly Problem[];
}

/** Type-10 of ANSI/NIST-ITL: 10.003, 10.005 and 10.020. */
const kinds: Readonly<Record<string, Photograph['kind']>> = {
  FACE: 'face',
  SCAR: 'scar',
  MARK: 'mark',
  TATTOO: 'tattoo',
};
const poses: Readonly<Record<string, NonNullable<Photograph['pose']>>> = {
  F: 'front',
  R: 'right',
  L: 'left',
  A: 'angled',
  D: 'angled',
};

/** The photographs of a transaction, and why others are not among them. */
export async function photographsOfTransaction(
  transaction: Transaction,
): Promise<FoundPhotographs> {
  const photographs: FoundPhotograph[] = [];
  const problems: Problem[] = [];
  for (const [imageRecord, record] of transaction.records.entries()) {
    if (record.type !== 10) continue;
    const reason = await refuseRecord(transaction, record, photographs.length);
    if (reason === undefined) photographs.push({ ...describedIn(record), imageRecord });
    else problems.push({ place: `Type-10, IDC ${fieldText(record, 2) ?? '?'}`, reason });
  }
  return { photographs, problems };
}

function describedIn(record: NistRecord): Omit<Photograph, 'photographId'> {
  const date = /^(\d{4})(\d\d)(\d\d)$/.exec(fieldText(record, 5) ?? '');
  return {
    kind: kinds[fieldText(record, 3) ?? '']!,
    pose: poses[fieldText(record, 20) ?? ''] ?? null,
    takenOn: date ? date.slice(1).join('-') : null,
  };
}

async function refuseRecord(
  transaction: Transaction,
  record: NistRecord,
  count: number,
): Promise<string | undefined> {
  const kind = fieldText(record, 3) ?? '';
  if (!Object.hasOwn(kinds, kind)) return `"${kind.slice(0, 16)}" is none of ${Object.keys(kinds)}`;
  if (count >= contractLimits.photographsPerRecordMax) return 'is more than a record may hold';
  const image = imageOfRecord(transaction, record);
  if (!image) return 'holds no image';
  return refusePhotograph(image.data);
}
