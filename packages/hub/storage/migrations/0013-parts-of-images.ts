import type { Migration } from '../migration.ts';

export const partsOfImages: Migration = {
  name: 'parts-of-images',
  statements: [
    // A finger of a slap or a part of a palm is a print of its own, and its image a part of another.
    'alter table reference add column image_part jsonb, add column impression_type int',
    'alter table probe add column image_part jsonb',
  ],
};
