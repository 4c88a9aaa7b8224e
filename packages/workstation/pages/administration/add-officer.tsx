import type { Role } from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { useRoute } from '../../api/use-route.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ChoiceList } from '../../components/choice-list.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { administrationMessages } from './administration-messages.ts';
import { roleNames } from './role-names.ts';
import { bodyOfWay, isWayComplete, noWay, SignInWayFields } from './sign-in-way.tsx';

export function AddOfficer(): ReactNode {
  const t = useTranslate(administrationMessages);
  const domain = useDomain();
  const bureaus = useRoute('listBureaus', {});
  const create = useChange('createOfficer', ['listOfficers']);
  const [bureauId, setBureauId] = useState('');
  const [signInName, setSignInName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [way, setWay] = useState(noWay);
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const isComplete =
    bureauId !== '' && displayName !== '' && roles.length > 0 && isWayComplete(way);
  return (
    <FormDialog
      open={t('add.officer')}
      title={t('add.officer')}
      submit={t('save')}
      cancel={t('cancel')}
      isPrimary
      isComplete={isComplete}
      error={create.error}
      onSubmit={() =>
        create.mutateAsync({
          body: { bureauId, signInName, displayName, roles: [...roles], ...bodyOfWay(way) },
        })
      }
    >
      <ChoiceField
        label={t('bureau')}
        value={bureauId}
        placeholder="—"
        choices={(bureaus.data?.items ?? []).map((bureau) => [bureau.bureauId, bureau.name])}
        onChange={(id) => {
          setBureauId(id);
          setWay(noWay);
        }}
      />
      <TextField label={t('name')} value={displayName} onChange={setDisplayName} required />
      <TextField
        label={t('sign-in-name')}
        value={signInName}
        onChange={setSignInName}
        dir="ltr"
        autoComplete="off"
        required
      />
      <SignInWayFields bureauId={bureauId} way={way} onChange={setWay} />
      <ChoiceList
        label={t('roles')}
        chosen={roles}
        choices={roleNames.map((role) => [role, domain(`role.${role}`)])}
        onChange={setRoles}
      />
    </FormDialog>
  );
}
