import type { ReactNode } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useRoute } from '../../api/use-route.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { type Column, VirtualTable } from '../../components/virtual-table.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { AddOfficer } from './add-officer.tsx';
import { administrationMessages } from './administration-messages.ts';
import { ChangeOfficer } from './change-officer.tsx';
import { Factors } from './factors.tsx';
import type { Officer } from './officer.ts';

export function Officers(): ReactNode {
  const t = useTranslate(administrationMessages);
  const officers = useRoute('listOfficers', { query: { limit: 200 } });
  const columns = useOfficerColumns();
  return (
    <>
      <div className="row">
        <AddOfficer />
      </div>
      <ErrorNotice error={officers.error} />
      <VirtualTable
        label={t('tab.officers')}
        rows={officers.data?.items ?? []}
        columns={columns}
        keyOf={({ officerId }) => officerId}
      />
    </>
  );
}

function useOfficerColumns(): readonly Column<Officer>[] {
  const t = useTranslate(administrationMessages);
  const domain = useDomain();
  const bureauName = useBureauName();
  return [
    {
      key: 'name',
      title: t('name'),
      width: '1.3fr',
      cell: ({ displayName, isDisabled }) => (
        <>
          <bdi>{displayName}</bdi> {isDisabled && <Badge tone="bad">{t('disabled')}</Badge>}
        </>
      ),
    },
    {
      key: 'sign-in-name',
      title: t('sign-in-name'),
      width: '1fr',
      cell: ({ signInName }) => <code>{signInName}</code>,
    },
    {
      key: 'bureau',
      title: t('bureau'),
      width: '1.2fr',
      cell: ({ bureauId }) => bureauName(bureauId),
    },
    {
      key: 'roles',
      title: t('roles'),
      width: '1.6fr',
      cell: ({ roles }) => roles.map((role) => domain(`role.${role}`)).join(' · '),
    },
    {
      key: 'second-factor',
      title: t('second-factor'),
      width: '190px',
      cell: (officer) => <Factors officer={officer} />,
    },
    {
      key: 'change',
      title: '',
      width: '120px',
      cell: (officer) => <ChangeOfficer officer={officer} />,
    },
  ];
}
