import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { limits } from '../limits.ts';
import { readXml } from './read-xml.ts';
import { isXmlText, writeXml } from './write-xml.ts';
import { type XmlElement, xmlElement } from './xml-element.ts';

const prefixes = new Map([['urn:a', 'a']]);
const read = (text: string) => readXml(new TextEncoder().encode(text)).root;

test('namespaces, attributes, CDATA, comments and references are understood', () => {
  const root = read(
    '<?xml version="1.0"?><!-- note --><r xmlns="urn:d" xmlns:p="urn:p" k="&lt;&#65;"><p:c><![CDATA[<&>]]></p:c></r>',
  );
  assert.equal(root.namespace, 'urn:d');
  assert.equal(root.attributes.get('k'), '<A');
  assert.deepEqual([root.children[0]?.namespace, root.children[0]?.text], ['urn:p', '<&>']);
});

test('document types and entities are refused, with the byte where they stand', () => {
  for (const text of [
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
    '<!DOCTYPE r SYSTEM "http://example.org/x.dtd"><r/>',
    '<r>&unknown;</r>',
  ]) {
    assert.throws(() => read(text), { code: 'ansi-nist-xml/forbidden' });
  }
  assert.throws(() => read('<é/><!DOCTYPE r>'), { code: 'ansi-nist-xml/bad-value', offset: 0 });
  assert.throws(() => read('<r>é</r><!DOCTYPE r>'), { offset: 9 });
});

test('nesting beyond the limit is refused', () => {
  const deep = '<a>'.repeat(limits.xmlDepthMax + 1);
  assert.throws(() => read(deep), { code: 'ansi-nist-xml/over-limit' });
});

test('malformed documents are refused', () => {
  for (const text of [
    '',
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a/><b/>',
    '<p:a/>',
    '<a>&</a>',
    '<a>\u0000</a>',
  ]) {
    assert.throws(() => read(text), { name: 'CodecError' }, text);
  }
});

const text = fc.string({ unit: 'binary' }).filter(isXmlText);
const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    text.map((value) => xmlElement('urn:a', 'leaf', value, { k: value })),
    fc
      .array(tie('tree'), { minLength: 1, maxLength: 3 })
      .map((children) => xmlElement('urn:a', 'node', children)),
  ),
})).tree;

test('reading what was written gives the tree back', () => {
  fc.assert(
    fc.property(tree, (given) => assert.deepEqual(readXml(writeXml(given, prefixes)).root, given)),
    { numRuns: 200 },
  );
});
