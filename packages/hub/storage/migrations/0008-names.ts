import type { Migration } from '../migration.ts';

export const names: Migration = {
  name: 'names',
  statements: [
    // A token sounds in more than one way, so that it has a row for each of its skeletons.
    'drop table name_token',
    `create table name_token (
      record_id uuid not null references record on delete cascade,
      name_ordinal int not null,
      token_ordinal int not null,
      token text not null,
      skeletons text[] not null,
      primary key (record_id, name_ordinal, token_ordinal))`,
    // What a search by name looks up: a skeleton, or two of one name, which is far more selective.
    `create table name_key (
      key text not null,
      record_id uuid not null references record on delete cascade,
      primary key (key, record_id))`,
    'create index name_key_record on name_key (record_id)',
    'grant select, insert, delete on name_token, name_key to whorl_actor',
    ...['name_token', 'name_key'].flatMap((table) => [
      `alter table ${table} enable row level security`,
      `create policy ${table}_of_record on ${table} to whorl_actor
        using (exists (select from record where record.record_id = ${table}.record_id))`,
    ]),
    'create index document_number_record on document_number (record_id)',
    'create index record_reference on record (source_reference)',
    'alter table deletion_receipt add column reason text',
    'alter table deletion_receipt enable row level security',
    `create policy deletion_receipt_of_bureau on deletion_receipt to whorl_actor
      using (bureau_id = current_setting('whorl.bureau', true))
      with check (bureau_id = current_setting('whorl.bureau', true))`,
  ],
};
