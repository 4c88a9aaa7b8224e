import { availableParallelism } from 'node:os';
import { GalleryError } from './gallery-error.ts';
import { galleryLimits } from './limits.ts';
import { checkPerson, type GalleryPerson, type PlacedPerson, placePerson } from './person.ts';
import { askShards } from './search/ask-shards.ts';
import { type GalleryAnswer, type GallerySearch, questionOf } from './search/gallery-search.ts';
import { kernelBytes } from './shard/print-scanner.ts';
import { createShard, type Resident, type ResidentWrite, type Shard } from './shard/shard.ts';
import { type StartWorker, startShardWorker } from './shard/shard-host.ts';
import { layOutShard, type ShardLayout } from './shard/shard-layout.ts';
import { loadSnapshot } from './snapshot/load-snapshot.ts';
import { saveSnapshot } from './snapshot/save-snapshot.ts';
import type { SnapshotTotals } from './snapshot/snapshot-facts.ts';

export interface GalleryOptions {
  /** Prints that the gallery holds at the most: its memory follows from that. */
  readonly printsMax: number;
  /** Threads that search, each with its share of the prints; as many as cores where it is not stated. */
  readonly shards?: number;
}

/** How much a gallery holds, and how much it can. */
export interface GallerySize {
  readonly people: number;
  readonly prints: number;
  readonly printsMax: number;
  /** Memory of all shards when they are full; the system gives it as it is filled. */
  readonly bytesMax: number;
}

/**
 * Many people's prints in memory, searched by several threads. Adding, replacing, removing and searching go on at the same time:
 * a search sees each person in one version or not at all, and all that was confirmed before it began.
 */
export interface Gallery {
  size(): GallerySize;
  /** Adds a person or replaces all prints and rights of one. Resolves with the number of this version when searches see it. */
  put(person: GalleryPerson): Promise<number>;
  /**
   * The same for many people, each once, whose prints lie in `bytes`: in memory that threads share it takes a fraction of the time.
   * Resolves with their versions when searches see all of them.
   */
  putAll(people: readonly PlacedPerson[], bytes: Uint8Array): Promise<readonly number[]>;
  /** Resolves when no later search sees the person; false where there was none. */
  remove(personId: string): Promise<boolean>;
  /**
   * Ranks the people whom the asker may see. Fails with `gallery.timed-out`, `gallery.cancelled`, `gallery.busy`,
   * `gallery.shard-lost` or `gallery.bad-input`; never with a part of an answer.
   */
  search(search: GallerySearch): Promise<GalleryAnswer>;
  /** Writes all people to a file, which is then complete, or stays as it was. Writes wait meanwhile, shard by shard. */
  save(path: string): Promise<SnapshotTotals>;
  close(): Promise<void>;
}

/** The memory that a gallery would take at the most, bytes. */
export function galleryBytes(options: GalleryOptions): number {
  const { shards, layout } = plan(options);
  return shards * bytesOfShard(layout);
}

/** Opens an empty gallery. Throws `gallery.too-large` or `gallery.bad-input` before any memory is taken. */
export function createGallery(options: GalleryOptions): Gallery {
  return openGallery(options, startShardWorker);
}

/** Opens a gallery with the people of a snapshot. Fails with `gallery.snapshot-…` or `gallery.full`, and takes nothing then. */
export async function loadGallery(path: string, options: GalleryOptions): Promise<Gallery> {
  const gallery = openGallery(options, startShardWorker);
  try {
    await gallery.load(path);
  } catch (error) {
    await gallery.close();
    throw error;
  }
  return gallery;
}

