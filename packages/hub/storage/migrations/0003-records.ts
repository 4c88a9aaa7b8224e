import type { Migration } from '../migration.ts';

/** Settings of the transaction that governance/scope.ts fills in; empty where it did not. */
const bureau = `current_setting('whorl.bureau', true)`;
const purposes = `string_to_array(current_setting('whorl.record_purposes', true), ',')`;
const now = `nullif(current_setting('whorl.at', true), '')::timestamptz`;

export const records: Migration = {
  name: 'records',
  statements: [
    `create table record (
      record_id uuid primary key,
      kind text not null check (kind in ('person', 'mark')),
      bureau_id text not null references bureau,
      source_reference text not null,
      purpose text not null,
      handling_code text not null,
      tlp text not null,
      denied_bureaus text[] not null,
      allowed_bureaus text[],
      retain_until timestamptz not null,
      review_at timestamptz not null,
      is_contested boolean not null,
      version int not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      unique (bureau_id, kind, source_reference))`,
    'create index record_newest on record (created_at desc, record_id)',
    'create index record_retention on record (retain_until)',
    `create table case_role (
      record_id uuid not null references record on delete cascade,
      ordinal int not null,
      case_reference text not null,
      status text not null,
      offence text,
      primary key (record_id, ordinal))`,
    `create table identity (
      record_id uuid primary key references record on delete cascade,
      bureau_id text not null,
      content jsonb not null)`,
    // Consonants of each token of each name: what a search by name looks up.
    `create table name_token (
      record_id uuid not null references record on delete cascade,
      name_ordinal int not null,
      token_ordinal int not null,
      skeleton text not null,
      token text not null,
      primary key (record_id, name_ordinal, token_ordinal))`,
    'create index name_token_skeleton on name_token (skeleton, record_id)',
    `create table document_number (
      record_id uuid not null references record on delete cascade,
      ordinal int not null,
      number text not null,
      issuing_country text not null,
      primary key (record_id, ordinal))`,
    'create index document_number_lookup on document_number (number)',
    `create table reference (
      reference_id uuid primary key,
      record_id uuid not null references record on delete cascade,
      modality text not null,
      position int not null,
      template bytea not null,
      engine_version text not null,
      quality int not null,
      minutia_count int not null,
      image_id text)`,
    'create index reference_record on reference (record_id)',
    // Who uses an image of the store; an image that nobody uses is deleted.
    `create table image_use (
      image_id text not null,
      owner_kind text not null,
      owner_id uuid not null,
      primary key (image_id, owner_kind, owner_id))`,
    'grant select, insert, update, delete on record, case_role, identity to whorl_actor',
    'grant select, insert, delete on name_token, document_number to whorl_actor',
    'grant select, insert, update, delete on reference, image_use to whorl_actor',
    // The second fence: governance/policy.ts says the same, and a property test holds them equal.
    'alter table record enable row level security',
    `create policy record_read on record for select to whorl_actor using (
      retain_until > ${now} and (
        bureau_id = ${bureau}
        or (not (${bureau} = any (denied_bureaus))
          and case when allowed_bureaus is null then tlp in ('AMBER', 'GREEN', 'CLEAR')
            else ${bureau} = any (allowed_bureaus) end
          and purpose = any (${purposes}))))`,
    `create policy record_insert on record for insert to whorl_actor
      with check (bureau_id = ${bureau})`,
    `create policy record_update on record for update to whorl_actor
      using (bureau_id = ${bureau}) with check (bureau_id = ${bureau})`,
    `create policy record_delete on record for delete to whorl_actor
      using (bureau_id = ${bureau})`,
    'alter table identity enable row level security',
    `create policy identity_source on identity to whorl_actor
      using (bureau_id = ${bureau}) with check (bureau_id = ${bureau})`,
    ...['case_role', 'reference', 'name_token', 'document_number'].flatMap((table) => [
      `alter table ${table} enable row level security`,
      // The record's own policy applies inside, so this sees what the actor may see.
      `create policy ${table}_of_record on ${table} to whorl_actor
        using (exists (select from record where record.record_id = ${table}.record_id))`,
    ]),
  ],
};
