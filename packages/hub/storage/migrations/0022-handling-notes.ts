import type { Migration } from '../migration.ts';

export const handlingNotes: Migration = {
  name: 'handling-notes',
  // The restrictions of handling code H3 are stated in words.
  statements: ['alter table record add column handling_note text'],
};
