import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { RouteName } from '@whorl/contract';
import { isPassing } from './api-error.ts';
import { type CallOptions, type CallOutput, callRoute } from './call-route.ts';

export interface UseRouteOptions {
  /** How often to look again; a list that people wait on has one. */
  readonly refetchMs?: number;
  readonly isEnabled?: boolean;
  /** How long what was read counts as fresh. */
  readonly staleMs?: number;
}

/** What a reading route says, kept fresh. The name and the options are its key. */
export function useRoute<Name extends RouteName>(
  name: Name,
  options: CallOptions<Name>,
  { refetchMs, isEnabled = true, staleMs }: UseRouteOptions = {},
): UseQueryResult<CallOutput<Name>> {
  return useQuery({
    queryKey: [name, options],
    queryFn: ({ signal }) => callRoute(name, { ...options, signal }),
    enabled: isEnabled,
    ...(refetchMs === undefined ? {} : { refetchInterval: refetchMs }),
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
    retry: (count, error) => isPassing(error) && count < 5,
  });
}
