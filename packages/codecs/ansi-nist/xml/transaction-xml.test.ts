import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { limits } from '../../limits.ts';
import { type NistRecord, textField } from '../model.ts';
import { readTransaction } from '../read-transaction.ts';
import { attributePlaces, writeTransaction } from '../write-transaction.ts';
import { looksLikeTransactionXml, readTransactionXml } from './read-transaction-xml.ts';
import { writeTransactionXml } from './write-transaction-xml.ts';

const folder = '../shared/data/nist-itl';
const skip = existsSync(folder) ? false : `no ${folder}`;
const readText = (text: string) => readTransactionXml(new TextEncoder().encode(text));
const writeText = (records: readonly NistRecord[]) =>
  new TextDecoder().decode(writeTransactionXml({ records }));

test('every real transaction survives traditional to XML to traditional, byte for byte', {
  skip,
}, () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.an2k'))) {
    const bytes = readFileSync(`${folder}/${name}`);
    const xml = writeTransactionXml(readTransaction(bytes));
    assert.ok(looksLikeTransactionXml(xml));
    const back = writeTransaction(readTransactionXml(xml));
    assert.deepEqual(Buffer.from(back), bytes, name);
  }
});

const content = (records: readonly NistRecord[]): NistRecord => ({
  type: 1,
  fields: [
    textField(1, '0'),
    textField(2, '0502'),
    {
      kind: 'text',
      number: 3,
      subfields: [['1', `${records.length}`], ...records.map(({ type }) => [`${type}`, '00'])],
    },
    textField(4, 'CPS'),
    textField(5, '20260115'),
    textField(13, 'INT-I', '6.0'),
    textField(14, '20260115093000Z'),
  ],
});

test('dates, version, domain and content stand in the elements of the standard', () => {
  const xml = writeText([content([])]);
  assert.match(xml, /<nc:Date>2026-01-15<\/nc:Date>/);
  assert.match(xml, /<nc:DateTime>2026-01-15T09:30:00Z<\/nc:DateTime>/);
  assert.match(xml, /<biom:TransactionMajorVersionValue>05</);
  assert.match(xml, /<biom:TransactionDomainName>INT-I<\/biom:TransactionDomainName>/);
  assert.match(xml, /<int-i:TransactionCategoryCode>CPS</, 'INT-I has an element of its own');
  assert.ok(!xml.includes('whorl:Field'), 'nothing of an ordinary Type-1 needs our namespace');
});

const item = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\u001c-\u001f]/g, ' '));
/** Values that tables spell in their own way come up often: dates, flags, points, numbers. */
const telling = fc.constantFrom('20260115', '20260115093000Z', 'S', 'Y', '0,0-5,5-9,0', '1', '');
const anyField = fc.tuple(
  fc.integer({ min: 3, max: 998 }),
  fc.array(fc.array(fc.oneof(item, telling), { minLength: 1, maxLength: 7 }), {
    minLength: 1,
    maxLength: 3,
  }),
);
const taggedTypes = [2, 9, 10, 13, 14, 15, 16, 17, 18, 20, 21, 98, 99];
const anyRecord = fc
  .tuple(fc.constantFrom(...taggedTypes), fc.array(anyField, { maxLength: 6 }))
  .map(
    ([type, fields]): NistRecord => ({
      type,
      fields: [
        textField(1, '0'),
        textField(2, '00'),
        ...fields.map(([number, subfields]) => ({ kind: 'text' as const, number, subfields })),
      ],
    }),
  );

test('any text in any field of any record survives', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 3 }), (records) => {
      const given = writeTransaction({ records: [content(records), ...records] });
      const transaction = readTransaction(given);
      const again = readTransactionXml(writeTransactionXml(transaction));
      assert.deepEqual(writeTransaction(again), given);
      assert.deepEqual(
        again.records.map(({ fields }) => fields.slice(1)),
        transaction.records.map(({ fields }) => fields.slice(1)),
      );
    }),
    { numRuns: 200 },
  );
});

