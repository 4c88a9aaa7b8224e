import { engineVersion } from '@whorl/fingerprint';
import type { Shard } from '../shard/shard.ts';
import { saveShard } from './save-shard.ts';
import {
  type SnapshotFacts,
  type SnapshotTotals,
  snapshotFormat,
  snapshotFormatVersion,
} from './snapshot-facts.ts';
import { createSnapshotWriter } from './snapshot-writer.ts';

/** Writes all shards to one file, one after the other: writes into a shard wait only for its own turn. */
export async function saveSnapshot(
  path: string,
  shards: readonly Shard[],
): Promise<SnapshotTotals> {
  const json = (value: SnapshotFacts | SnapshotTotals) => Buffer.from(JSON.stringify(value));
  const writer = await createSnapshotWriter(path);
  try {
    const formatVersion = snapshotFormatVersion;
    await writer.section('fact', json({ format: snapshotFormat, formatVersion, engineVersion }));
    const totals = { people: 0, prints: 0, parts: 0 };
    for (const shard of shards) {
      const saved = await shard.whileStill((people) => saveShard(writer, shard.memory, people));
      totals.people += saved.people;
      totals.prints += saved.prints;
      totals.parts += saved.parts;
    }
    await writer.section('last', json(totals));
    await writer.commit();
    return totals;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}
