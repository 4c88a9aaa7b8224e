import type { Migration } from '../migration.ts';

export const webhooks: Migration = {
  name: 'webhooks',
  statements: [
    `alter table transaction add column encoding text not null default 'traditional'`,
    'create index transaction_newest on transaction (bureau_id, received_at desc)',
    `alter table webhook add column created_at timestamptz not null default now(),
      add column rung_at timestamptz, add column last_status int`,
  ],
};
