import type { XmlElement } from '../../xml/xml-element.ts';
import { biom, childrenNamed, identified, leavesAt, type Spelled, textOf } from './composites.ts';

type Subfields = readonly (readonly string[])[];

/** A field that one element spells in its own way. */
export interface FieldShape {
  read(children: readonly XmlElement[]): Spelled<Subfields> | undefined;
  /** Children of the element, or nothing where the field has another form. */
  write(subfields: Subfields): readonly XmlElement[] | undefined;
}

/** 1.003: what the package holds. The summary names the record before its IDC's field does. */
const content: FieldShape = {
  read: (children) => {
    const head =
      leavesAt(children, 'ContentFirstRecordCategoryCode', 'ContentRecordQuantity') ??
      leavesAt(children, 'ContentFirstRecordCategoryCode', 'ContentRecordCount');
    const records = childrenNamed(children, 'ContentRecordSummary').map((entry) =>
      leavesAt(entry.children, 'RecordCategoryCode', 'ImageReferenceIdentification'),
    );
    if (!head || records.includes(undefined)) return undefined;
    const used = [head, ...(records as readonly (readonly XmlElement[])[])];
    return { values: used.map((leaves) => leaves.map(textOf)), used: used.flat() };
  },
  write: ([head, ...records]) => {
    if ([head!, ...records].some((items) => items.length !== 2)) return undefined;
    return [
      biom('ContentFirstRecordCategoryCode', head![0]),
      biom('ContentRecordQuantity', head![1]),
      ...records.map(([type, idc]) =>
        biom('ContentRecordSummary', [
          identified('ImageReferenceIdentification', idc!),
          biom('RecordCategoryCode', type),
        ]),
      ),
    ];
  },
};

const positionCount = 6;
const noPosition = '255';

/** 4.004: one to six fingers, filled up with 255 in the traditional encoding. */
const positions: FieldShape = {
  read: (children) => {
    const used = childrenNamed(children, 'FingerPositionCode');
    if (used.length === 0 || used.length > positionCount) return undefined;
    const values = used.map(textOf);
    while (values.length < positionCount) values.push(noPosition);
    return { values: [values], used };
  },
  write: ([items, ...others]) => {
    if (items?.length !== positionCount || others.length > 0) return undefined;
    const last = items.findLastIndex((item) => item !== noPosition);
    return items.slice(0, Math.max(1, last + 1)).map((item) => biom('FingerPositionCode', item));
  },
};

/** 9.138: the method, which every subfield repeats, and the counted pairs of minutiae. */
const ridgeCountDetail: FieldShape = {
  read: (children) => {
    const method = leavesAt(children, 'INCITSRidgeCountAlgorithmCode')?.[0];
    const counts = childrenNamed(children, 'MinutiaeRidgeCountItem').map((item) =>
      leavesAt(
        item.children,
        'MinutiaIdentification',
        'MinutiaReferenceIdentification',
        'RidgeCountValue',
      ),
    );
    if (!method || counts.length === 0 || counts.includes(undefined)) return undefined;
    return {
      values: counts.map((leaves) => [textOf(method), ...leaves!.map(textOf)]),
      used: [method, ...counts.flatMap((leaves) => leaves ?? [])],
    };
  },
  write: (subfields) => {
    const method = subfields[0]?.[0];
    if (subfields.some((items) => items.length !== 4 || items[0] !== method)) return undefined;
    return [
      biom('INCITSRidgeCountAlgorithmCode', method),
      ...subfields.map(([, center, neighbour, count]) =>
        biom('MinutiaeRidgeCountItem', [
          identified('MinutiaIdentification', center!),
          identified('MinutiaReferenceIdentification', neighbour!),
          biom('RidgeCountValue', count),
        ]),
      ),
    ];
  },
};

/** By the name that the tables use. */
export const fieldShapes: Readonly<Record<string, FieldShape>> = {
  content,
  positions,
  'ridge-count-detail': ridgeCountDetail,
};
