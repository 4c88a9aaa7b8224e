import { fieldText, findField } from '../model.ts';
import { parseRecordList } from '../record-list.ts';
import { finding, type TransactionRule } from './finding.ts';

const sameIdc = (a: string | undefined, b: string | undefined) =>
  a === b || (/^\d+$/.test(a ?? '') && /^\d+$/.test(b ?? '') && Number(a) === Number(b));

/** Type-1 stands first and only there. */
export const recordOrder: TransactionRule = ({ records }) =>
  records.flatMap(({ type }, i) =>
    (type === 1) === (i === 0)
      ? []
      : [finding('record-order', i + 1, undefined, `a Type-${type} record as number ${i + 1}`)],
  );

/** Field 1.003 lists the records that follow, with their IDCs. */
export const contentList: TransactionRule = ({ records }) => {
  const first = records[0];
  const field = first && findField(first, 3);
  if (first?.type !== 1 || field?.kind !== 'text') return [];
  const list = parseRecordList(field.subfields);
  if (!list.ok) return [finding('content-list', 1, '1.003', list.reason)];
  const others = records.slice(1);
  if (list.records.length !== others.length) {
    const message = `lists ${list.records.length} records, ${others.length} follow`;
    return [finding('content-list', 1, '1.003', message)];
  }
  return others.flatMap((record, i) => {
    const { type, idc } = list.records[i]!;
    if (type !== record.type) {
      const message = `lists Type-${type} as record ${i + 2}, which is Type-${record.type}`;
      return [finding('content-list', 1, '1.003', message)];
    }
    const own = fieldText(record, 2);
    if (sameIdc(idc, own)) return [];
    const message = `IDC ${own ?? '(none)'} where field 1.003 lists ${idc}`;
    return [finding('content-list', i + 2, `${type}.002`, message)];
  });
};
