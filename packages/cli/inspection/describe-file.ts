import {
  type ElementAttributes,
  type FingerMinutiaeRecord,
  fieldDefinition,
  fieldTag,
  imageOfRecord,
  type NistField,
  type NistRecord,
  recordDefinition,
  type Transaction,
  type UnmappedElement,
} from '@whorl/codecs';
import type { Template } from '@whorl/fingerprint';
import type { DecodedFile } from '../files/decode-file.ts';

/** A branch of the tree that is shown: a title, a value where it has one, and what hangs below. */
export interface TreeNode {
  readonly title: string;
  readonly value?: string;
  readonly children?: readonly TreeNode[];
}

export interface FileDescription {
  readonly title: string;
  readonly children: readonly TreeNode[];
  /** The same for machines: every value, without cuts. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** What a file holds, for people and for machines. */
export function describeFile(file: DecodedFile, byteCount: number): FileDescription {
  switch (file.kind) {
    case 'transaction':
      return describeTransaction(file.transaction, file.encoding, byteCount);
    case 'minutiae-record':
      return describeMinutiaeRecord(file.record, byteCount);
    case 'finger-image-record':
    case 'face-image-record': {
      const { standard, images } = file.record;
      const children = images.map((image, i) => ({
        title: `image ${i + 1}`,
        value: `${image.width} x ${image.height}, ${image.compression}, ${image.data.length} bytes`,
      }));
      return { title: standard, children, json: { kind: file.kind, standard, images } };
    }
    case 'template':
      return describeTemplate(file.template, byteCount);
    case 'image': {
      const { width, height, resolution } = file.image;
      const value = `${width} x ${height} pixels, ${resolution.ppi} ppi (${resolution.source})`;
      const json = { kind: 'image', format: file.format, width, height, resolution };
      return {
        title: `${file.format} image, ${byteCount} bytes`,
        children: [{ title: 'size', value }],
        json,
      };
    }
  }
}

function describeTransaction(
  transaction: Transaction,
  encoding: string,
  byteCount: number,
): FileDescription {
  const { records } = transaction;
  return {
    title: `ANSI/NIST-ITL transaction, ${encoding}, ${records.length} records, ${byteCount} bytes`,
    children: records.map((record, i) => recordNode(transaction, record, i)),
    json: {
      kind: 'transaction',
      encoding,
      records: records.map((record, i) => recordJson(transaction, record, i)),
    },
  };
}

function recordNode(transaction: Transaction, record: NistRecord, index: number): TreeNode {
  const name = recordDefinition(record.type)?.name ?? 'record type without a table';
  const image = imageOfRecord(transaction, record);
  const summary = image
    ? ` (${image.width} x ${image.height}, ${image.resolution.ppi} ppi, ${image.compression})`
    : '';
  return {
    title: `record ${index + 1}: Type-${record.type}, ${name}${summary}`,
    children: [
      ...record.fields.map((field) => fieldNode(record, field)),
      ...(record.unmapped ?? []).map(elementNode),
      ...(record.attributes ?? []).map(attributesNode),
    ],
  };
}

/** An element that only the XML encoding has a place for. */
function elementNode({ parents, element }: UnmappedElement): TreeNode {
  const path = [...parents, element].map(({ name }) => name).join('/');
  return { title: `element ${path}`, value: elementText(element) };
}

/** Attributes of an element that a field stands for. */
function attributesNode({ path, attributes }: ElementAttributes): TreeNode {
  const element = path.map(({ name }) => name).join('/') || 'the record';
  const words = [...attributes].map(([name, value]) => `${name.replace(/^\{.*\}/s, '')}=${value}`);
  return { title: `attributes of ${element}`, value: words.join(' ') };
}

function elementText({ text, children }: UnmappedElement['element']): string {
  if (children.length === 0) return text;
  return children.map((child) => `${child.name}=${elementText(child)}`).join(' ');
}

function fieldNode(record: NistRecord, field: NistField): TreeNode {
  const definition = fieldDefinition(record.type, field.number);
  const tag = fieldTag(record.type, field.number);
  const meaning = definition ? ` ${definition.mnemonic} ${definition.meaning}` : '';
  const spelled = field.tag ? ` (spelled ${field.tag})` : '';
  const title = `${tag}${meaning}${spelled}`;
  if (field.kind === 'binary') return { title, value: `${field.bytes.length} bytes` };
  const [only] = field.subfields;
  if (field.subfields.length === 1 && only!.length === 1) return { title, value: only![0]! };
  const itemNames = definition?.items.map(({ mnemonic }) => mnemonic) ?? [];
  return {
    title,
    children: field.subfields.map((items, i) => ({
      title: `${i + 1}`,
      value: items.map((item, j) => `${itemNames[j] ?? j + 1}=${item}`).join(' '),
    })),
  };
}

function recordJson(transaction: Transaction, record: NistRecord, index: number) {
  const image = imageOfRecord(transaction, record);
  return {
    record: index + 1,
    type: record.type,
    name: recordDefinition(record.type)?.name,
    ...(image ? { image } : {}),
    fields: record.fields.map((field) => {
      const definition = fieldDefinition(record.type, field.number);
      const head = {
        field: fieldTag(record.type, field.number),
        ...(definition ? { mnemonic: definition.mnemonic, meaning: definition.meaning } : {}),
        ...(field.tag ? { spelled: field.tag } : {}),
      };
      return field.kind === 'binary'
        ? { ...head, byteCount: field.bytes.length }
        : { ...head, subfields: field.subfields };
    }),
    ...(record.unmapped ? { elements: record.unmapped.map(elementNode) } : {}),
    ...(record.attributes ? { attributes: record.attributes.map(attributesNode) } : {}),
  };
}

function describeMinutiaeRecord(record: FingerMinutiaeRecord, byteCount: number): FileDescription {
  const children = record.views.map((view, i) => ({
    title: `view ${i + 1}`,
    value:
      `position ${view.position}, ${view.minutiae.length} minutiae, ${view.width} x ` +
      `${view.height} pixels, ${view.xPixelsPerCm}/cm, quality ${view.qualities[0]?.score ?? '?'}`,
    children: view.extendedData.map(({ type, bytes }) => ({
      title: `extended data ${type}`,
      value: `${bytes.length} bytes`,
    })),
  }));
  const title = `${record.standard} minutiae record, ${byteCount} bytes`;
  return { title, children, json: { kind: 'minutiae-record', ...record } };
}

function describeTemplate(template: Template, byteCount: number): FileDescription {
  const { width, height, quality, minutiae } = template;
  const value = `${minutiae.length} minutiae, ${width} x ${height} at 500 ppi, quality ${quality}`;
  const children = [{ title: 'print', value }];
  return {
    title: `whorl template, ${byteCount} bytes`,
    children,
    json: { kind: 'template', ...template },
  };
}
