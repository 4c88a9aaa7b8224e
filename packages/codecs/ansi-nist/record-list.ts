import { limits } from '../limits.ts';

/** One entry of field 1.003: which record comes next, and its IDC. */
export interface ListedRecord {
  readonly type: number;
  readonly idc: string;
}

export type RecordList =
  | { readonly ok: true; readonly records: readonly ListedRecord[] }
  | { readonly ok: false; readonly reason: string };

/** Reads field 1.003 (transaction content): "1 US count", then "type US IDC" for every other record. */
export function parseRecordList(subfields: readonly (readonly string[])[]): RecordList {
  const [head, ...rest] = subfields;
  if (head?.[0] !== '1' || !/^\d{1,9}$/.test(head[1] ?? '')) {
    return { ok: false, reason: 'the first subfield must be 1 and the number of other records' };
  }
  if (Number(head[1]) !== rest.length) {
    return { ok: false, reason: `states ${head[1]} records and lists ${rest.length}` };
  }
  if (rest.length > limits.recordsPerTransactionMax) {
    return { ok: false, reason: `lists more than ${limits.recordsPerTransactionMax} records` };
  }
  const records = rest.map(([type, idc]) => ({ type: Number(type), idc: idc ?? '' }));
  const strange = rest.find(([type]) => !/^(0?[2-9]|[1-9]\d)$/.test(type ?? ''));
  if (strange) return { ok: false, reason: `${JSON.stringify(strange[0])} is no record type` };
  return { ok: true, records };
}