const stranger = '<v:Note xmlns:v="urn:v" v:lang="eo" kind="a&amp;b"><v:Part>1</v:Part></v:Note>';

test('elements that no field stands for are kept where they were, at any depth', () => {
  const xml = writeText([content([])])
    .replace('<nc:Date>', `${stranger}<nc:Date>`)
    .replace('</itl:NISTBiometric', `${stranger}</itl:NISTBiometric`);
  const transaction = readText(xml);
  const [kept] = transaction.records[0]!.unmapped ?? [];
  assert.deepEqual(
    kept?.parents.map(({ name }) => name),
    ['Transaction', 'TransactionDate'],
  );
  assert.equal(kept?.element.children[0]?.text, '1');
  assert.equal(transaction.unmapped?.[0]?.element.name, 'Note');
  assert.deepEqual(readTransactionXml(writeTransactionXml(transaction)), transaction);
});

test('attributes of elements that fields stand for are kept where they were, at any depth', () => {
  const minutiae: NistRecord = {
    type: 9,
    fields: [
      textField(1, '0'),
      textField(2, '00'),
      {
        kind: 'text',
        number: 331,
        subfields: [
          ['1', '2', '3', 'E'],
          ['4', '5', '6', 'B'],
        ],
      },
    ],
  };
  const xml = writeText([content([minutiae]), minutiae]);
  const second = xml.lastIndexOf('<biom:EFSMinutia>');
  const marked =
    `${xml.slice(0, second)}<biom:EFSMinutia xmlns:v="urn:v" v:id="m2">${xml.slice(second + '<biom:EFSMinutia>'.length)}`
      .replace('<nc:Date>', '<nc:Date certainty="day &amp; month">')
      .replace('<itl:PackageMinutiaeRecord>', '<itl:PackageMinutiaeRecord note="r">')
      .replace(/(<itl:NISTBiometricInformationExchangePackage)/, '$1 release="7"');
  const transaction = readText(marked);
  assert.equal(transaction.attributes?.get('release'), '7');
  const [date] = transaction.records[0]?.attributes ?? [];
  assert.equal(date?.path.at(-1)?.name, 'Date');
  assert.equal(date?.attributes.get('certainty'), 'day & month');
  const [record, minutia] = transaction.records[1]?.attributes ?? [];
  assert.deepEqual([...(record?.attributes ?? [])], [['note', 'r']]);
  assert.equal(minutia?.path.at(-1)?.ordinal, 1);
  assert.equal(minutia?.attributes.get('{urn:v}id'), 'm2');
  assert.deepEqual(readTransactionXml(writeTransactionXml(transaction)), transaction);
  assert.equal(attributePlaces(transaction).length, 4);
  assert.ok(writeTransaction(transaction).length > 0, 'attributes alone refuse nothing');
});

test('writeTransaction() refuses what only XML can hold, and leaves it out where told to', () => {
  const xml = writeText([content([])]).replace('<nc:Date>', `${stranger}<nc:Date>`);
  const transaction = readText(xml);
  assert.throws(() => writeTransaction(transaction), {
    code: 'ansi-nist/cannot-encode',
    place: 'record 1, element Transaction/TransactionDate/Note',
  });
  const written = writeTransaction(transaction, { unmapped: 'leave-out' });
  assert.equal(readTransaction(written).records[0]?.fields.length, 7);
});

test('a list of minutiae with a strange element in the second keeps it in the second', () => {
  const minutiae: NistRecord = {
    type: 9,
    fields: [
      textField(1, '0'),
      textField(2, '00'),
      {
        kind: 'text',
        number: 331,
        subfields: [
          ['1', '2', '3', 'E'],
          ['4', '5', '6', 'B'],
        ],
      },
    ],
  };
  const xml = writeText([content([minutiae]), minutiae]);
  const second = xml.lastIndexOf('<biom:EFSMinutia>') + '<biom:EFSMinutia>'.length;
  const transaction = readText(xml.slice(0, second) + stranger + xml.slice(second));
  assert.equal(transaction.records[1]?.unmapped?.[0]?.parents.at(-1)?.ordinal, 1);
  assert.deepEqual(readTransactionXml(writeTransactionXml(transaction)), transaction);
});

