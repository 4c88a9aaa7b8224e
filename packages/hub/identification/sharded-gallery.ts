import { palmSide } from '@whorl/fingerprint';
import { createGallery, packPrint, rightsFilter } from '@whorl/gallery';
import { createRightsClasses } from './rights-classes.ts';
import type {
  GalleryAnswer,
  GalleryCandidate,
  GalleryPrint,
  GalleryRecord,
  GallerySearch,
  PlacedRecord,
  SearchGallery,
} from './search-gallery.ts';

type KnownFacts = Omit<GalleryRecord, 'prints'>;

/** A record without its templates, which are in the shards. */
type KnownRecord = KnownFacts & {
  /** Identifiers of the prints in one text: of millions of them a garbage collector would look at each. */
  readonly printIds: string;
};

const joint = ' ';

/** Any part of a palm may show what any other part of it shows: the gallery knows but two palms. */
const wholePalm = { right: 21, left: 23, unknown: 20 } as const;

function skinOf(position: number): number {
  const side = palmSide(position);
  return side === undefined ? position : wholePalm[side];
}

/** The gallery of @whorl/gallery behind the hub's port: threads of this process search it. */
export function createShardedGallery(printsMax: number): SearchGallery {
  const gallery = createGallery({ printsMax });
  const classes = createRightsClasses();
  const current = new Map<string, number>();
  /** Records by the version of the gallery that they are, former ones among them: searches under way may still find these. */
  const versions = new Map<number, KnownRecord>();
  const formerVersions: number[] = [];
  let searchesUnderWay = 0;

  const packed = ({ position, template }: GalleryPrint) => ({
    position: skinOf(position),
    print: packPrint(template),
  });

  function supersede(recordId: string): void {
    const former = current.get(recordId);
    if (former !== undefined) formerVersions.push(former);
  }

  function forgetFormer(): void {
    if (searchesUnderWay > 0) return;
    for (const version of formerVersions.splice(0)) versions.delete(version);
  }

  const factsOf = (record: KnownFacts) => ({
    personId: record.recordId,
    rightsClass: classes.classOf(record),
    visibleUntilMs: record.rights.retainUntil.getTime(),
  });

  /** A shard confirms a version before it answers any search with it: none is found that is not known here. */
  function confirm(version: number, record: KnownFacts, ids: readonly string[]): void {
    const { recordId, kind, sourceReference, rights } = record;
    versions.set(version, { recordId, kind, sourceReference, rights, printIds: ids.join(joint) });
    supersede(recordId);
    current.set(recordId, version);
  }

  async function put(record: GalleryRecord): Promise<void> {
    const prints = record.prints.map(({ position, packed: print }) => ({
      position: skinOf(position),
      print,
    }));
    const version = await gallery.put({ ...factsOf(record), prints });
    confirm(
      version,
      record,
      record.prints.map(({ id }) => id),
    );
  }

  async function putAll(records: readonly PlacedRecord[], bytes: Uint8Array): Promise<void> {
    const people = records.map((record) => {
      const { positions, starts, byteCounts } = record;
      return { ...factsOf(record), positions: positions.map(skinOf), starts, byteCounts };
    });
    const placed = await gallery.putAll(people, bytes);
    for (const [i, version] of placed.entries())
      confirm(version, records[i]!, records[i]!.printIds);
  }

  async function search(asked: GallerySearch): Promise<GalleryAnswer> {
    const { probes, isExhaustive, kind, filter, at, falseMatchRateMax, candidatesMax } = asked;
    searchesUnderWay++;
    try {
      const { candidates, peopleCompared } = await gallery.search({
        probes: probes.map(packed),
        filter: rightsFilter(classes.allowed(kind, filter)),
        atMs: at.getTime(),
        falseMatchRateMax,
        candidatesMax,
        mode: isExhaustive ? 'exhaustive' : 'two-stage',
      });
      const found = candidates.flatMap((candidate): GalleryCandidate[] => {
        const { version, score, terms, falseMatchRate, fingers } = candidate;
        const record = versions.get(version);
        if (!record) return [];
        const printIds = record.printIds.split(joint);
        const pairs = fingers.map(({ position, probeIndex, referenceIndex }) => ({
          position,
          probeId: probes[probeIndex]!.id,
          referenceId: printIds[referenceIndex]!,
        }));
        return [{ record, score, terms, falseMatchRate, pairs }];
      });
      return { candidates: found, comparedCount: peopleCompared };
    } finally {
      searchesUnderWay--;
      forgetFormer();
    }
  }

  return {
    put,
    putAll,
    remove: async (recordId) => {
      await gallery.remove(recordId);
      supersede(recordId);
      current.delete(recordId);
    },
    search,
    close: () => gallery.close(),
  };
}
