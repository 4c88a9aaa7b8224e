import type { GalleryErrorCode } from '../gallery-error.ts';
import type { ShardCandidate } from '../search/candidate.ts';
import type { SearchQuestion } from '../search/search-question.ts';
import type { PeopleWrite } from './people-write.ts';
import type { PersonFacts } from './publish.ts';
import type { ShardLayout } from './shard-layout.ts';

/** What the worker of a shard starts with. */
export interface ShardStart {
  readonly memory: WebAssembly.Memory;
  readonly layout: ShardLayout;
}

/** Part of a snapshot, of which a shard takes the people that it is told to. */
export interface PartLoad {
  readonly path: string;
  /** "part 3": for the message where it is damaged. */
  readonly place: string;
  /** Where the section of the templates begins in the file. */
  readonly templatesOffset: number;
  /** All people of the part, in the order of the file. */
  readonly people: readonly PersonLoad[];
}

export interface PersonLoad extends PersonFacts {
  /** Free slots for the prints; empty where another shard takes the person. */
  readonly slots: readonly number[];
  readonly positions: readonly number[];
  readonly byteCounts: readonly number[];
}

/** Everything that a shard is asked, some in one message. Each has a number, which the report repeats. */
export type ShardRequest =
  | { readonly kind: 'put'; readonly id: number; readonly people: PeopleWrite }
  | { readonly kind: 'remove'; readonly id: number; readonly personSlot: number }
  | { readonly kind: 'load'; readonly id: number; readonly part: PartLoad }
  | { readonly kind: 'search'; readonly id: number; readonly question: SearchQuestion }
  /** Ends the search of that number; there is no report. */
  | { readonly kind: 'cancel'; readonly id: number };

/** What one shard found. */
export interface ShardAnswer {
  readonly candidates: readonly ShardCandidate[];
  readonly peopleCompared: number;
  readonly printsCompared: number;
}

/** Everything that a shard says, some in one message. */
export type ShardReport =
  | { readonly kind: 'written'; readonly id: number }
  | { readonly kind: 'found'; readonly id: number; readonly answer: ShardAnswer }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly code: GalleryErrorCode;
      readonly place: string;
      readonly reason: string;
    };
