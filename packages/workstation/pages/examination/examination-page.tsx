import { type ReactNode, useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { TakeCase } from '../desk/take-case.tsx';
import { CaseView } from './case-view.tsx';
import { examinationMessages } from './examination-messages.ts';

/** The cases of this examiner, one of them open. */
export function ExaminationPage(): ReactNode {
  const t = useTranslate(examinationMessages);
  const domain = useDomain();
  const [chosen, setChosen] = useState<string>();
  const [lastOutcome, setLastOutcome] = useState<'open' | 'settled'>();
  const queue = useRoute('listExaminations', {});
  const assigned = queue.data?.assigned ?? [];
  const open = assigned.find(({ examinationId }) => examinationId === chosen) ?? assigned[0];
  return (
    <>
      <PageHeader
        title={open ? domain(`kind.${open.kind}`) : t('title')}
        lead={t(open?.isConflict ? 'lead.conflict' : 'lead')}
      >
        {assigned.length > 1 && (
          <select
            aria-label={t('cases')}
            value={open?.examinationId}
            onChange={(event) => setChosen(event.target.value)}
          >
            {assigned.map(({ examinationId, isConflict }, i) => (
              <option key={examinationId} value={examinationId}>
                {t('case.label', { number: i + 1 })} {isConflict ? `· ${t('conflict')}` : ''}
              </option>
            ))}
          </select>
        )}
        <TakeCase waitingCount={queue.data?.waiting ?? 0} />
      </PageHeader>
      <ErrorNotice error={queue.error} onRetry={() => void queue.refetch()} />
      {lastOutcome && <Notice tone="good">{t(`decided.${lastOutcome}`)}</Notice>}
      {open && (
        <CaseView
          key={open.examinationId}
          examinationId={open.examinationId}
          onDecided={(outcome) => {
            setLastOutcome(outcome === 'open' ? 'open' : 'settled');
            void queue.refetch();
          }}
        />
      )}
      {!open && queue.isSuccess && (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
    </>
  );
}
