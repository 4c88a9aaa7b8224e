import type { ReactNode } from 'react';
import { useMay } from '../../app/use-session.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { type Tab, Tabs } from '../../components/tabs.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';
import { Bureaus } from './bureaus.tsx';
import { Capacities } from './capacities.tsx';
import { Clients } from './clients.tsx';
import { Officers } from './officers.tsx';
import { WorkOfHub } from './work-of-hub.tsx';

export function AdministrationPage(): ReactNode {
  const t = useTranslate(administrationMessages);
  const mayManage = useMay('accounts.manage');
  const mayOperate = useMay('operations.read');
  const tabs: Tab[] = [];
  if (mayManage) {
    tabs.push({ key: 'officers', title: t('tab.officers'), content: () => <Officers /> });
    tabs.push({ key: 'bureaus', title: t('tab.bureaus'), content: () => <Bureaus /> });
    tabs.push({ key: 'clients', title: t('tab.clients'), content: () => <Clients /> });
  }
  if (mayOperate) {
    tabs.push({ key: 'work', title: t('tab.work'), content: () => <WorkOfHub /> });
    tabs.push({ key: 'capacity', title: t('tab.capacity'), content: () => <Capacities /> });
  }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs label={t('title')} tabs={tabs} />
    </>
  );
}
