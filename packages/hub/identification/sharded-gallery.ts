import { palmSide } from '@whorl/fingerprint';
import { createGallery, packPrint, rightsFilter } from '@whorl/gallery';
import { createRightsClasses } from './rights-classes.ts';
import type {
  GalleryAnswer,
  GalleryCandidate,
  GalleryPrint,
  GalleryRecord,
  GallerySearch,
  SearchGallery,
} from './search-gallery.ts';

/** A record without its templates, which are in the shards. */
type KnownRecord = Omit<GalleryRecord, 'prints'> & {
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

  async function put(record: GalleryRecord): Promise<void> {
    const { prints, ...known } = record;
    const { recordId, rights } = known;
    const printIds = prints.map(({ id }) => id).join(joint);
    const version = await gallery.put({
      personId: recordId,
      rightsClass: classes.classOf(record),
      visibleUntilMs: rights.retainUntil.getTime(),
      prints: prints.map(({ position, packed: print }) => ({
        position: skinOf(position),
        print,
      })),
    });
    // A shard confirms a version before it answers any search with it: none is found that is not known here.
    versions.set(version, { ...known, printIds });
    supersede(recordId);
    current.set(recordId, version);
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
    remove: async (recordId) => {
      await gallery.remove(recordId);
      supersede(recordId);
      current.delete(recordId);
    },
    search,
    close: () => gallery.close(),
  };
}
