import { isXmlText } from '../../xml/write-xml.ts';
import { type XmlElement, xmlElement } from '../../xml/xml-element.ts';
import type { NistField } from '../model.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { namespaces } from './namespaces.ts';
import { fromUtf16, toUtf16 } from './utf-16.ts';

const { nc, whorl } = namespaces;

export const isWhorl = (element: XmlElement, name: string): boolean =>
  element.namespace === whorl && element.name === name;

/** A field in our own namespace: subfields and items, base64 where XML has no place for a letter. */
export function writeKeptField(field: NistField): XmlElement {
  const attributes = {
    number: String(field.number),
    ...(field.tag === undefined ? {} : { tag: field.tag }),
  };
  if (field.kind === 'binary') {
    const data = xmlElement(nc, 'BinaryBase64Object', encodeBase64(field.bytes));
    return xmlElement(whorl, 'Field', [data], attributes);
  }
  const subfields = field.subfields.map((items) =>
    xmlElement(whorl, 'Subfield', items.map(writeItem)),
  );
  return xmlElement(whorl, 'Field', subfields, attributes);
}

const encodingMark = 'utf-16be-base64';

function writeItem(item: string): XmlElement {
  if (isXmlText(item)) return xmlElement(whorl, 'Item', item);
  return xmlElement(whorl, 'Item', encodeBase64(toUtf16(item)), { encoding: encodingMark });
}

/** The inverse, or nothing where the element is no field. */
export function readKeptField(element: XmlElement): NistField | undefined {
  const number = Number(element.attributes.get('number'));
  if (!Number.isInteger(number) || number < 1) return undefined;
  const tag = element.attributes.get('tag');
  const spelled = tag === undefined ? {} : { tag };
  const [only] = element.children;
  if (only?.name === 'BinaryBase64Object') {
    const bytes = decodeBase64(only.text);
    return bytes && { kind: 'binary', number, bytes, ...spelled };
  }
  const subfields: string[][] = [];
  for (const { children } of element.children) {
    const items = children.map(readItem);
    if (items.length === 0 || items.includes(undefined)) return undefined;
    subfields.push(items as string[]);
  }
  return subfields.length > 0 ? { kind: 'text', number, subfields, ...spelled } : undefined;
}

function readItem(item: XmlElement): string | undefined {
  if (item.attributes.get('encoding') !== encodingMark) return item.text;
  const bytes = decodeBase64(item.text);
  return bytes && fromUtf16(bytes);
}
