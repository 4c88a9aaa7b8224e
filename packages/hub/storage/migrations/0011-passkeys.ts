import type { Migration } from '../migration.ts';

export const passkeys: Migration = {
  name: 'passkeys',
  statements: [
    `create table passkey (
      passkey_id uuid primary key,
      officer_id uuid not null references officer on delete cascade,
      -- As base64url, the way that browsers give it.
      credential_id text not null unique,
      -- COSE: it opens nothing, so it is not sealed.
      public_key bytea not null,
      -- The authenticator's count of signatures: one that goes back was copied.
      counter bigint not null,
      transports text[] not null,
      name text not null,
      created_at timestamptz not null,
      used_at timestamptz)`,
    'create index passkey_officer on passkey (officer_id)',
    `create table passkey_offer (
      -- One at a time: a newer offer takes the place of an older one.
      officer_id uuid primary key references officer on delete cascade,
      challenge text not null,
      expires_at timestamptz not null)`,
    `create table pending_sign_in (
      -- SHA-256 of the token, as in session.
      token_hash bytea primary key,
      officer_id uuid not null references officer on delete cascade,
      -- What a passkey has to sign; nothing where the officer has none.
      challenge text,
      expires_at timestamptz not null)`,
    'create index pending_sign_in_officer on pending_sign_in (officer_id)',
  ],
};
