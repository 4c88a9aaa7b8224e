import type { Permission } from '@whorl/contract';

/** One place of the workstation: its address, the key after `g`, and who has use for it. */
export interface Place {
  readonly name: PlaceName;
  readonly path: PlacePath;
  readonly key: string;
  /** Any of these is enough; none means everybody. */
  readonly anyOf: readonly Permission[];
}
export type PlacePath =
  | '/'
  | '/picture'
  | '/search'
  | '/examination'
  | '/hits'
  | '/records'
  | '/bench'
  | '/audit'
  | '/administration'
  | '/supervision';
export type PlaceName =
  | 'desk'
  | 'search'
  | 'examination'
  | 'hits'
  | 'records'
  | 'audit'
  | 'administration'
  | 'picture'
  | 'bench'
  | 'supervision';

export const places: readonly Place[] = [
  { name: 'picture', path: '/picture', key: 'p', anyOf: [] },
  { name: 'desk', path: '/', key: 'd', anyOf: [] },
  { name: 'search', path: '/search', key: 'n', anyOf: ['transactions.send'] },
  { name: 'examination', path: '/examination', key: 'e', anyOf: ['examinations.decide'] },
  { name: 'hits', path: '/hits', key: 'h', anyOf: ['searches.read'] },
  { name: 'records', path: '/records', key: 'r', anyOf: ['records.read'] },
  { name: 'bench', path: '/bench', key: 'b', anyOf: [] },
  { name: 'supervision', path: '/supervision', key: 'u', anyOf: ['examinations.supervise'] },
  { name: 'audit', path: '/audit', key: 'o', anyOf: ['audit.read'] },
  {
    name: 'administration',
    path: '/administration',
    key: 'a',
    anyOf: ['accounts.manage', 'operations.read'],
  },
];

/** The places that somebody with these permissions has use for; the hub decides again on every call. */
export function placesFor(permissions: readonly Permission[]): readonly Place[] {
  return places.filter(
    ({ anyOf }) => anyOf.length === 0 || anyOf.some((needed) => permissions.includes(needed)),
  );
}
