import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueAt } from './address.ts';
import { recordDefinition } from './dictionary/record-definitions.ts';
import type { FieldDefinition, ItemDefinition } from './dictionary/record-table.ts';
import { fixedLayoutOf } from './fixed-layout.ts';
import { type NistField, type NistRecord, textField } from './model.ts';
import { profileOf } from './profiles/profiles.ts';
import { readTransaction } from './read-transaction.ts';
import { fieldPresence, fieldValues, tagSpelling } from './validation/field-rules.ts';
import { writeTransaction } from './write-transaction.ts';
import { readTransactionXml } from './xml/read-transaction-xml.ts';
import { writeTransactionXml } from './xml/write-transaction-xml.ts';

const types = [2, 3, 4, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 20, 21, 98, 99];
const data = Uint8Array.from({ length: 300 }, (_, i) => i & 0xff);

/** A value as short as the table allows, of letters that it allows. */
function valueFor({ format }: ItemDefinition): string {
  const { characters, lengthMin } = format;
  if (characters === 'D') return '20260304';
  if (characters === 'GMT') return '20260304050607Z';
  const letter = characters === 'N' || characters === 'NS' ? '7' : 'A';
  return letter.repeat(Math.max(1, lengthMin));
}

function fieldFor(definition: FieldDefinition, type: number): NistField {
  const { number, items } = definition;
  const layout = fixedLayoutOf(type);
  const isData = items[0]?.format.characters === 'B' || number === layout?.dataFieldNumber;
  if (isData) return { kind: 'binary', number, bytes: data };
  if (!layout) return textField(number, ...items.map(valueFor));
  const { repeats } = layout.fields.find((field) => field.number === number)!;
  return textField(number, ...new Array<string>(repeats).fill('1'));
}

/** A record with every field of its table. */
function fullRecord(type: number): NistRecord {
  const definitions = [...recordDefinition(type)!.fields.values()];
  const fields = definitions.map((definition) => fieldFor(definition, type));
  const rest = fields.filter(({ number }) => number > 2).sort((a, b) => a.number - b.number);
  return { type, fields: [textField(1, '0'), textField(2, '1'), ...rest] };
}

const records = types.map(fullRecord);
const transaction = {
  records: [
    {
      type: 1,
      fields: [
        textField(1, '0'),
        textField(2, '0502'),
        {
          kind: 'text' as const,
          number: 3,
          subfields: [['1', `${types.length}`], ...types.map((type) => [`${type}`, '1'])],
        },
        textField(4, 'TEST'),
      ],
    },
    ...records,
  ],
};
const contents = (one: { readonly records: readonly NistRecord[] }) =>
  one.records.map(({ type, fields }) => ({ type, fields: fields.slice(1) }));

test('every field of every record type is written and read in the traditional encoding', () => {
  assert.deepEqual(contents(readTransaction(writeTransaction(transaction))), contents(transaction));
});

test('every field of every record type is written and read in the XML encoding', () => {
  const read = readTransactionXml(writeTransactionXml(transaction));
  assert.deepEqual(contents(read), contents(transaction));
  assert.ok(read.records.every(({ unmapped }) => unmapped === undefined));
});

test('every item of every field is found at its address', () => {
  for (const [r, record] of transaction.records.entries()) {
    for (const field of record.fields) {
      if (field.kind === 'binary') continue;
      const [items] = field.subfields;
      for (const [i, item] of items!.entries()) {
        const address: string = `${r + 1}:${record.type}.${field.number}.1.${i + 1}`;
        const found: string | Uint8Array | undefined = valueAt(transaction, address);
        assert.equal(found, item, address);
      }
    }
  }
});

test('values of the form that the tables ask for break no rule of fields', () => {
  const profile = profileOf('generic');
  for (const record of records) {
    const findings = [fieldPresence, fieldValues, tagSpelling]
      .flatMap((rule) => rule(record, 1, profile))
      .filter(({ severity }) => severity === 'error');
    assert.deepEqual(findings, [], `Type-${record.type}`);
  }
});
