import type { CallOutput } from '../../api/call-route.ts';

type Hit = CallOutput<'listHits'>['items'][number];
type Search = CallOutput<'listSearches'>['items'][number];
type Examinations = CallOutput<'listExaminations'>;
type Mail = CallOutput<'listMailbox'>['items'][number];

/** One thing that waits for the officer, with where it leads. */
export interface DeskItem {
  readonly kind: 'release' | 'conflict' | 'examination' | 'answer' | 'search';
  readonly id: string;
  /** A reference of a case or record, never a name. */
  readonly reference: string;
  readonly bureauId: string | undefined;
  readonly since: string;
  readonly dueAt: string | undefined;
  readonly searchState?: Search['state'];
}

export interface DeskSources {
  readonly hits: readonly Hit[];
  readonly searches: readonly Search[];
  readonly examinations: Examinations | undefined;
  readonly mail: readonly Mail[];
}

const order: readonly DeskItem['kind'][] = [
  'release',
  'conflict',
  'examination',
  'answer',
  'search',
];

/** What waits: clocks first, the nearest deadline on top; then by kind, the oldest on top. */
export function deskItems(sources: DeskSources, bureauId: string): readonly DeskItem[] {
  const releases = sources.hits
    .filter((hit) => hit.state === 'awaiting-release' && hit.sourceBureau === bureauId)
    .map(
      (hit): DeskItem => ({
        kind: 'release',
        id: hit.hitId,
        reference: hit.sourceReference,
        bureauId: hit.requestingBureau,
        since: hit.confirmedAt,
        dueAt: hit.releaseDueAt,
      }),
    );
  const examinations = (sources.examinations?.assigned ?? []).map(
    (examination): DeskItem => ({
      kind: examination.isConflict ? 'conflict' : 'examination',
      id: examination.examinationId,
      reference: examination.examinationId.slice(0, 8),
      bureauId: undefined,
      since: examination.assignedAt,
      dueAt: undefined,
    }),
  );
  const answers = sources.mail
    .filter(({ isAcknowledged }) => !isAcknowledged)
    .map(
      (message): DeskItem => ({
        kind: 'answer',
        id: message.messageId,
        reference: message.controlReference ?? message.controlNumber,
        bureauId: undefined,
        since: message.createdAt,
        dueAt: undefined,
      }),
    );
  const searches = sources.searches.filter(isUnderWay).map(
    (search): DeskItem => ({
      kind: 'search',
      id: search.searchId,
      reference: search.caseReference ?? search.controlNumber ?? '',
      bureauId: search.bureauId,
      since: search.requestedAt,
      dueAt: undefined,
      searchState: search.state,
    }),
  );
  return [...releases, ...examinations, ...answers, ...searches].sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      (a.dueAt ?? a.since).localeCompare(b.dueAt ?? b.since),
  );
}

export function isUnderWay({ state }: Pick<Search, 'state'>): boolean {
  return state !== 'closed' && state !== 'refused' && state !== 'answered';
}
