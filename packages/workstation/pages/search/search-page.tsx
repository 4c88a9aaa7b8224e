import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Steps } from '../../components/steps.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { CandidateTable } from './candidate-table.tsx';
import type { Search } from './search.ts';
import { searchMessages } from './search-messages.ts';
import { shownSteps } from './search-steps.ts';
import { useLiveSearch } from './use-live-search.ts';

/** One search of the bureau: how far it is, and what came of it. */
export function SearchPage(): ReactNode {
  const { searchId } = useParams({ from: '/search/$searchId' });
  const t = useTranslate(searchMessages);
  const domain = useDomain();
  const search = useLiveSearch(searchId);
  const { data } = search;
  if (!data) return <ErrorNotice error={search.error} onRetry={() => void search.refetch()} />;
  const reference = data.caseReference ?? data.controlNumber ?? searchId.slice(0, 8);
  return (
    <>
      <PageHeader
        title={t('title', { reference })}
        lead={data.isAutomatic ? t('automatic') : domain(`kind.${data.kind}`)}
      >
        {data.outcome && (
          <Badge tone={data.outcome === 'hit' ? 'accent' : 'plain'}>
            {domain(`outcome.${data.outcome}`)}
          </Badge>
        )}
      </PageHeader>
      <Progress search={data} />
      {data.refusedFor.length > 0 && (
        <Notice tone="bad">
          <p>{t('refused')}</p>
          <ul className="problems">
            {data.refusedFor.map(({ place, reason }) => (
              <li key={`${place} ${reason}`}>
                <code>{place}</code> {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <SearchFacts search={data} />
      <section className="panel">
        <h2>{t('candidates')}</h2>
        {data.candidates.length > 0 ? (
          <CandidateTable candidates={data.candidates} />
        ) : (
          <p className="fine">{t(data.comparedCount === null ? 'not-yet' : 'no-candidate')}</p>
        )}
      </section>
    </>
  );
}

function Progress({ search }: { readonly search: Search }): ReactNode {
  const domain = useDomain();
  const format = useFormat();
  const steps = shownSteps(search).map(({ state, at, isCurrent }) => ({
    key: state,
    title: domain(`state.${state}`),
    detail: at && format.dateTime(at),
    kind: stepKind(state, at, isCurrent),
  }));
  return <Steps steps={steps} />;
}

function stepKind(state: string, at: string | undefined, isCurrent: boolean) {
  if (state === 'refused') return 'bad' as const;
  if (at === undefined) return 'ahead' as const;
  return isCurrent ? ('current' as const) : ('done' as const);
}

function SearchFacts({ search }: { readonly search: Search }): ReactNode {
  const t = useTranslate(searchMessages);
  const domain = useDomain();
  const format = useFormat();
  return (
    <section className="panel">
      <Facts
        facts={[
          [t('fact.kind'), domain(`kind.${search.kind}`)],
          [t('fact.purpose'), domain(`purpose.${search.purpose}`)],
          [t('fact.case'), <code key="case">{search.caseReference ?? '—'}</code>],
          [t('fact.offence'), search.offence ?? '—'],
          [t('fact.requested'), format.dateTime(search.requestedAt)],
          [
            t('fact.compared'),
            search.comparedCount === null ? '—' : format.number(search.comparedCount),
          ],
        ]}
      />
    </section>
  );
}
