import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type CallOutput, callRoute } from '../../api/call-route.ts';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type Column, VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { auditMessages } from './audit-messages.ts';
import { EntryProof } from './entry-proof.tsx';
import { useActionName } from './use-action-name.ts';

type Found = CallOutput<'searchAudit'>['items'][number];

interface LogFilter {
  readonly group: string;
  readonly bureau: string;
  readonly since: string;
  readonly onOwnRecords: boolean;
}
const groups = ['record', 'hit', 'search', 'transaction', 'examination', 'account'] as const;
const pageItems = 100;

/** The entries that concern the own bureau, newest first. */
export function LogSearch(): ReactNode {
  const t = useTranslate(auditMessages);
  const [filter, setFilter] = useState<LogFilter>({
    group: 'any',
    bureau: '',
    since: '',
    onOwnRecords: false,
  });
  const log = useLogPages(filter);
  const columns = useLogColumns();
  const change = (part: Partial<LogFilter>) => setFilter({ ...filter, ...part });
  const choices = groups.map((group) => [group as string, t(`group.${group}`)] as const);
  return (
    <>
      <div className="filters">
        <ChoiceField
          label={t('filter.action')}
          value={filter.group}
          choices={[['any', t('filter.any')], ...choices]}
          onChange={(group) => change({ group })}
        />
        <TextField
          label={t('filter.bureau')}
          value={filter.bureau}
          maxLength={2}
          dir="ltr"
          className="find"
          onChange={(bureau) => change({ bureau: bureau.toUpperCase() })}
        />
        <TextField
          label={t('filter.since')}
          type="date"
          value={filter.since}
          onChange={(since) => change({ since })}
        />
        <button
          type="button"
          className="button"
          aria-pressed={filter.onOwnRecords}
          onClick={() => change({ onOwnRecords: !filter.onOwnRecords })}
        >
          {t('filter.own')}
        </button>
      </div>
      <ErrorNotice error={log.error} />
      <VirtualTable
        label={t('tab.log')}
        rows={log.data?.pages.flatMap(({ items }) => items) ?? []}
        columns={columns}
        keyOf={({ index }) => String(index)}
        onEnd={() => {
          if (log.hasNextPage && !log.isFetchingNextPage) void log.fetchNextPage();
        }}
      />
    </>
  );
}

function useLogPages({ group, bureau, since, onOwnRecords }: LogFilter) {
  const actorBureau = bureau.length === 2 ? bureau : undefined;
  return useInfiniteQuery({
    queryKey: ['searchAudit', group, actorBureau, since, onOwnRecords],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      callRoute('searchAudit', {
        signal,
        query: {
          limit: pageItems,
          ...(group === 'any' ? {} : { action: `${group}.` }),
          ...(actorBureau ? { actorBureau } : {}),
          ...(since ? { since: `${since}T00:00:00Z` } : {}),
          ...(onOwnRecords ? { onOwnRecords: 'true' } : {}),
          ...(pageParam === undefined ? {} : { before: pageParam }),
        },
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

function useLogColumns(): readonly Column<Found>[] {
  const t = useTranslate(auditMessages);
  const domain = useDomain();
  const format = useFormat();
  const bureauName = useBureauName();
  const actionName = useActionName();
  return [
    {
      key: 'number',
      title: t('column.number'),
      width: '70px',
      cell: ({ index }) => <code>{index}</code>,
    },
    {
      key: 'when',
      title: t('column.when'),
      width: '1.1fr',
      cell: ({ content }) => format.dateTime(content.at),
    },
    {
      key: 'action',
      title: t('column.action'),
      width: '1.3fr',
      cell: ({ content }) => <b>{actionName(content.action)}</b>,
    },
    {
      key: 'who',
      title: t('column.who'),
      width: '1.2fr',
      cell: ({ content: { actor } }) => (
        <>
          {bureauName(actor.bureauId)} <code className="fine">{actor.id.slice(0, 8)}</code>
        </>
      ),
    },
    {
      key: 'why',
      title: t('column.why'),
      width: '2fr',
      cell: ({ content: { purpose, caseReference, offence } }) => (
        <>
          {purpose && domain(`purpose.${purpose as 'security-check'}`)} {offence}{' '}
          <code>{caseReference}</code>
        </>
      ),
    },
    {
      key: 'proof',
      title: t('column.proof'),
      width: '150px',
      cell: ({ index }) => <EntryProof index={index} />,
    },
  ];
}
