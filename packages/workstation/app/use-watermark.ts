import { useRoute } from '../api/use-route.ts';
import { useFormat } from '../i18n/language-context.tsx';
import { useNow } from './use-now.ts';
import { useOfficer } from './use-session.ts';

const minuteMs = 60_000;

/** What lies over prints on the screen where the bureau asks for it: who sees them, and when. */
export function useWatermark(): string | undefined {
  const { displayName, bureauId } = useOfficer();
  const format = useFormat();
  const now = useNow(minuteMs);
  const bureaus = useRoute('listBureaus', {}, { staleMs: Number.POSITIVE_INFINITY });
  const own = bureaus.data?.items.find((bureau) => bureau.bureauId === bureauId);
  return own?.hasWatermarks ? `${displayName} · ${bureauId} · ${format.dateTime(now)}` : undefined;
}
