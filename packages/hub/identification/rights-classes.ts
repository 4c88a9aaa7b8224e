import type { RecordRights } from '../governance/policy.ts';
import type { GalleryRecord } from './search-gallery.ts';

/**
 * Numbers for what records have in common of their rights, so that a policy is asked once for each class and not once for
 * each record. Until when a record is retained is its own matter, and no part of its class. Numbers are never given
 * anew: a search that is under way would see what its asker may not.
 */
export interface RightsClasses {
  classOf(record: Pick<GalleryRecord, 'kind' | 'rights'>): number;
  /** The classes of that kind whose records the filter allows, were they retained. */
  allowed(kind: GalleryRecord['kind'], filter: (rights: RecordRights) => boolean): number[];
}

const farFuture = new Date(8.64e15);

interface RightsClass {
  readonly kind: GalleryRecord['kind'];
  readonly rights: RecordRights;
}

export function createRightsClasses(): RightsClasses {
  const classes: RightsClass[] = [];
  const numbers = new Map<string, number>();
  return {
    classOf: ({ kind, rights }) => {
      const { bureauId, deniedBureaus, allowedBureaus, tlp, purpose } = rights;
      const key = JSON.stringify([kind, bureauId, deniedBureaus, allowedBureaus, tlp, purpose]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, classes.length);
      return classes.push({ kind, rights: { ...rights, retainUntil: farFuture } }) - 1;
    },
    allowed: (kind, filter) =>
      [...classes.keys()].filter((number) => {
        const one = classes[number]!;
        return one.kind === kind && filter(one.rights);
      }),
  };
}
