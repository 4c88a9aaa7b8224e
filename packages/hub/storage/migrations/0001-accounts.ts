import type { Migration } from '../migration.ts';

export const accounts: Migration = {
  name: 'accounts',
  statements: [
    // The role that actors' transactions run as: it owns nothing and row-level security binds it.
    `do $$ begin
      if not exists (select from pg_roles where rolname = 'whorl_actor') then
        create role whorl_actor nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`,
    `do $$ begin execute format('grant whorl_actor to %I', current_user);
    exception when others then null; end $$`,
    `create table bureau (
      bureau_id text primary key check (bureau_id ~ '^[A-Z]{2}$'),
      name text not null,
      daily_searches_max int not null,
      is_suspended boolean not null default false,
      created_at timestamptz not null)`,
    `create table officer (
      officer_id uuid primary key,
      bureau_id text not null references bureau,
      sign_in_name text not null unique,
      display_name text not null,
      roles text[] not null,
      password_hash text not null,
      totp_secret bytea,
      totp_is_confirmed boolean not null default false,
      -- Last time step whose code was used: a code counts once.
      totp_last_step bigint not null default 0,
      failed_attempts int not null default 0,
      locked_until timestamptz,
      is_disabled boolean not null default false,
      created_at timestamptz not null)`,
    `create table session (
      -- SHA-256 of the token: the table alone lets nobody in.
      token_hash bytea primary key,
      officer_id uuid not null references officer on delete cascade,
      created_at timestamptz not null,
      used_at timestamptz not null,
      expires_at timestamptz not null)`,
    'create index session_officer on session (officer_id)',
    `create table api_client (
      client_id uuid primary key,
      bureau_id text not null references bureau,
      name text not null,
      scopes text[] not null,
      key_hash bytea not null unique,
      certificate_fingerprint text,
      expires_at timestamptz not null,
      is_revoked boolean not null default false,
      created_at timestamptz not null)`,
    `create table bureau_usage (
      bureau_id text not null references bureau,
      day text not null,
      searches int not null,
      primary key (bureau_id, day))`,
    'grant select on bureau to whorl_actor',
    'grant select, insert, update on bureau_usage to whorl_actor',
  ],
};
