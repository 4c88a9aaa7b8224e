import { namespaces, type Prefix } from './namespaces.ts';
import { elementTables } from './tables/element-tables.ts';

export interface ElementName {
  readonly prefix: Prefix;
  readonly name: string;
}

/** One element on the way down. */
export interface PathStep {
  /** What it may be called; the first is written unless the transaction prefers another. */
  readonly names: readonly ElementName[];
  /** 2 for the second child of that name; 0 for all of them. */
  readonly occurrence: number;
}

export type Path = readonly PathStep[];

export interface ItemMapping {
  /** Counted from 0. */
  readonly index: number;
  /** Empty where children of the subfield's element spell the item together. */
  readonly path: Path;
  readonly spelling: string;
}

/** Where a field stands below its record element. */
export interface FieldMapping {
  readonly number: number;
  /** From the record's child down to the element that stands for a subfield. */
  readonly path: Path;
  /** True where that element is there once, for several fields. */
  readonly isShared: boolean;
  /** Empty for a field of single values. */
  readonly items: readonly ItemMapping[];
  /** How a single value is spelled. */
  readonly spelling: string;
}

const mappings = new Map<number, readonly FieldMapping[]>();

/** The mappings of a record type in the order of the schema. A field may have two. */
export function fieldMappings(type: number): readonly FieldMapping[] {
  const known = mappings.get(type);
  if (known) return known;
  const parsed = parseTable(elementTables.get(type) ?? '');
  mappings.set(type, parsed);
  return parsed;
}

function parseTable(table: string): readonly FieldMapping[] {
  const fields: (FieldMapping & { items: ItemMapping[] })[] = [];
  for (const line of table.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    const [head, path, mark] = line.split(' ') as [string, string, string?];
    const spelling = mark?.slice(1) ?? 'text';
    if (head.startsWith('-')) {
      fields
        .at(-1)!
        .items.push({ index: Number(head.slice(1)) - 1, path: parsePath(path), spelling });
      continue;
    }
    const isShared = path.endsWith('/');
    const steps = parsePath(isShared ? path.slice(0, -1) : path);
    fields.push({ number: Number(head), path: steps, isShared, items: [], spelling });
  }
  return fields;
}

function parsePath(text: string): Path {
  if (text === '.') return [];
  return text.split('/').map((step) => {
    const [names, occurrence] = step.split('#') as [string, string?];
    return { names: names.split('|').map(parseName), occurrence: Number(occurrence ?? 0) };
  });
}

function parseName(text: string): ElementName {
  const [prefix, name] = text.split(':') as [Prefix, string];
  if (!(prefix in namespaces) || !name) throw new Error(`not an element name: ${text}`);
  return { prefix, name };
}
