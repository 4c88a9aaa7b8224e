import type { Migration } from '../migration.ts';

export const directories: Migration = {
  name: 'directories',
  statements: [
    `create table directory (
      bureau_id text primary key references bureau,
      issuer text not null,
      client_id text not null,
      -- Sealed with the keys of the hub.
      client_secret bytea not null,
      demands_second_factor boolean not null,
      acr_values text[] not null,
      changed_at timestamptz not null)`,
    `create table directory_sign_in (
      -- SHA-256 of the cookie that binds it to one browser.
      token_hash bytea primary key,
      bureau_id text not null references directory on delete cascade,
      state text not null,
      nonce text not null,
      code_verifier text not null,
      expires_at timestamptz not null)`,
    `alter table officer
      add column is_of_directory boolean not null default false,
      add column directory_subject text,
      add column directory_email text`,
    'create unique index officer_directory_subject on officer (bureau_id, directory_subject)',
    'create unique index officer_directory_email on officer (bureau_id, lower(directory_email))',
    `alter table session
      add column is_by_directory boolean not null default false,
      add column directory_session text,
      add column sign_out_url text`,
  ],
};
