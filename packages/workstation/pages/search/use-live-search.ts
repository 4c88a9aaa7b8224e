import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError, isPassing } from '../../api/api-error.ts';
import { callRoute } from '../../api/call-route.ts';
import { useRoute } from '../../api/use-route.ts';

const waitSeconds = 20;
/** Between two questions after one that failed, so that a hub that restarts is not stormed. */
const pauseMs = 3_000;

/** A search that renews itself whenever the hub has taken a step with it. */
export function useLiveSearch(searchId: string) {
  const queryClient = useQueryClient();
  const search = useRoute('readSearch', { params: { searchId } });
  const stepCount = search.data?.steps.length;
  const isOver = search.data?.closedAt !== null && search.data !== undefined;
  useEffect(() => {
    if (stepCount === undefined || isOver) return;
    const abort = new AbortController();
    const watch = async (): Promise<void> => {
      while (!abort.signal.aborted) {
        try {
          const query = { after: stepCount, waitSeconds };
          const { signal } = abort;
          const { steps } = await callRoute('watchSearch', { params: { searchId }, query, signal });
          if (steps.length > stepCount) break;
        } catch (error) {
          if (abort.signal.aborted) return;
          if (error instanceof ApiError && !isPassing(error)) return;
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        }
      }
      await queryClient.invalidateQueries({ queryKey: ['readSearch'] });
      await queryClient.invalidateQueries({ queryKey: ['listSearches'] });
    };
    void watch();
    return () => abort.abort();
  }, [searchId, stepCount, isOver, queryClient]);
  return search;
}
