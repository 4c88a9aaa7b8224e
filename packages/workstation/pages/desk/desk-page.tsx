import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useNow } from '../../app/use-now.ts';
import { useMay } from '../../app/use-session.ts';
import { Clock } from '../../components/clock.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import type { DeskItem } from './desk-items.ts';
import { deskMessages } from './desk-messages.ts';
import { DeskTiles } from './desk-tiles.tsx';
import { TakeCase } from './take-case.tsx';
import { useDesk } from './use-desk.ts';

export function DeskPage(): ReactNode {
  const t = useTranslate(deskMessages);
  const now = useNow(10_000);
  const desk = useDesk(now);
  const [answerId, setAnswerId] = useState<string>();
  const open = useOpenItem(setAnswerId);
  const columns = useDeskColumns(now);
  const mayExamine = useMay('examinations.decide');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {mayExamine && <TakeCase waitingCount={desk.waitingCount} />}
      </PageHeader>
      <DeskTiles desk={desk} />
      <ErrorNotice error={desk.error} />
      {desk.items.length === 0 && !desk.isLoading ? (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      ) : (
        <VirtualTable
          label={t('list.waiting')}
          rows={desk.items}
          columns={columns}
          keyOf={({ kind, id }) => `${kind}/${id}`}
          onOpen={open}
        />
      )}
      {answerId && <AnswerDialog messageId={answerId} onClose={() => setAnswerId(undefined)} />}
    </>
  );
}

function useDeskColumns(now: Date): readonly Column<DeskItem>[] {
  const t = useTranslate(deskMessages);
  const domain = useDomain();
  const format = useFormat();
  const bureauName = useBureauName();
  return [
    {
      key: 'what',
      title: t('column.what'),
      width: '2fr',
      cell: ({ kind, searchState }) => (
        <>
          <b>{t(`item.${kind}`)}</b>{' '}
          {searchState && <span className="fine">{domain(`state.${searchState}`)}</span>}
        </>
      ),
    },
    {
      key: 'reference',
      title: t('column.reference'),
      width: '2fr',
      cell: ({ reference }) => <code>{reference}</code>,
    },
    {
      key: 'who',
      title: t('column.who'),
      width: '1fr',
      cell: ({ bureauId }) => bureauId && bureauName(bureauId),
    },
    {
      key: 'since',
      title: t('column.since'),
      width: '1fr',
      cell: ({ since }) => <time dateTime={since}>{format.relative(since, now)}</time>,
    },
    {
      key: 'due',
      title: t('column.due'),
      width: '180px',
      cell: ({ dueAt }) => dueAt && <Clock dueAt={dueAt} />,
    },
  ];
}

function useOpenItem(openAnswer: (messageId: string) => void): (item: DeskItem) => void {
  const navigate = useNavigate();
  return ({ kind, id }) => {
    if (kind === 'release') void navigate({ to: '/hits/$hitId', params: { hitId: id } });
    else if (kind === 'search') {
      void navigate({ to: '/search/$searchId', params: { searchId: id } });
    } else if (kind === 'answer') openAnswer(id);
    else void navigate({ to: '/examination' });
  };
}
