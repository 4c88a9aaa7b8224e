import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CallOutput } from '../../api/call-route.ts';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useRoute } from '../../api/use-route.ts';
import { Badge } from '../../components/badge.tsx';
import { Clock } from '../../components/clock.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { hitsMessages } from './hits-messages.ts';
import { stateTone } from './state-tone.ts';

type Hit = CallOutput<'listHits'>['items'][number];
const sides = ['all', 'source', 'requester'] as const;
const refetchMs = 30_000;

export function HitsPage(): ReactNode {
  const t = useTranslate(hitsMessages);
  const navigate = useNavigate();
  const [side, setSide] = useState<(typeof sides)[number]>('all');
  const query = side === 'all' ? { limit: 200 } : { side, limit: 200 };
  const hits = useRoute('listHits', { query }, { refetchMs });
  const columns = useHitColumns();
  const rows = hits.data?.items ?? [];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {sides.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={side === name}
            onClick={() => setSide(name)}
          >
            {t(`side.${name}`)}
          </button>
        ))}
      </PageHeader>
      <ErrorNotice error={hits.error} onRetry={() => void hits.refetch()} />
      {hits.isSuccess && rows.length === 0 ? (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      ) : (
        <VirtualTable
          label={t('title')}
          rows={rows}
          columns={columns}
          keyOf={({ hitId }) => hitId}
          onOpen={({ hitId }) => void navigate({ to: '/hits/$hitId', params: { hitId } })}
        />
      )}
    </>
  );
}

function useHitColumns(): readonly Column<Hit>[] {
  const t = useTranslate(hitsMessages);
  const domain = useDomain();
  const format = useFormat();
  const bureauName = useBureauName();
  return [
    {
      key: 'state',
      title: t('column.state'),
      width: '1.4fr',
      cell: ({ state, isEscalated }) => (
        <>
          <Badge tone={stateTone(state)}>{domain(`release.${state}`)}</Badge>{' '}
          {isEscalated && state === 'awaiting-release' && (
            <Badge tone="bad">{t('escalated')}</Badge>
          )}
        </>
      ),
    },
    {
      key: 'reference',
      title: t('column.reference'),
      width: '1fr',
      cell: ({ sourceReference }) => <code>{sourceReference}</code>,
    },
    {
      key: 'with',
      title: t('column.with'),
      width: '1fr',
      cell: (hit) => bureauName(hit.side === 'source' ? hit.requestingBureau : hit.sourceBureau),
    },
    {
      key: 'for',
      title: t('column.for'),
      width: '1.4fr',
      cell: ({ requestedFor }) => domain(`purpose.${requestedFor.purpose}`),
    },
    {
      key: 'confirmed',
      title: t('column.confirmed'),
      width: '1.1fr',
      cell: ({ confirmedAt }) => format.dateTime(confirmedAt),
    },
    {
      key: 'clock',
      title: t('column.clock'),
      width: '170px',
      cell: ({ state, releaseDueAt }) =>
        state === 'awaiting-release' && <Clock dueAt={releaseDueAt} />,
    },
  ];
}
