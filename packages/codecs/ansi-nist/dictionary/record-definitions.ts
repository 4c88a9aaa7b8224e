import { type3, type4, type5, type6, type7, type8 } from './fixed-records.ts';
import { type13, type14, type15 } from './friction-ridge-records.ts';
import { type16, type17, type18, type20, type21, type98, type99 } from './other-records.ts';
import type { FieldDefinition, RecordDefinition } from './record-table.ts';
import { type1 } from './type-1.ts';
import { type2 } from './type-2.ts';
import { type9 } from './type-9.ts';
import { type10 } from './type-10.ts';

const definitions: ReadonlyMap<number, RecordDefinition> = new Map(
  [
    type1,
    type2,
    type3,
    type4,
    type5,
    type6,
    type7,
    type8,
    type9,
    type10,
    type13,
    type14,
    type15,
    type16,
    type17,
    type18,
    type20,
    type21,
    type98,
    type99,
  ].map((definition) => [definition.type, definition]),
);

/** What the standard says of a record type, or nothing where Whorl has no table of it. */
export function recordDefinition(type: number): RecordDefinition | undefined {
  return definitions.get(type);
}

/** What the standard says of a field, or nothing: such fields are kept and shown without a meaning. */
export function fieldDefinition(type: number, number: number): FieldDefinition | undefined {
  return definitions.get(type)?.fields.get(number);
}
