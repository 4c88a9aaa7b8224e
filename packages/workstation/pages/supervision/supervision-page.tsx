import type { ReactNode } from 'react';
import { PageHeader } from '../../components/page-header.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { ExaminerPerformance } from './examiner-performance.tsx';
import { KnownCases } from './known-cases.tsx';
import { supervisionMessages } from './supervision-messages.ts';
import { ThresholdPolicies } from './threshold-policies.tsx';

export function SupervisionPage(): ReactNode {
  const t = useTranslate(supervisionMessages);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('title')}
        tabs={[
          {
            key: 'performance',
            title: t('tab.performance'),
            content: () => <ExaminerPerformance />,
          },
          { key: 'policies', title: t('tab.policies'), content: () => <ThresholdPolicies /> },
          { key: 'known', title: t('tab.known'), content: () => <KnownCases /> },
        ]}
      />
    </>
  );
}
