import { useInfiniteQuery } from '@tanstack/react-query';
import { callRoute } from '../../api/call-route.ts';
import { useJustification } from '../../components/justification-form.tsx';

export interface RecordFilter {
  readonly kind: '' | 'person' | 'mark';
  readonly isOwn: boolean;
  readonly isReviewDue: boolean;
}

const pageItems = 100;

/** Records page by page, as far as somebody scrolls; nothing before a reason was stated. */
export function useRecordPages(filter: RecordFilter) {
  const justification = useJustification();
  const pages = useInfiniteQuery({
    queryKey: ['listRecords', filter, justification],
    enabled: justification !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callRoute('listRecords', {
        justification,
        signal,
        query: {
          limit: pageItems,
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
          ...(filter.kind ? { kind: filter.kind } : {}),
          ...(filter.isOwn ? { isOwn: 'true' } : {}),
          ...(filter.isReviewDue ? { isReviewDue: 'true' } : {}),
        },
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return {
    rows,
    isEmpty: pages.isSuccess && rows.length === 0,
    error: pages.error,
    retry: () => void pages.refetch(),
    loadMore: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
    },
  };
}
