import type { ReactNode } from 'react';
import { PageHeader } from '../../components/page-header.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { auditMessages } from './audit-messages.ts';
import { LogSearch } from './log-search.tsx';
import { ProofCheck } from './proof-check.tsx';
import { RecordAccesses } from './record-accesses.tsx';

export function AuditPage(): ReactNode {
  const t = useTranslate(auditMessages);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('title')}
        tabs={[
          { key: 'log', title: t('tab.log'), content: () => <LogSearch /> },
          { key: 'accesses', title: t('tab.accesses'), content: () => <RecordAccesses /> },
          { key: 'proof', title: t('tab.proof'), content: () => <ProofCheck /> },
        ]}
      />
    </>
  );
}
