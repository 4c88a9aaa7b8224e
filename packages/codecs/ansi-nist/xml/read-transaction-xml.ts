import { CodecError, type CodecErrorKind } from '../../codec-error.ts';
import { decodeLatin1 } from '../../text-encoding.ts';
import { readXml, type XmlDocument } from '../../xml/read-xml.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { fixedLayoutOf } from '../fixed-layout.ts';
import {
  type NistField,
  type NistRecord,
  type Transaction,
  textField,
  type UnmappedElement,
} from '../model.ts';
import { fieldMappings } from './field-mapping.ts';
import { collectAttributes } from './kept-attributes.ts';
import { isWhorl, readKeptField } from './kept-fields.ts';
import { namespaces, packageElement, recordElements } from './namespaces.ts';
import { readField } from './read-field.ts';
import { collectUnmapped, holdersOf } from './unmapped-elements.ts';

const typesByElement = new Map([...recordElements].map(([type, name]) => [name, type]));

/** True where the bytes may be a transaction in the NIEM encoding. */
export function looksLikeTransactionXml(bytes: Uint8Array): boolean {
  const head = decodeLatin1(bytes.subarray(0, 4096));
  return /^(\xef\xbb\xbf)?\s*</.test(head) && head.includes(packageElement);
}

/**
 * Reads the NIEM encoding into the same model as the traditional one. Elements that stand for no
 * field are kept in `unmapped`, and attributes in `attributes`, so that nothing is dropped in silence. Throws CodecError
 * `ansi-nist-xml/...` with the byte offset.
 */
export function readTransactionXml(bytes: Uint8Array): Transaction {
  const document = readXml(bytes);
  const { root } = document;
  if (root.name !== packageElement || root.namespace !== namespaces.itl) {
    const reason = `the root is ${root.name}, not ${packageElement} of ${namespaces.itl}`;
    fail(document, root, 'not-this-format', 'document', reason);
  }
  const records: NistRecord[] = [];
  const unmapped: UnmappedElement[] = [];
  let isLatin = false;
  for (const child of root.children) {
    const type = child.namespace === namespaces.itl ? typesByElement.get(child.name) : undefined;
    if (type !== undefined) {
      records.push(readRecord(document, child, type, `record ${records.length + 1}`));
    } else if (isWhorl(child, 'Source')) {
      isLatin = child.attributes.get('textEncoding') === 'iso-8859-1';
    } else {
      unmapped.push({ parents: [], element: child });
    }
  }
  if (records[0]?.type !== 1) {
    fail(
      document,
      root,
      'bad-value',
      'document',
      'the first record is no PackageInformationRecord',
    );
  }
  const kept = {
    ...(unmapped.length > 0 ? { unmapped } : {}),
    ...(root.attributes.size > 0 ? { attributes: root.attributes } : {}),
  };
  return { textEncoding: isLatin ? 'iso-8859-1' : 'utf-8', records, ...kept };
}

function readRecord(
  document: XmlDocument,
  element: XmlElement,
  type: number,
  place: string,
): NistRecord {
  const used = new Set<XmlElement>(element.children.filter(isBookkeeping));
  const fields: NistField[] = [textField(1, '0')];
  for (const mapping of fieldMappings(type)) {
    const found = readField(element.children, mapping);
    if (found && 'problem' in found) fail(document, found.at, 'bad-value', place, found.problem);
    if (!found || fields.some(({ number }) => number === mapping.number)) continue;
    fields.push(found.field);
    for (const one of found.used) used.add(one);
  }
  for (const child of element.children.filter((one) => isWhorl(one, 'Field'))) {
    const field = readKeptField(child);
    if (!field) fail(document, child, 'bad-value', place, 'a kept field without number or items');
    fields.push(field);
  }
  const order = element.children.find((child) => isWhorl(child, 'FieldOrder'))?.text;
  const kept = whatOnlyXmlHolds(element, used);
  return { type, fields: withDataOfFixed(type, sortFields(fields, order)), ...kept };
}

/** Elements that no field stands for, and the attributes of all others. */
function whatOnlyXmlHolds(record: XmlElement, used: ReadonlySet<XmlElement>) {
  const holders = holdersOf(record.children, used);
  const unmapped = collectUnmapped(record.children, used, holders);
  const isWritten = (element: XmlElement) => used.has(element) || holders.has(element);
  const own = record.attributes.size > 0 ? [{ path: [], attributes: record.attributes }] : [];
  const attributes = [...own, ...collectAttributes(record.children, isWritten)];
  return {
    ...(unmapped.length > 0 ? { unmapped } : {}),
    ...(attributes.length > 0 ? { attributes } : {}),
  };
}

/** Elements that say something of the encoding and not of the record. */
function isBookkeeping(element: XmlElement): boolean {
  const isCategory = element.name === 'RecordCategoryCode' && element.namespace === namespaces.biom;
  return isCategory || isWhorl(element, 'Field') || isWhorl(element, 'FieldOrder');
}

/** In the order that the document notes, else ascending; fields of one number keep their order. */
function sortFields(fields: readonly NistField[], order: string | undefined): readonly NistField[] {
  if (order === undefined) return fields.toSorted((a, b) => a.number - b.number);
  const waiting = new Map<number, NistField[]>();
  for (const field of fields) {
    waiting.set(field.number, [...(waiting.get(field.number) ?? []), field]);
  }
  const sorted = order.split(' ').flatMap((number) => waiting.get(Number(number))?.shift() ?? []);
  return [...sorted, ...[...waiting.values()].flat()];
}

/** Untagged records always have their data field, be it empty. */
function withDataOfFixed(type: number, fields: readonly NistField[]): readonly NistField[] {
  const layout = fixedLayoutOf(type);
  const isMissing = layout && !fields.some(({ number }) => number === layout.dataFieldNumber);
  if (!isMissing) return fields;
  return [...fields, { kind: 'binary', number: layout.dataFieldNumber, bytes: new Uint8Array(0) }];
}

function fail(
  document: XmlDocument,
  element: XmlElement,
  kind: CodecErrorKind,
  place: string,
  reason: string,
): never {
  const offset = document.offsetOf(element);
  throw new CodecError({ format: 'ansi-nist-xml', kind, offset, place, reason });
}
