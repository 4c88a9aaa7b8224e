import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { listValues, valueAt } from './address.ts';
import { type NistRecord, type Transaction, textField } from './model.ts';
import { readTransaction } from './read-transaction.ts';
import { writeTransaction } from './write-transaction.ts';

const folder = '../shared/data/nist-itl';
const skip = existsSync(folder) ? false : `no ${folder}`;
const names = skip ? [] : readdirSync(folder).filter((name) => name.endsWith('.an2k'));

test('reading and writing back gives the same bytes for every real transaction', { skip }, () => {
  assert.ok(names.length > 0);
  for (const name of names) {
    const bytes = readFileSync(`${folder}/${name}`);
    assert.deepEqual(Buffer.from(writeTransaction(readTransaction(bytes))), bytes, name);
  }
});

test("every value of NIST's reference listing is found where it says", { skip }, () => {
  for (const name of names) {
    const transaction = readTransaction(readFileSync(`${folder}/${name}`));
    const found = new Map(
      [...listValues(transaction)].map((value) => [
        `${value.record}.${value.fieldOrdinal}.${value.subfield}.${value.item}`,
        value,
      ]),
    );
    const listing = readFileSync(`${folder}/${name.replace('.an2k', '.fields.txt')}`, 'latin1');
    let count = 0;
    for (const line of listing.split('\n').filter((text) => text !== '')) {
      const match = /^([\d.]+) \[(\d+)\.(\d+)\]=(.*)$/s.exec(line);
      if (!match) continue;
      const value = found.get(match[1]!);
      assert.ok(value, `${name}: ${line}`);
      assert.equal(value.number, Number(match[3]), line);
      assert.equal(value.type, Number(match[2]), line);
      // The reference tool prints the separator that ends a value along with it.
      const expected = match[4]!.replace(/[\x1c-\x1f]$/, '');
      if (typeof value.value === 'string') assert.equal(value.value, expected, line);
      count++;
    }
    assert.equal(count, found.size, `${name}: no value beyond the listing`);
  }
});

test('readTransaction() refuses every truncation with a typed error', { skip }, () => {
  const bytes = readFileSync(`${folder}/type9-13.an2k`);
  for (let length = 0; length < bytes.length; length += 97) {
    assert.throws(() => readTransaction(bytes.subarray(0, length)), { name: 'CodecError' });
  }
});

const item = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\u001c-\u001f]/g, ' '));
const subfields = fc.array(fc.array(item, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});
const type2 = fc.array(fc.tuple(fc.integer({ min: 3, max: 998 }), subfields), { maxLength: 5 }).map(
  (fields): NistRecord => ({
    type: 2,
    fields: [
      textField(1, '0'),
      textField(2, '00'),
      ...fields.map(([number, values]) => ({ kind: 'text' as const, number, subfields: values })),
    ],
  }),
);

test('writeTransaction() and readTransaction() are inverse for any text', () => {
  fc.assert(
    fc.property(fc.array(type2, { maxLength: 3 }), (records) => {
      const content = [['1', String(records.length)], ...records.map(() => ['2', '00'])];
      const first: NistRecord = {
        type: 1,
        fields: [textField(1, '0'), { kind: 'text', number: 3, subfields: content }],
      };
      const written = writeTransaction({ records: [first, ...records] });
      const read = readTransaction(written);
      const values = (transaction: Transaction) =>
        [...listValues(transaction)].filter(({ number }) => number !== 1);
      assert.deepEqual(values(read), values({ records: [first, ...records] }));
      assert.deepEqual(writeTransaction(read), written);
    }),
    { numRuns: 200 },
  );
});

test('writeTransaction() refuses a value that would break the record in two', () => {
  const record: NistRecord = { type: 1, fields: [textField(1, '0'), textField(4, 'A\x1cB')] };
  assert.throws(() => writeTransaction({ records: [record] }), {
    code: 'ansi-nist/cannot-encode',
    place: 'record 1, field 1.004',
  });
});

test('letters of one byte survive, as ISO 8859-1', () => {
  const record: NistRecord = {
    type: 1,
    fields: [textField(1, '0'), textField(3, '1', '0'), textField(8, 'Señor')],
  };
  const bytes = writeTransaction({ records: [record], textEncoding: 'iso-8859-1' });
  const read = readTransaction(bytes);
  assert.equal(read.textEncoding, 'iso-8859-1');
  assert.equal(valueAt(read, '1:1.008'), 'Señor');
  assert.deepEqual(writeTransaction(read), bytes);
});
