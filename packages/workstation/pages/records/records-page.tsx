import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CallOutput } from '../../api/call-route.ts';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { Badge } from '../../components/badge.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { JustificationForm, useJustification } from '../../components/justification-form.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { FindRecords } from './find-records.tsx';
import { recordsMessages } from './records-messages.ts';
import { type RecordFilter, useRecordPages } from './use-record-pages.ts';

type Summary = CallOutput<'listRecords'>['items'][number];

export function RecordsPage(): ReactNode {
  const t = useTranslate(recordsMessages);
  const navigate = useNavigate();
  const [filter, setFilter] = useState<RecordFilter>({
    kind: '',
    isOwn: false,
    isReviewDue: false,
  });
  const records = useRecordPages(filter);
  const columns = useRecordColumns();
  const justification = useJustification();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <Filters filter={filter} onChange={setFilter} />
      </PageHeader>
      <JustificationForm />
      <FindRecords justification={justification} />
      <ErrorNotice error={records.error} onRetry={records.retry} />
      {records.isEmpty && (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      {records.rows.length > 0 && (
        <VirtualTable
          label={t('title')}
          rows={records.rows}
          columns={columns}
          keyOf={({ recordId }) => recordId}
          onEnd={records.loadMore}
          onOpen={({ recordId }) =>
            void navigate({ to: '/records/$recordId', params: { recordId } })
          }
        />
      )}
    </>
  );
}

function Filters({
  filter,
  onChange,
}: {
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
}): ReactNode {
  const t = useTranslate(recordsMessages);
  const domain = useDomain();
  return (
    <>
      <select
        aria-label={t('filter.kind')}
        value={filter.kind}
        onChange={(event) =>
          onChange({ ...filter, kind: event.target.value as RecordFilter['kind'] })
        }
      >
        <option value="">{t('filter.all')}</option>
        <option value="person">{domain('record.person')}</option>
        <option value="mark">{domain('record.mark')}</option>
      </select>
      <button
        type="button"
        className="button"
        aria-pressed={filter.isOwn}
        onClick={() => onChange({ ...filter, isOwn: !filter.isOwn })}
      >
        {t('filter.own')}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={filter.isReviewDue}
        onClick={() => onChange({ ...filter, isReviewDue: !filter.isReviewDue })}
      >
        {t('filter.review')}
      </button>
    </>
  );
}

function useRecordColumns(): readonly Column<Summary>[] {
  const t = useTranslate(recordsMessages);
  const domain = useDomain();
  const format = useFormat();
  const bureauName = useBureauName();
  return [
    {
      key: 'reference',
      title: t('column.reference'),
      width: '1.2fr',
      cell: ({ sourceReference, isContested }) => (
        <>
          <code>{sourceReference}</code>{' '}
          {isContested && <Badge tone="warn">{t('contested')}</Badge>}
        </>
      ),
    },
    {
      key: 'kind',
      title: t('column.kind'),
      width: '0.8fr',
      cell: ({ kind }) => domain(`record.${kind}`),
    },
    {
      key: 'source',
      title: t('column.source'),
      width: '1fr',
      cell: ({ bureauId }) => bureauName(bureauId),
    },
    {
      key: 'purpose',
      title: t('column.purpose'),
      width: '1.5fr',
      cell: ({ purpose }) => domain(`purpose.${purpose}`),
    },
    {
      key: 'handling',
      title: t('column.handling'),
      width: '130px',
      cell: ({ handlingCode, tlp }) => (
        <>
          <Badge>{handlingCode}</Badge> <Badge tone={tlp === 'RED' ? 'bad' : 'plain'}>{tlp}</Badge>
        </>
      ),
    },
    {
      key: 'review',
      title: t('column.review'),
      width: '130px',
      cell: ({ reviewAt }) => format.date(reviewAt),
    },
  ];
}
