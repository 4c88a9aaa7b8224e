/** Which letters a value may hold (ANSI/NIST-ITL 1-2011 Update:2015, clause 5.5). */
export type CharacterClass = 'A' | 'N' | 'AN' | 'ANS' | 'NS' | 'U' | 'D' | 'GMT' | 'H' | 'B';

export interface ValueFormat {
  readonly characters: CharacterClass;
  readonly lengthMin: number;
  /** Infinity where the standard sets no bound. */
  readonly lengthMax: number;
}

/** M mandatory, O optional, D dependent on another field (the validation rules hold the dependence). */
export type Condition = 'M' | 'O' | 'D';

export interface ItemDefinition {
  readonly mnemonic: string;
  readonly meaning: string;
  readonly condition: Condition;
  readonly format: ValueFormat;
}

export interface FieldDefinition {
  readonly number: number;
  readonly mnemonic: string;
  readonly meaning: string;
  readonly condition: Condition;
  /** Most subfields that the field may hold. */
  readonly subfieldsMax: number;
  /** One entry for a field of single values; several where a subfield is made of items. */
  readonly items: readonly ItemDefinition[];
}

export interface RecordDefinition {
  readonly type: number;
  readonly name: string;
  readonly fields: ReadonlyMap<number, FieldDefinition>;
}

const fieldPattern = /^(\d{1,3}) (\w+) ([MOD]) (\d+|\*)(?: (\S+))? "([^"]+)"$/;
const itemPattern = /^- (\w+) ([MOD]) (\S+) "([^"]+)"$/;
const formatPattern = /^(ANS|AN|NS|GMT|[ANUDHB])(\d+)(?:-(\d+|\*))?$/;

/**
 * Reads a record type written as the standard's tables are: one line a field
 * (`number mnemonic condition subfieldsMax format "meaning"`), and below a field of several items
 * one line an item (`- mnemonic condition format "meaning"`). Throws on a line it cannot read,
 * which is a mistake in the table and not in any input.
 */
export function parseRecordTable(type: number, name: string, table: string): RecordDefinition {
  const fields = new Map<number, FieldDefinition>();
  const lines = table.split('\n').map((line) => line.trim().replace(/ +/g, ' '));
  let current: (FieldDefinition & { items: ItemDefinition[] }) | undefined;
  for (const line of lines.filter((text) => text !== '')) {
    if (line.startsWith('-')) {
      if (!current) throw new Error(`Type-${type}: an item without a field: ${line}`);
      current.items.push(parseItem(type, line));
      continue;
    }
    current = parseField(type, line);
    if (fields.has(current.number)) throw new Error(`Type-${type}: field twice: ${line}`);
    fields.set(current.number, current);
  }
  return { type, name, fields };
}

function parseField(type: number, line: string) {
  const match = fieldPattern.exec(line);
  if (!match) throw new Error(`Type-${type}: not a field: ${line}`);
  const [, number, mnemonic, condition, most, format, meaning] = match;
  const shared = {
    mnemonic: mnemonic!,
    meaning: meaning!,
    condition: condition as Condition,
  };
  const items = format === undefined ? [] : [{ ...shared, format: parseFormat(type, format) }];
  const subfieldsMax = most === '*' ? Number.POSITIVE_INFINITY : Number(most);
  return { ...shared, number: Number(number), subfieldsMax, items };
}

function parseItem(type: number, line: string): ItemDefinition {
  const match = itemPattern.exec(line);
  if (!match) throw new Error(`Type-${type}: not an item: ${line}`);
  return {
    mnemonic: match[1]!,
    condition: match[2] as Condition,
    format: parseFormat(type, match[3]!),
    meaning: match[4]!,
  };
}

function parseFormat(type: number, text: string): ValueFormat {
  const match = formatPattern.exec(text);
  if (!match) throw new Error(`Type-${type}: not a format: ${text}`);
  const lengthMin = Number(match[2]);
  const lengthMax = match[3] === '*' ? Number.POSITIVE_INFINITY : Number(match[3] ?? match[2]);
  return { characters: match[1] as CharacterClass, lengthMin, lengthMax };
}
