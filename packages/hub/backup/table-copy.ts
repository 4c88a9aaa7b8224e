import { sql } from 'kysely';
import type { Database } from '../storage/storage.ts';

/** A table with the columns that are written, in an order in which rows find those they refer to. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The schema's own history is made anew by migrate(); sessions, and what was about to be one, end with the hub that gave them. */
const leftOut: readonly string[] = [
  'migration',
  'session',
  'pending_sign_in',
  'passkey_offer',
  'directory_sign_in',
];
const rowsPerFetch = 500;

/** All tables of the schema, those without references first. Generated columns are worked out anew. */
export async function copiedTables(db: Database): Promise<readonly CopiedTable[]> {
  const columns = await sql<{ table_name: string; column_name: string }>`
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
      and c.is_generated = 'NEVER'
    order by c.table_name, c.ordinal_position`.execute(db);
  const references = await sql<{ child: string; parent: string }>`
    select child.relname as child, parent.relname as parent from pg_constraint
    join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
    where contype = 'f' and conrelid <> confrelid
      and child.relnamespace = current_schema()::regnamespace`.execute(db);
  const byName = new Map<string, string[]>();
  for (const { table_name, column_name } of columns.rows) {
    if (leftOut.includes(table_name)) continue;
    byName.set(table_name, [...(byName.get(table_name) ?? []), column_name]);
  }
  return parentsFirst([...byName.keys()], references.rows).map((name) => ({
    name,
    columns: byName.get(name)!,
  }));
}

/** Sorts tables so that each comes after those that it refers to. */
export function parentsFirst(
  names: readonly string[],
  references: readonly { readonly child: string; readonly parent: string }[],
): readonly string[] {
  const sorted: string[] = [];
  let rest = [...names];
  while (rest.length > 0) {
    const isFree = (name: string) =>
      references.every(({ child, parent }) => child !== name || !rest.includes(parent));
    const free = rest.filter(isFree);
    if (free.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${rest.join()}`);
    sorted.push(...free);
    rest = rest.filter((name) => !free.includes(name));
  }
  return sorted;
}

/** Rows of a table as JSON texts, a few at a time. */
export async function* rowsOf(db: Database, table: CopiedTable): AsyncGenerator<readonly string[]> {
  const columns = sql.join(table.columns.map((name) => sql.ref(name)));
  await sql`declare copied_rows no scroll cursor for
    select row_to_json(t)::text as row
    from (select ${columns} from ${sql.table(table.name)}) t`.execute(db);
  for (;;) {
    const page = await sql<{ row: string }>`
      fetch ${sql.lit(rowsPerFetch)} from copied_rows`.execute(db);
    if (page.rows.length === 0) break;
    yield page.rows.map(({ row }) => row);
  }
  await sql`close copied_rows`.execute(db);
}

/** The schema that tables are in: a table without it may share its name with a type, as "record" does. */
export async function schemaOf(db: Database): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  return rows[0]!.schema;
}

/** Writes rows that rowsOf() gave, on this database or on another kind of it. */
export async function insertRows(
  db: Database,
  schema: string,
  table: CopiedTable,
  rows: readonly string[],
): Promise<void> {
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  const name = sql.id(schema, table.name);
  const json = `[${rows.join(',')}]`;
  await sql`insert into ${name} (${columns})
    select ${columns} from json_populate_recordset(null::${name}, ${json}::json)`.execute(db);
}