test('an element that is kept whole does not shift the places of those behind it', () => {
  const minutiae: NistRecord = {
    type: 9,
    fields: [
      textField(1, '0'),
      textField(2, '00'),
      {
        kind: 'text',
        number: 331,
        subfields: [
          ['1', '2', '3', 'E'],
          ['4', '5', '6', 'B'],
        ],
      },
    ],
  };
  const xml = writeText([content([minutiae]), minutiae]);
  const first = xml.indexOf('<biom:EFSMinutia>');
  const tag = '<biom:EFSMinutia>';
  const transaction = readText(
    `${xml.slice(0, first)}${tag}${stranger}</biom:EFSMinutia>${tag}${stranger}${xml.slice(first + tag.length)}`,
  );
  const [whole, inFirst] = transaction.records[1]?.unmapped ?? [];
  assert.equal(whole?.element.name, 'EFSMinutia');
  assert.equal(inFirst?.parents.at(-1)?.ordinal, 0);
  const again = readTransactionXml(writeTransactionXml(transaction)).records[1]!;
  assert.deepEqual(again.unmapped?.toReversed(), transaction.records[1]!.unmapped);
});

const refused = (text: string, code: string, offset: number) =>
  assert.throws(() => readText(text), { code: `ansi-nist-xml/${code}`, offset });

test('document types and entities are refused, with the byte where they stand', () => {
  const xml = writeText([content([])]);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const type = '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY e SYSTEM "file:///etc/passwd">]>';
  refused(xml.replace('?>', `?>${type}`), 'forbidden', head.length);
  const expansion = xml.replace('CPS', '&a;');
  refused(expansion, 'forbidden', expansion.indexOf('&a;'));
});

test('deep nesting, huge and many attributes, many prefixes are refused', () => {
  const open = '<a>'.repeat(limits.xmlDepthMax);
  refused(`${open}<a>`, 'over-limit', open.length);
  refused(`<a b="${'x'.repeat(limits.xmlAttributeLettersMax + 1)}"/>`, 'over-limit', 0);
  const many = Array.from({ length: limits.xmlAttributesMax + 1 }, (_, i) => ` a${i}=""`);
  refused(`<a${many.join('')}/>`, 'over-limit', 0);
  const prefixes = (from: number) =>
    Array.from({ length: 40 }, (_, i) => ` xmlns:p${from + i}="urn:p"`).join('');
  const root = `<a${prefixes(0)}>`;
  refused(`${root}<b${prefixes(40)}/></a>`, 'over-limit', root.length);
});

test('an image that is no base64 is refused, not kept as a stranger', () => {
  const image: NistRecord = {
    type: 14,
    fields: [
      textField(1, '0'),
      textField(2, '00'),
      { kind: 'binary', number: 999, bytes: Uint8Array.of(1, 2, 3) },
    ],
  };
  const xml = writeText([content([image]), image]).replace('AQID', 'AQ!D');
  refused(xml, 'bad-value', xml.indexOf('<nc:Binary'));
});

test('writeTransactionXml() refuses more elements than are read', () => {
  const points = Array.from({ length: limits.xmlElementsMax / 2 }, () => ['1', '2']);
  const pores: NistRecord = {
    type: 9,
    fields: [
      textField(1, '0'),
      textField(2, '00'),
      { kind: 'text', number: 345, subfields: points },
    ],
  };
  assert.throws(() => writeText([content([pores]), pores]), {
    code: 'ansi-nist-xml/cannot-encode',
  });
});

test('another root, and a package without its first record, are refused where they stand', () => {
  refused('<!-- é --><a/>', 'not-this-format', 11);
  const xml = writeText([content([])]).replaceAll('PackageInformationRecord', 'Other');
  refused(xml, 'bad-value', xml.indexOf('<itl:NIST'));
});
