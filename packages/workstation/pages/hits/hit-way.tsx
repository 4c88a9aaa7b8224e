import type { ReactNode } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { type Step, Steps } from '../../components/steps.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import type { Hit } from './hit.ts';
import { hitMessages } from './hit-messages.ts';

/** From the probe to the outcome. The steps of the search are the requester's to see. */
export function HitWay({ hit }: { readonly hit: Hit }): ReactNode {
  const t = useTranslate(hitMessages);
  const domain = useDomain();
  const format = useFormat();
  const isRequester = hit.side === 'requester';
  const params = { searchId: hit.searchId };
  const search = useRoute('readSearch', { params }, { isEnabled: isRequester });
  const before = (search.data?.steps ?? []).filter(({ at }) => at <= hit.confirmedAt);
  const decidedBy = t('step.by', { who: domain(`decided.${hit.confirmedBy}`) });
  const steps: Step[] = [
    ...before.map(({ state, at }) => ({
      key: state,
      title: domain(`state.${state}`),
      detail: format.dateTime(at),
      kind: 'done' as const,
    })),
    {
      key: 'confirmed',
      title: t('step.confirmed'),
      detail: `${format.dateTime(hit.confirmedAt)} · ${decidedBy}`,
      kind: 'done',
    },
  ];
  if (hit.decidedAt) {
    const title = domain(`release.${hit.state}`);
    steps.push({ key: 'decided', title, detail: format.dateTime(hit.decidedAt), kind: 'done' });
  } else {
    const kind = hit.isEscalated ? 'bad' : 'current';
    const detail = format.dateTime(hit.releaseDueAt);
    steps.push({ key: 'due', title: t('step.due'), detail, kind });
  }
  return (
    <section className="panel">
      <h2>{t('way')}</h2>
      <Steps steps={steps} isVertical />
    </section>
  );
}
