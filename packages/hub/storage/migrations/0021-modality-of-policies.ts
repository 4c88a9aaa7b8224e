import type { Migration } from '../migration.ts';

export const modalityOfPolicies: Migration = {
  name: 'modality-of-policies',
  statements: [
    // What was signed before was counted on fingers; palms wait for a signature of their own.
    `alter table threshold_policy add column modality text not null default 'finger'
      check (modality in ('finger', 'palm'))`,
    'alter table threshold_policy drop constraint threshold_policy_kind_version_key',
    'alter table threshold_policy add unique (kind, modality, version)',
  ],
};
