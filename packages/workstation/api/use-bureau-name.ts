import { countryCodes } from '@whorl/contract';
import { useFormat } from '../i18n/language-context.tsx';
import { useRoute } from './use-route.ts';

/**
 * The name of a bureau: its country in the language of the workstation, or what the hub calls it where
 * its code stands for no country.
 */
export function useBureauName(): (bureauId: string) => string {
  const format = useFormat();
  const bureaus = useRoute('listBureaus', {}, { staleMs: Number.POSITIVE_INFINITY });
  const names = new Map(bureaus.data?.items.map(({ bureauId, name }) => [bureauId, name]));
  return (bureauId) =>
    countryCodes.has(bureauId) ? format.country(bureauId) : (names.get(bureauId) ?? bureauId);
}
