import type { Migration } from '../migration.ts';

export const givenPasswords: Migration = {
  name: 'given-passwords',
  // Whether somebody else set the password. Of accounts from before nobody knows: theirs stay as they are.
  statements: ['alter table officer add column has_given_password boolean not null default false'],
};
