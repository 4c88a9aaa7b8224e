import type { Migration } from '../migration.ts';

export const packedPrints: Migration = {
  name: 'packed-prints',
  statements: [
    // A template as the gallery scans it, so that a start need not work it out anew; nothing where it was not worked out
    // yet, or by another version of the engine.
    'alter table reference add column packed bytea, add column packed_version text',
  ],
};
