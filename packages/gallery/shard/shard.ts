import type { PlacedPerson } from '../person.ts';
import type { SavedPerson } from '../snapshot/people-section.ts';
import type { PublishedPerson } from '../snapshot/save-shard.ts';
import { peopleWrite } from './people-write.ts';
import type { PartLoad } from './protocol.ts';
import { createShardHost, type ShardHost, type StartWorker } from './shard-host.ts';
import type { ShardLayout } from './shard-layout.ts';
import { createShardMemory, type ShardMemory } from './shard-memory.ts';
import { createSlotPool } from './slot-pool.ts';
import { createWriteQueue } from './write-queue.ts';

/** A person in a shard, as the main thread knows one. */
export interface Resident {
  readonly personId: string;
  readonly shard: Shard;
  readonly personSlot: number;
  /** Versions before it in this person slot belong to somebody else. */
  readonly firstVersion: number;
  /** Prints that were last promised, published or not yet. */
  printCount: number;
  isRemoved: boolean;
  /** Slots that are published, and those of a write whose outcome is not known. */
  slots: readonly number[];
  doubtfulSlots: number[];
}

/** A version of a resident that is to be written. */
export interface ResidentWrite {
  readonly resident: Resident;
  readonly person: PlacedPerson;
  readonly version: number;
}

/** One shard with its people: decides which slots are written, and has them written by its worker. */
export interface Shard {
  readonly memory: ShardMemory;
  /** Slots that no promise has taken, counting those that removals under way will free. */
  readonly roomPrints: number;
  /** Takes a place for a person; the prints follow by put(). */
  settle(personId: string, version: number, printCount: number): Resident;
  /**
   * Writes versions of residents, whose prints lie in `bytes`: free slots first, then one store for each, then the former
   * slots are free.
   */
  put(versions: readonly ResidentWrite[], bytes: Uint8Array): Promise<void>;
  remove(resident: Resident): Promise<void>;
  /** Whose print a candidate's is; undefined where the person has been removed meanwhile. */
  residentOf(personSlot: number, version: number): Resident | undefined;
  /** Loads the people of a part that this shard takes; `taken` tells for each whether it does. */
  load(
    part: Omit<PartLoad, 'people'>,
    people: readonly SavedPerson[],
    residents: readonly (Resident | undefined)[],
  ): Promise<void>;
  search: ShardHost['search'];
  /** Keeps writes back while `read` reads what is published. */
  whileStill<T>(read: (people: Iterable<PublishedPerson>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function createShard(layout: ShardLayout, startWorker: StartWorker): Shard {
  const memory = createShardMemory(layout);
  const host = createShardHost(memory, startWorker);
  const writes = createWriteQueue();
  const personPool = createSlotPool(layout.slots);
  const printPool = createSlotPool(layout.slots);
  const residents: (Resident | undefined)[] = [];
  let promisedPrints = 0;

  function published(resident: Resident, slots: readonly number[]): void {
    printPool.giveBack([...resident.slots, ...resident.doubtfulSlots]);
    resident.slots = slots;
    resident.doubtfulSlots = [];
  }

  /** Follows a write that needs slots: where its outcome is not known, they are neither free nor in use. */
  async function writeTo(
    writes: readonly { readonly resident: Resident; readonly slots: readonly number[] }[],
    written: Promise<void>,
  ): Promise<void> {
    try {
      await written;
    } catch (error) {
      for (const { resident, slots } of writes) resident.doubtfulSlots.push(...slots);
      throw error;
    }
    for (const { resident, slots } of writes) published(resident, slots);
  }

  const shard: Shard = {
    memory,
    get roomPrints() {
      return layout.slots - promisedPrints;
    },
    settle: (personId, version, printCount) => {
      const [personSlot] = personPool.take(1)!;
      const resident: Resident = {
        personId,
        shard,
        personSlot: personSlot!,
        firstVersion: version,
        printCount,
        isRemoved: false,
        slots: [],
        doubtfulSlots: [],
      };
      residents[personSlot!] = resident;
      promisedPrints += printCount;
      return resident;
    },
    put: (versions, bytes) => {
      let slotCount = 0;
      for (const { resident, person } of versions) {
        const { length } = person.positions;
        promisedPrints += length - resident.printCount;
        resident.printCount = length;
        slotCount += length;
      }
      return writes.add(() => {
        if (printPool.freeCount < slotCount) return undefined;
        const placed = versions.map(({ resident, person, version }) => {
          const slots = printPool.take(person.positions.length)!;
          return { resident, personSlot: resident.personSlot, person, version, slots };
        });
        const write = host.write({ kind: 'put', people: peopleWrite(placed, bytes) });
        return writeTo(placed, write);
      });
    },
    remove: (resident) => {
      resident.isRemoved = true;
      promisedPrints -= resident.printCount;
      const { personSlot } = resident;
      return writes.add(async () => {
        await host.write({ kind: 'remove', personSlot });
        published(resident, []);
        residents[personSlot] = undefined;
        personPool.giveBack([personSlot]);
      });
    },
    residentOf: (personSlot, version) => {
      const resident = residents[personSlot];
      const isSame = resident && !resident.isRemoved && version >= resident.firstVersion;
      return isSame ? resident : undefined;
    },
    load: (part, people, taken) =>
      writes.add(() => {
        const loads = people.map((person, i) => {
          const resident = taken[i];
          const slots = resident ? printPool.take(person.byteCounts.length)! : [];
          return { ...person, personSlot: resident?.personSlot ?? -1, slots };
        });
        const write = host.write({ kind: 'load', part: { ...part, people: loads } });
        return write.then(() => {
          for (const [i, { slots }] of loads.entries()) if (taken[i]) taken[i].slots = slots;
        });
      }),
    search: host.search,
    whileStill: async (read) => {
      const release = await writes.hold();
      try {
        return await read(publishedPeople(residents));
      } finally {
        release();
      }
    },
    close: host.close,
  };
  return shard;
}

function* publishedPeople(
  residents: readonly (Resident | undefined)[],
): Generator<PublishedPerson> {
  for (const resident of residents) if (resident && resident.slots.length > 0) yield resident;
}
