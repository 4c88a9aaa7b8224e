import { engineVersion } from '@whorl/fingerprint';
import { type RawBuilder, sql } from 'kysely';
import { readCopiedRows } from '../storage/copied-rows.ts';
import { copyOut } from '../storage/copy-out.ts';
import { createSharedBytes, type SharedBytes } from '../storage/shared-bytes.ts';
import type { Database } from '../storage/storage.ts';
import { readRecordFacts } from './read-gallery-records.ts';
import type { PlacedRecord, SearchGallery } from './search-gallery.ts';

/** Pages of the table that are read as one: some 64 MB, which the threads place while the next are on their way. */
const pagesPerRead = 8_192;

/** The prints of a record among those that were read as one, with their places in its bytes. */
type Gathered = Pick<PlacedRecord, 'printIds' | 'positions' | 'starts' | 'byteCounts'>;

/**
 * Fills a gallery with the prints that this engine has packed, read in the order of the disk: prints of a record lie together
 * because they were written together. Gives the records that are not in it as they are, because some of their prints lie
 * elsewhere or are to be packed anew.
 */
export async function fillGallery(
  db: Database,
  gallery: SearchGallery,
  pagesAtOnce = pagesPerRead,
): Promise<readonly string[]> {
  const seen = new Set<string>();
  const left = new Set<string>();
  const pages = await pageCount(db);
  // While the prints in one are placed, the next ones come into the other.
  const rooms: [SharedBytes, SharedBytes] = [createSharedBytes(), createSharedBytes()];
  let read: Promise<Uint8Array> = copyOut(db, printsOnPages(0, pagesAtOnce), rooms[0]);
  let placed: Promise<void> = Promise.resolve();
  for (let from = 0; from < pages; from += pagesAtOnce) {
    const bytes = await read;
    const gathered = gather(bytes, left);
    for (const recordId of gathered.keys()) {
      if (seen.has(recordId)) left.add(recordId);
      seen.add(recordId);
    }
    const facts = readRecordFacts(db, [...gathered.keys()]);
    await placed;
    rooms.reverse();
    read = copyOut(db, printsOnPages(from + pagesAtOnce, pagesAtOnce), rooms[0]);
    // Where it fails, so does the loop that waits for it above.
    read.catch(() => undefined);
    const records = (await facts).map((record) => ({
      ...record,
      ...gathered.get(record.recordId)!,
    }));
    placed = gallery.putAll(records, bytes);
    placed.catch(() => undefined);
  }
  await read;
  await placed;
  return [...left];
}

function printsOnPages(from: number, count: number): RawBuilder<unknown> {
  const page = (number: number) => sql`${sql.lit(`(${number},0)`)}::tid`;
  return sql`select record_id::text, reference_id::text, position,
      case when packed_version = ${sql.lit(engineVersion)} then packed end
    from reference where ctid >= ${page(from)} and ctid < ${page(from + count)}`;
}

async function pageCount(db: Database): Promise<number> {
  const { rows } = await sql<{ pages: number }>`
    select pg_relation_size('reference') / current_setting('block_size')::int as pages`.execute(db);
  return Number(rows[0]!.pages);
}

/** Prints by record; a record with one that is not packed by this engine is left. */
function gather(bytes: Uint8Array, left: Set<string>): ReadonlyMap<string, Gathered> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = readCopiedRows(bytes, 4);
  const { starts, lengths } = rows;
  const textOf = (field: number) =>
    text.toString('latin1', starts[field], starts[field]! + lengths[field]!);
  const gathered = new Map<string, { readonly [K in keyof Gathered]: Gathered[K][number][] }>();
  while (rows.next()) {
    const recordId = textOf(0);
    if (lengths[3] === -1) {
      left.add(recordId);
      continue;
    }
    let record = gathered.get(recordId);
    if (!record) {
      record = { printIds: [], positions: [], starts: [], byteCounts: [] };
      gathered.set(recordId, record);
    }
    record.printIds.push(textOf(1));
    record.positions.push(text.readInt32BE(starts[2]));
    record.starts.push(starts[3]!);
    record.byteCounts.push(lengths[3]!);
  }
  return gathered;
}