/** The same with the threads in the hands of the caller: for tests, which must be able to kill one. */
export function openGallery(
  options: GalleryOptions,
  startWorker: StartWorker,
): Gallery & { load(path: string): Promise<void> } {
  const { printsMax, shards: shardCount, layout } = plan(options);
  const shards = Array.from({ length: shardCount }, () => createShard(layout, startWorker));
  const residents = new Map<string, Resident>();
  let people = 0;
  let prints = 0;
  let lastVersion = 0;
  let searchesWaiting = 0;
  let lastSave: Promise<unknown> = Promise.resolve();

  function claim(printCount: number): void {
    if (prints + printCount > printsMax) {
      const reason = `holds ${prints} prints of at most ${printsMax}`;
      throw new GalleryError('gallery.full', 'gallery', reason);
    }
    prints += printCount;
  }

  function settle(shard: Shard, personId: string, version: number, printCount: number): Resident {
    const resident = shard.settle(personId, version, printCount);
    residents.set(personId, resident);
    people++;
    return resident;
  }

  /** The resident of that name, unless one who is being removed. */
  const present = (personId: string): Resident | undefined => {
    const known = residents.get(personId);
    return known?.isRemoved ? undefined : known;
  };

  async function putAll(
    people: readonly PlacedPerson[],
    bytes: Uint8Array,
  ): Promise<readonly number[]> {
    checkPeople(people, bytes);
    const added = people.map(
      ({ personId, positions }) => positions.length - (present(personId)?.printCount ?? 0),
    );
    claim(added.reduce((sum, count) => sum + count, 0));
    const newcomers = new Map<Shard, ResidentWrite[]>();
    const writes: Promise<void>[] = [];
    const versions = people.map((person) => {
      const version = ++lastVersion;
      const { personId, positions } = person;
      const known = present(personId);
      if (known) {
        // One by one: together, new versions might need more room than the former ones leave.
        writes.push(known.shard.put([{ resident: known, person, version }], bytes));
        return version;
      }
      // Somebody who is being removed comes back to the same shard, behind the removal.
      const shard = residents.get(personId)?.shard ?? emptiest(shards);
      const resident = settle(shard, personId, version, positions.length);
      newcomers.set(shard, newcomers.get(shard) ?? []);
      newcomers.get(shard)!.push({ resident, person, version });
      return version;
    });
    for (const [shard, own] of newcomers) writes.push(shard.put(own, bytes));
    await Promise.all(writes);
    return versions;
  }

  async function put(whole: GalleryPerson): Promise<number> {
    const { person, bytes } = placePerson(whole);
    return (await putAll([person], bytes))[0]!;
  }

  async function remove(personId: string): Promise<boolean> {
    const resident = residents.get(personId);
    if (!resident || resident.isRemoved) return false;
    people--;
    prints -= resident.printCount;
    await resident.shard.remove(resident);
    if (residents.get(personId) === resident) residents.delete(personId);
    return true;
  }

  async function search(asked: GallerySearch): Promise<GalleryAnswer> {
    const question = questionOf(asked);
    if (searchesWaiting >= galleryLimits.searchesWaitingMax)
      throw new GalleryError('gallery.busy', 'gallery', `${searchesWaiting} searches wait`);
    searchesWaiting++;
    try {
      return await askShards(shards, question, asked);
    } finally {
      searchesWaiting--;
    }
  }

  return {
    size: () => ({ people, prints, printsMax, bytesMax: shardCount * bytesOfShard(layout) }),
    put,
    putAll,
    remove,
    search,
    save: (path) => {
      const save = lastSave.then(() => saveSnapshot(path, shards));
      lastSave = save.catch(() => undefined);
      return save;
    },
    load: (path) =>
      loadSnapshot(path, {
        settle: (saved) => {
          // A part goes to one shard as long as there is room, so that not every shard reads every part.
          let home = emptiest(shards);
          return saved.map(({ personId, version, byteCounts: { length } }) => {
            if (residents.has(personId)) return undefined;
            claim(length);
            lastVersion = Math.max(lastVersion, version);
            if (home.roomPrints < length + galleryLimits.printsPerPersonMax)
              home = emptiest(shards);
            return settle(home, personId, version, length);
          });
        },
      }),
    close: async () => {
      await Promise.all(shards.map((shard) => shard.close()));
    },
  };
}

const bytesOfShard = ({ totalBytes, indexBytes }: ShardLayout) => totalBytes + indexBytes;

function checkPeople(people: readonly PlacedPerson[], bytes: Uint8Array): void {
  for (const person of people) checkPerson(person, bytes.length);
  if (new Set(people.map(({ personId }) => personId)).size < people.length)
    throw new GalleryError('gallery.bad-input', 'people', 'hold somebody twice');
}

const emptiest = (shards: readonly Shard[]): Shard =>
  shards.reduce((best, shard) => (shard.roomPrints > best.roomPrints ? shard : best));

/**
 * Shares of the shards. Each has room for the prints of two people more than its share: one for people who do not fill a
 * share exactly, one for a new version that is written while the former one still stands.
 */
function plan({ printsMax, shards = availableParallelism() }: GalleryOptions): {
  readonly printsMax: number;
  readonly shards: number;
  readonly layout: ShardLayout;
} {
  if (!Number.isInteger(printsMax) || printsMax < 1)
    throw new GalleryError('gallery.bad-input', 'printsMax', `is ${printsMax}`);
  if (!Number.isInteger(shards) || shards < 1 || shards > galleryLimits.shardsMax)
    throw new GalleryError('gallery.bad-input', 'shards', `are ${shards}`);
  const slots = Math.ceil(printsMax / shards) + 2 * galleryLimits.printsPerPersonMax;
  const layout = layOutShard(slots, kernelBytes());
  if (layout.totalBytes > galleryLimits.shardBytesMax) {
    const reason = `${shards} shards of ${layout.totalBytes} bytes, of which each may have ${galleryLimits.shardBytesMax}`;
    throw new GalleryError('gallery.too-large', 'printsMax', reason);
  }
  return { printsMax, shards, layout };
}
