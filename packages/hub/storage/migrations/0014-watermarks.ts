import type { Migration } from '../migration.ts';

export const watermarks: Migration = {
  name: 'watermarks',
  // Whether images shown to officers of the bureau carry who sees them.
  statements: ['alter table bureau add column has_watermarks boolean not null default false'],
};
