import type { Migration } from '../migration.ts';

const bureau = `current_setting('whorl.bureau', true)`;

export const exchange: Migration = {
  name: 'exchange',
  statements: [
    `create table transaction (
      transaction_id uuid primary key,
      bureau_id text not null references bureau,
      sent_by uuid not null,
      sent_by_kind text not null,
      idempotency_key text not null,
      body_hash bytea not null,
      type_of_transaction text not null,
      control_number text not null,
      -- The file in the image store; null once it is erased.
      image_id text,
      state text not null,
      purpose text not null,
      case_reference text,
      legal_basis text,
      offence text,
      problems jsonb not null default '[]',
      search_id uuid,
      record_id uuid,
      received_at timestamptz not null,
      unique (bureau_id, idempotency_key))`,
    `create table message (
      message_id uuid primary key,
      bureau_id text not null references bureau,
      number bigint not null,
      transaction_id uuid,
      type_of_transaction text not null,
      control_number text not null,
      control_reference text,
      content bytea not null,
      created_at timestamptz not null,
      acknowledged_at timestamptz,
      unique (bureau_id, number))`,
    'create index message_transaction on message (transaction_id)',
    `create table mailbox_counter (
      bureau_id text primary key references bureau, number bigint not null)`,
    `create table control_number_counter (year int primary key, number bigint not null)`,
    `create table webhook (
      bureau_id text primary key references bureau,
      url text not null,
      secret bytea not null)`,
    'grant select, insert, update on transaction, message, mailbox_counter to whorl_actor',
    'grant select, insert, update on control_number_counter to whorl_actor',
    'grant select, insert, update, delete on webhook to whorl_actor',
    ...['transaction', 'message', 'webhook'].flatMap((table) => [
      `alter table ${table} enable row level security`,
      `create policy ${table}_of_bureau on ${table} to whorl_actor
        using (bureau_id = ${bureau}) with check (bureau_id = ${bureau})`,
    ]),
  ],
};
