import type { Migration } from '../migration.ts';

export const supervision: Migration = {
  name: 'supervision',
  statements: [
    // A case with a known answer hangs on a search that nobody sent and that finds no record.
    'alter table search add column is_seeded boolean not null default false',
    "create index candidate_open on candidate (search_id) where outcome = 'open'",
    'create index candidate_record on candidate (record_id)',
    'create index search_enrolled on search (enrolled_record_id)',
  ],
};
