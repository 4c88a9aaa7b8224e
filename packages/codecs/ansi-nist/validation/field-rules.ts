import { recordDefinition } from '../dictionary/record-definitions.ts';
import type { FieldDefinition, RecordDefinition } from '../dictionary/record-table.ts';
import { fieldTag, type NistField, type NistRecord } from '../model.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Finding, finding, type RecordRule } from './finding.ts';
import { valueProblem } from './value-rules.ts';

/** Vendors' blocks and user-defined fields, whose content is theirs (ANSI/NIST-ITL 1-2011, table 29). */
function isUserDefined(type: number, number: number): boolean {
  if (type === 2) return false;
  if (type === 9) return (number >= 13 && number <= 125) || (number >= 151 && number <= 225);
  return number >= 200 && number <= 900;
}

/** The table of a record type; Type-2 belongs to the profile. */
function definitionFor(record: NistRecord, profile: Profile): RecordDefinition | undefined {
  return record.type === 2 ? profile.type2 : recordDefinition(record.type);
}

/** Mandatory fields are there, none is there twice, none is unknown. */
export const fieldPresence: RecordRule = (record, recordNumber, profile) => {
  const definition = definitionFor(record, profile);
  if (!definition) {
    const message = `Type-${record.type} is not checked: Whorl has no table of it`;
    return [finding('record-type', recordNumber, undefined, message)];
  }
  const numbers = record.fields.map(({ number }) => number);
  const missing = [...definition.fields.values()].filter(
    ({ number, condition }) => condition === 'M' && !numbers.includes(number),
  );
  const report = (rule: 'field-missing' | 'field-repeated', number: number, message: string) =>
    finding(rule, recordNumber, fieldTag(record.type, number), message);
  const repeated = [...new Set(numbers.filter((number, i) => numbers.indexOf(number) !== i))];
  return [
    ...missing.map(({ number, mnemonic }) =>
      report('field-missing', number, `mandatory field ${mnemonic} is missing`),
    ),
    ...repeated.map((number) => report('field-repeated', number, 'the field occurs twice')),
    ...unknownFields(record, recordNumber, profile, definition),
  ];
};

function unknownFields(
  record: NistRecord,
  recordNumber: number,
  profile: Profile,
  definition: RecordDefinition,
): Finding[] {
  const isFreeType2 = record.type === 2 && profile.name === 'generic';
  return record.fields
    .filter(({ number }) => !definition.fields.has(number) && !isUserDefined(record.type, number))
    .filter(() => !isFreeType2)
    .map(({ number }) => {
      const tag = fieldTag(record.type, number);
      return finding('field-unknown', recordNumber, tag, `unknown to ${profile.title}`);
    });
}

/** Tags are spelled as the standard spells them. */
export const tagSpelling: RecordRule = (record, recordNumber) =>
  record.fields.flatMap(({ number, tag }) => {
    if (tag === undefined) return [];
    const expected = fieldTag(record.type, number);
    return [finding('tag-spelling', recordNumber, expected, `the tag is spelled ${tag}`)];
  });

/** Subfields, items and values are as many and as long as the table says. */
export const fieldValues: RecordRule = (record, recordNumber, profile) => {
  const definition = definitionFor(record, profile);
  return record.fields.flatMap((field) => {
    const table = definition?.fields.get(field.number);
    return table ? fieldFindings(record, recordNumber, field, table) : [];
  });
};

function fieldFindings(
  record: NistRecord,
  recordNumber: number,
  field: NistField,
  table: FieldDefinition,
): Finding[] {
  if (field.kind === 'binary') return [];
  const tag = fieldTag(record.type, field.number);
  const findings: Finding[] = [];
  if (field.subfields.length > table.subfieldsMax) {
    const message = `${field.subfields.length} subfields, at most ${table.subfieldsMax} are allowed`;
    findings.push(finding('subfield-count', recordNumber, tag, message));
  }
  for (const [s, items] of field.subfields.entries()) {
    if (items.length > table.items.length && !hasOpenItems(record.type, field.number)) {
      const message = `subfield ${s + 1} has ${items.length} items, not ${table.items.length}`;
      findings.push(finding('item-count', recordNumber, tag, message));
    }
    for (const [i, item] of table.items.entries()) {
      const value = items[i] ?? '';
      const place = table.items.length > 1 ? `subfield ${s + 1}, ${item.mnemonic}: ` : '';
      if (value === '') {
        if (item.condition !== 'M') continue;
        findings.push(finding('item-missing', recordNumber, tag, `${place}is empty`));
        continue;
      }
      const problem = valueProblem(value, item.format);
      if (problem) {
        findings.push(finding(problem.rule, recordNumber, tag, `${place}${problem.message}`));
      }
    }
  }
  return findings;
}

/** Lists whose last item repeats: ridge counts of 9.012, polygons, maps, tattoo colors. */
function hasOpenItems(type: number, number: number): boolean {
  if (type === 9) return [12, 138, 308, 310, 312, 373].includes(number);
  if (type === 10) return [15, 33, 43, 45].includes(number);
  return (type === 14 && number === 25) || (type === 17 && number >= 33 && number <= 37);
}
