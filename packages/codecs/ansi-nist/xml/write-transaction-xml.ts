import { CodecError } from '../../codec-error.ts';
import { limits } from '../../limits.ts';
import { writeXml } from '../../xml/write-xml.ts';
import { type XmlElement, xmlElement } from '../../xml/xml-element.ts';
import { fieldText, type NistField, type NistRecord, type Transaction } from '../model.ts';
import { appendField, survives } from './append-field.ts';
import { type ChooseName, freeze, type GrowingElement, growing } from './element-tree.ts';
import { type FieldMapping, fieldMappings } from './field-mapping.ts';
import { restoreAttributes } from './kept-attributes.ts';
import { writeKeptField } from './kept-fields.ts';
import { namespaces, packageElement, prefixes, recordElements } from './namespaces.ts';
import { restoreUnmapped } from './unmapped-elements.ts';

const { itl, biom, whorl } = namespaces;

/**
 * Writes the NIEM encoding (ANSI/NIST-ITL 1-2011, annex C). A field that has no element there, or
 * would come back from it with another value, goes into an element of our own namespace, and
 * elements and attributes that were read without a field go back to their place: nothing is lost. Record lengths
 * are not written, they belong to the traditional encoding.
 */
export function writeTransactionXml(transaction: Transaction): Uint8Array {
  const { records, textEncoding, unmapped = [], attributes } = transaction;
  const isIntI = records.some((record) => record.type === 1 && fieldText(record, 13) === 'INT-I');
  const elements = records.map((record, i) => recordElement(record, isIntI, `record ${i + 1}`));
  const source =
    textEncoding && textEncoding !== 'utf-8'
      ? [xmlElement(whorl, 'Source', '', { textEncoding })]
      : [];
  const others = unmapped.map(({ element }) => element);
  const content = [...elements, ...others, ...source];
  const root = xmlElement(itl, packageElement, content, Object.fromEntries(attributes ?? []));
  const count = countElements(root);
  if (count > limits.xmlElementsMax) {
    refuse('document', `${count} elements, no reader takes more than ${limits.xmlElementsMax}`);
  }
  return writeXml(root, prefixes);
}

function countElements({ children }: XmlElement): number {
  return children.reduce((sum, child) => sum + countElements(child), 1);
}

function recordElement(record: NistRecord, isIntI: boolean, place: string): XmlElement {
  const name = recordElements.get(record.type);
  if (!name) refuse(place, `Type-${record.type} has no element in the XML encoding`);
  const choose = nameChooser(record, isIntI);
  const { placed, kept } = assignFields(record, isIntI, choose);
  const children: GrowingElement[] = [
    growing(biom, 'RecordCategoryCode', String(record.type).padStart(2, '0')),
  ];
  for (const [mapping, field] of placed) appendField(children, field, mapping, choose);
  const attributes = record.attributes ?? [];
  for (const one of attributes) restoreAttributes(children, one);
  for (const element of record.unmapped ?? []) restoreUnmapped(children, element);
  const numbers = record.fields.map(({ number }) => number);
  const isAscending = numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!);
  const order = isAscending ? [] : [xmlElement(whorl, 'FieldOrder', numbers.join(' '))];
  const own = attributes.find(({ path }) => path.length === 0)?.attributes ?? [];
  const content = [...children.map(freeze), ...kept.map(writeKeptField), ...order];
  return xmlElement(itl, name, content, Object.fromEntries(own));
}

/** Which fields have elements, in the order of the schema, and which are kept as fields. */
function assignFields(record: NistRecord, isIntI: boolean, choose: ChooseName) {
  const mappings = fieldMappings(record.type).filter(
    // Only INTERPOL's profile has elements for Type-2 here; other profiles number it otherwise.
    ({ number }) => record.type !== 2 || isIntI || number === 2,
  );
  const counts = new Map<number, number>();
  for (const { number } of record.fields) counts.set(number, (counts.get(number) ?? 0) + 1);
  const assigned = new Map<FieldMapping, NistField>();
  const kept: NistField[] = [];
  for (const field of record.fields) {
    if (field.number === 1) continue;
    const mapping =
      counts.get(field.number) === 1
        ? mappings.find((one) => one.number === field.number && survives(field, one, choose))
        : undefined;
    if (mapping) assigned.set(mapping, field);
    else kept.push(field);
  }
  const placed = mappings.flatMap((mapping) => {
    const field = assigned.get(mapping);
    return field ? [[mapping, field] as const] : [];
  });
  return { placed, kept };
}

/** INT-I has elements of its own, and a mark or tattoo another one than a face. */
function nameChooser(record: NistRecord, isIntI: boolean): ChooseName {
  const isFeature = record.type === 10 && fieldText(record, 3) !== 'FACE';
  const position = Number(fieldText(record, 13));
  const isLatentFinger = isIntI && record.type === 13 && position <= 19;
  const preferred = new Set([
    ...(isFeature ? ['PhysicalFeatureImage'] : []),
    ...(isLatentFinger ? ['FingerImpressionImage', 'FingerPositionCode'] : []),
  ]);
  return ({ names }) =>
    names.find(({ prefix, name }) => preferred.has(name) || (isIntI && prefix === 'int-i')) ??
    names[0]!;
}

function refuse(place: string, reason: string): never {
  const format = 'ansi-nist-xml';
  throw new CodecError({ format, kind: 'cannot-encode', offset: -1, place, reason });
}
