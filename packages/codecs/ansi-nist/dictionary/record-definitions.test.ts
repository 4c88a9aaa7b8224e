import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTransaction } from '../read-transaction.ts';
import { fieldDefinition, recordDefinition } from './record-definitions.ts';

const folder = '../shared/data/nist-itl';
const skip = existsSync(folder) ? false : `no ${folder}`;

test('every record type that Whorl reads has a table', () => {
  for (const type of [1, 2, 3, 4, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 20, 21, 98, 99]) {
    assert.ok((recordDefinition(type)?.fields.size ?? 0) >= 2, `Type-${type}`);
  }
});

test('a field knows its mnemonic, its meaning and its items', () => {
  const field = fieldDefinition(9, 331);
  assert.equal(field?.mnemonic, 'MIN');
  assert.deepEqual(
    field?.items.map(({ mnemonic }) => mnemonic),
    ['MXC', 'MYC', 'MTD', 'MTY', 'MRU', 'MDU'],
  );
  assert.equal(fieldDefinition(13, 13)?.meaning, 'friction ridge generalized position');
});

test('no field of the real files outside Type-2 is unknown', { skip }, () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.an2k'))) {
    for (const record of readTransaction(readFileSync(`${folder}/${name}`)).records) {
      if (record.type === 2) continue;
      for (const { number } of record.fields) {
        assert.ok(fieldDefinition(record.type, number), `${name} ${record.type}.${number}`);
      }
    }
  }
});
