import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouteName } from '@whorl/contract';
import { type CallOptions, type CallOutput, callRoute } from './call-route.ts';

/** A call that changes something; what the named routes read is fetched anew after it. */
export function useChange<Name extends RouteName>(
  name: Name,
  renews: readonly RouteName[],
): UseMutationResult<CallOutput<Name>, unknown, CallOptions<Name>> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: CallOptions<Name>) => callRoute(name, options),
    onSuccess: () =>
      Promise.all(renews.map((route) => queryClient.invalidateQueries({ queryKey: [route] }))),
  });
}
