import type { Migration } from '../migration.ts';

export const governance: Migration = {
  name: 'governance',
  statements: [
    `create table audit_head (
      is_only boolean primary key default true check (is_only),
      size bigint not null,
      hash bytea not null)`,
    `insert into audit_head (size, hash) values (0, decode(repeat('00', 32), 'hex'))`,
    `create table audit_entry (
      index bigint primary key,
      previous_hash bytea not null,
      content_hash bytea not null,
      hash bytea not null,
      -- Canonical JSON exactly as it was hashed.
      content text not null,
      concerns text[] not null,
      subject_kind text,
      subject_id text)`,
    'create index audit_entry_subject on audit_entry (subject_kind, subject_id, index)',
    // Append-only for everybody, the owner included.
    `create function whorl_refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'the audit log is append-only'; end $$`,
    `create trigger audit_entry_append_only before update or delete on audit_entry
      for each row execute function whorl_refuse_change()`,
    `create trigger audit_entry_no_truncate before truncate on audit_entry
      for each statement execute function whorl_refuse_change()`,
    // Hashes of the complete subtrees of the Merkle tree (RFC 6962).
    `create table audit_node (
      level int not null, position bigint not null, hash bytea not null,
      primary key (level, position))`,
    `create table audit_tree_head (
      size bigint primary key,
      root_hash bytea not null,
      at timestamptz not null,
      key_id text not null,
      signature bytea not null)`,
    'grant select, insert on audit_entry to whorl_actor',
    'grant select, update on audit_head to whorl_actor',
    // What galleries follow: in the order of the audit log, which is the order of commits.
    `create table gallery_change (
      audit_index bigint not null,
      ordinal int not null,
      record_id uuid not null,
      primary key (audit_index, ordinal))`,
    'grant select, insert on gallery_change to whorl_actor',
    `create table deletion_receipt (
      receipt_id uuid primary key,
      record_id uuid not null,
      bureau_id text not null,
      deleted_at timestamptz not null,
      cause text not null,
      templates_deleted int not null,
      images_deleted int not null,
      audit_index bigint)`,
    'grant select, insert, update on deletion_receipt to whorl_actor',
  ],
};
