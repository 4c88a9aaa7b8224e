import type { XmlElement } from './xml-element.ts';

/** Characters that XML 1.0 has no place for, not even as references. */
export const impossibleLetter = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** True where XML can hold the text and gives it back unchanged. */
export function isXmlText(text: string): boolean {
  return !impossibleLetter.test(text) && text.isWellFormed();
}

/** Writes a document with one prefix for each namespace, declared at the root; unknown ones get a number. */
export function writeXml(root: XmlElement, known: ReadonlyMap<string, string>): Uint8Array {
  const prefixes = new Map(known);
  nameNamespaces(root, prefixes);
  const declarations = [...prefixes]
    .map(([namespace, prefix]) => ` xmlns:${prefix}="${escapeText(namespace)}"`)
    .join('');
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  writeElement(root, prefixes, declarations, 0, lines);
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const attributePattern = /^\{(.*)\}(.+)$/s;
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Gives a prefix to every namespace of the tree that has none. */
function nameNamespaces(element: XmlElement, prefixes: Map<string, string>): void {
  const named = [...element.attributes.keys()].map((name) => attributePattern.exec(name)?.[1]);
  for (const namespace of [element.namespace, ...named]) {
    if (!namespace || namespace === xmlNamespace || prefixes.has(namespace)) continue;
    prefixes.set(namespace, `ns${prefixes.size}`);
  }
  for (const child of element.children) nameNamespaces(child, prefixes);
}

function attributeName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [, namespace, local] = attributePattern.exec(name) ?? [];
  if (namespace === undefined) return name;
  return `${namespace === xmlNamespace ? 'xml' : prefixes.get(namespace)}:${local}`;
}

function writeElement(
  element: XmlElement,
  prefixes: ReadonlyMap<string, string>,
  declarations: string,
  depth: number,
  lines: string[],
): void {
  const prefix = prefixes.get(element.namespace);
  const name = prefix === undefined ? element.name : `${prefix}:${element.name}`;
  const indent = '  '.repeat(depth);
  const attributes = [...element.attributes]
    .map(([attribute, value]) => ` ${attributeName(attribute, prefixes)}="${escapeText(value)}"`)
    .join('');
  const open = `${indent}<${name}${declarations}${attributes}`;
  if (element.children.length === 0) {
    lines.push(element.text === '' ? `${open}/>` : `${open}>${escapeText(element.text)}</${name}>`);
    return;
  }
  lines.push(`${open}>`);
  for (const child of element.children) writeElement(child, prefixes, '', depth + 1, lines);
  lines.push(`${indent}</${name}>`);
}

/** Line ends and tabs become references too: a reader would turn them into other white space. */
function escapeText(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
