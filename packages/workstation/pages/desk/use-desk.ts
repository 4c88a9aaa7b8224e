import { useRoute } from '../../api/use-route.ts';
import { useOfficer } from '../../app/use-session.ts';
import { type DeskItem, deskItems, isUnderWay } from './desk-items.ts';

/** Every reading is a line in the audit log, so lists are not read more often than a person looks. */
const refetchMs = 15_000;

export interface Desk {
  readonly items: readonly DeskItem[];
  readonly overdueCount: number;
  readonly underWayCount: number;
  /** Cases that no examiner has taken yet. */
  readonly waitingCount: number;
  readonly error: unknown;
  readonly isLoading: boolean;
}

/** What waits for the officer, from the lists that the officer may read. */
export function useDesk(now: Date): Desk {
  const { permissions, bureauId } = useOfficer();
  const may = {
    search: permissions.includes('searches.read'),
    examine: permissions.includes('examinations.decide'),
    mail: permissions.includes('mailbox.read'),
  };
  const hits = useRoute('listHits', {}, { refetchMs, isEnabled: may.search });
  const searches = useRoute('listSearches', {}, { refetchMs, isEnabled: may.search });
  const examinations = useRoute('listExaminations', {}, { refetchMs, isEnabled: may.examine });
  const mail = useRoute('listMailbox', {}, { refetchMs, isEnabled: may.mail });
  const items = deskItems(
    {
      hits: hits.data?.items ?? [],
      searches: searches.data?.items ?? [],
      examinations: examinations.data,
      mail: mail.data?.items ?? [],
    },
    bureauId,
  );
  const all = [hits, searches, examinations, mail];
  return {
    items,
    overdueCount: items.filter(({ dueAt }) => dueAt && new Date(dueAt) < now).length,
    underWayCount: (searches.data?.items ?? []).filter(isUnderWay).length,
    waitingCount: examinations.data?.waiting ?? 0,
    error: all.find(({ error }) => error)?.error,
    isLoading: all.some(({ isLoading }) => isLoading),
  };
}
