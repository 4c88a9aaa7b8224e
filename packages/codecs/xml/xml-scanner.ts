import { CodecError, type CodecErrorKind } from '../codec-error.ts';
import { limits } from '../limits.ts';
import { decodeText } from '../text-encoding.ts';
import { impossibleLetter } from './write-xml.ts';

export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'end' };

export interface XmlScanner {
  next(): XmlToken;
  /** Where the token that was read last starts, in letters; see byteOffsetOf(). */
  readonly tokenStart: number;
  byteOffsetOf(letters: number): number;
  /** Throws at the token that was read last. */
  fail(kind: CodecErrorKind, place: string, reason: string): never;
}

const namePattern = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attributePattern = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const tagEndPattern = /\s*(\/?)>/y;
const closePattern = /<\/([^\s>]+)\s*>/y;
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Splits UTF-8 bytes into tokens. Comments and processing instructions are passed over. */
export function createXmlScanner(bytes: Uint8Array): XmlScanner {
  if (bytes.length > limits.fileBytesMax) failAt(0, 'over-limit', 'document', 'is too large');
  const { text: decoded, encoding } = decodeText(bytes);
  if (encoding !== 'utf-8') failAt(0, 'unsupported', 'document', 'is not UTF-8');
  const hasMark = decoded.startsWith('\ufeff');
  const source = hasMark ? decoded.slice(1) : decoded;
  const markBytes = hasMark ? 3 : 0;
  let position = 0;
  let tokenStart = 0;

  const fail = (kind: CodecErrorKind, place: string, reason: string): never =>
    failAt(markBytes + byteOffset(source, tokenStart), kind, place, reason);

  const strange = impossibleLetter.exec(source);
  if (strange) {
    tokenStart = strange.index;
    fail('bad-value', 'document', 'a letter that XML does not allow');
  }

  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = position;
    const found = pattern.exec(source) ?? undefined;
    if (found) position = pattern.lastIndex;
    return found;
  };

  const skipTo = (ending: string, place: string): string => {
    const end = source.indexOf(ending, position);
    if (end < 0) fail('truncated', place, `no ${ending} ends it`);
    const skipped = source.slice(position, end);
    position = end + ending.length;
    return skipped;
  };

  const checkAttribute = (name: string, count: number, letters: number): void => {
    if (count >= limits.xmlAttributesMax) {
      fail('over-limit', name, `more than ${limits.xmlAttributesMax} attributes`);
    }
    if (letters > limits.xmlAttributeLettersMax) {
      fail('over-limit', name, `an attribute of ${letters} letters`);
    }
  };

  const readTag = (): XmlToken => {
    position++;
    const name = match(namePattern)?.[0] ?? fail('bad-value', 'tag', 'has no name');
    const attributes = new Map<string, string>();
    for (let found = match(attributePattern); found; found = match(attributePattern)) {
      const [, attribute, quoted] = found;
      if (attributes.has(attribute!)) fail('bad-value', name, `attribute ${attribute} twice`);
      checkAttribute(name, attributes.size, quoted!.length);
      attributes.set(attribute!, resolveReferences(quoted!.slice(1, -1), fail));
    }
    const end = match(tagEndPattern) ?? fail('bad-value', name, 'the tag is malformed');
    return { kind: 'open', name, attributes, isEmpty: end[1] === '/' };
  };

  const next = (): XmlToken => {
    for (;;) {
      tokenStart = position;
      if (position >= source.length) return { kind: 'end' };
      if (source[position] !== '<') {
        const end = source.indexOf('<', position);
        const text = source.slice(position, end < 0 ? source.length : end);
        position += text.length;
        return { kind: 'text', text: resolveReferences(text, fail) };
      }
      if (source.startsWith('<!--', position)) {
        position += 4;
        skipTo('-->', 'comment');
      } else if (source.startsWith('<![CDATA[', position)) {
        position += 9;
        return { kind: 'text', text: skipTo(']]>', 'CDATA') };
      } else if (source.startsWith('<!', position)) {
        fail('forbidden', 'document type', 'document types and entities are not read');
      } else if (source.startsWith('<?', position)) {
        skipTo('?>', 'processing instruction');
      } else if (source.startsWith('</', position)) {
        const found = match(closePattern) ?? fail('bad-value', 'closing tag', 'is malformed');
        return { kind: 'close', name: found[1]! };
      } else {
        return readTag();
      }
    }
  };
  const byteOffsetOf = (letters: number) => markBytes + byteOffset(source, letters);
  return {
    next,
    fail,
    byteOffsetOf,
    get tokenStart() {
      return tokenStart;
    },
  };
}

function resolveReferences(text: string, fail: XmlScanner['fail']): string {
  if (!text.includes('&')) return text.replace(/\r\n?/g, '\n');
  return text.replace(/\r\n?/g, '\n').replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) fail('bad-value', 'text', 'an & that starts no entity');
    if (name.startsWith('#')) return fromCodePoint(name, fail);
    return namedEntities[name] ?? fail('forbidden', 'text', `entity ${JSON.stringify(name)}`);
  });
}

function fromCodePoint(name: string, fail: XmlScanner['fail']): string {
  const digits = name.startsWith('#x') ? name.slice(2) : name.slice(1);
  const isHex = name.startsWith('#x');
  const isNumber = isHex ? /^[\da-fA-F]{1,6}$/.test(digits) : /^\d{1,7}$/.test(digits);
  const code = Number.parseInt(digits, isHex ? 16 : 10);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isCharacter = code === 9 || code === 10 || code === 13 || code >= 0x20;
  if (!isNumber || code > 0x10ffff || isSurrogate || !isCharacter) {
    fail('bad-value', 'text', `character reference ${JSON.stringify(name)}`);
  }
  return String.fromCodePoint(code);
}

function byteOffset(source: string, position: number): number {
  return new TextEncoder().encode(source.slice(0, position)).length;
}

function failAt(offset: number, kind: CodecErrorKind, place: string, reason: string): never {
  throw new CodecError({ format: 'ansi-nist-xml', kind, offset, place, reason });
}
