import type { Migration } from '../migration.ts';

export const personStatus: Migration = {
  name: 'person-status',
  // What an enrolled person is in the case, as its sender said; nothing for marks and searches.
  statements: ['alter table transaction add column person_status text'],
};
