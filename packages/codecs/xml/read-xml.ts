import { limits } from '../limits.ts';
import type { XmlElement } from './xml-element.ts';
import { createXmlScanner, type XmlScanner } from './xml-scanner.ts';

export interface XmlDocument {
  readonly root: XmlElement;
  /** Byte at which the tag of an element of this document starts. */
  offsetOf(element: XmlElement): number;
}

/** An element that is still open. */
interface OpenElement {
  readonly start: number;
  readonly qualifiedName: string;
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
}

/**
 * Reads the part of XML 1.0 with namespaces that data needs: elements, attributes, text, CDATA,
 * comments. Document types and entities of their own are refused (`forbidden`), because they can
 * reach files and grow without bound. Throws CodecError `ansi-nist-xml/...` with the byte offset.
 */
export function readXml(bytes: Uint8Array): XmlDocument {
  const scanner = createXmlScanner(bytes);
  const open: OpenElement[] = [];
  const starts = new Map<XmlElement, number>();
  let root: XmlElement | undefined;
  let elementCount = 0;
  const close = (element: OpenElement): void => {
    if (element.children.length > 0 && element.texts.some((text) => text.trim() !== '')) {
      scanner.fail('unsupported', element.qualifiedName, 'text beside elements');
    }
    const closed = finish(element);
    starts.set(closed, element.start);
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  };
  for (;;) {
    const token = scanner.next();
    if (token.kind === 'end') break;
    if (token.kind === 'text') {
      addText(scanner, open, token.text);
      continue;
    }
    if (token.kind === 'close') {
      close(popElement(scanner, open, token.name));
      continue;
    }
    if (root) scanner.fail('bad-value', 'document', 'a second root element');
    if (++elementCount > limits.xmlElementsMax) {
      scanner.fail('over-limit', 'document', `more than ${limits.xmlElementsMax} elements`);
    }
    if (open.length >= limits.xmlDepthMax) {
      scanner.fail('over-limit', token.name, `nested deeper than ${limits.xmlDepthMax}`);
    }
    const element = openElement(scanner, open.at(-1), token.name, token.attributes);
    if (token.isEmpty) close(element);
    else open.push(element);
  }
  if (open.length > 0) scanner.fail('truncated', open.at(-1)!.qualifiedName, 'is never closed');
  const found = root ?? scanner.fail('not-this-format', 'document', 'holds no element');
  return { root: found, offsetOf: (element) => scanner.byteOffsetOf(starts.get(element) ?? 0) };
}

function openElement(
  scanner: XmlScanner,
  parent: OpenElement | undefined,
  qualifiedName: string,
  attributes: ReadonlyMap<string, string>,
): OpenElement {
  const prefixes = prefixesInScope(scanner, parent?.prefixes ?? knownPrefixes, attributes);
  const resolve = (prefix: string): string =>
    prefixes.get(prefix) ??
    (prefix === ''
      ? ''
      : scanner.fail('bad-value', qualifiedName, `prefix ${prefix} is not declared`));
  const own = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const [prefix, local] = splitName(name);
    own.set(prefix === '' ? local : `{${resolve(prefix)}}${local}`, value);
  }
  const [prefix, name] = splitName(qualifiedName);
  const start = scanner.tokenStart;
  const namespace = resolve(prefix);
  return {
    start,
    qualifiedName,
    namespace,
    name,
    attributes: own,
    prefixes,
    children: [],
    texts: [],
  };
}

/** XML itself declares one prefix. */
const knownPrefixes: ReadonlyMap<string, string> = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

/** The parent's prefixes, or a copy with those that the element declares. */
function prefixesInScope(
  scanner: XmlScanner,
  above: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = [...attributes].filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  );
  if (declared.length === 0) return above;
  const prefixes = new Map(above);
  for (const [name, uri] of declared) prefixes.set(name.slice('xmlns:'.length), uri);
  if (prefixes.size > limits.xmlAttributesMax) {
    scanner.fail('over-limit', 'namespaces', `more than ${limits.xmlAttributesMax} prefixes`);
  }
  return prefixes;
}

function splitName(qualifiedName: string): readonly [string, string] {
  const colon = qualifiedName.indexOf(':');
  return colon < 0
    ? ['', qualifiedName]
    : [qualifiedName.slice(0, colon), qualifiedName.slice(colon + 1)];
}

function popElement(scanner: XmlScanner, open: OpenElement[], name: string): OpenElement {
  const element = open.pop();
  if (element?.qualifiedName !== name) {
    const reason = `closes ${name}, open is ${element?.qualifiedName ?? 'nothing'}`;
    scanner.fail('bad-value', name, reason);
  }
  return element;
}

function finish({ namespace, name, attributes, children, texts }: OpenElement): XmlElement {
  // White space between child elements is layout; inside a leaf it is the value.
  const text = children.length > 0 ? '' : texts.join('');
  return { namespace, name, attributes, children, text };
}

function addText(scanner: XmlScanner, open: readonly OpenElement[], text: string): void {
  const parent = open.at(-1);
  if (parent) parent.texts.push(text);
  else if (text.trim() !== '') scanner.fail('bad-value', 'document', 'text outside the root');
}
