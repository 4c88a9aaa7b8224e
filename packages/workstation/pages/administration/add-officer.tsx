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

const passwordLengthMin = 12;

export function AddOfficer(): ReactNode {
  const t = useTranslate(administrationMessages);
  const domain = useDomain();
  const bureaus = useRoute('listBureaus', {});
  const create = useChange('createOfficer', ['listOfficers']);
  const [bureauId, setBureauId] = useState('');
  const [signInName, setSignInName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const isComplete =
    bureauId !== '' &&
    displayName !== '' &&
    roles.length > 0 &&
    password.length >= passwordLengthMin;
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
          body: { bureauId, signInName, displayName, password, roles: [...roles] },
        })
      }
    >
      <ChoiceField
        label={t('bureau')}
        value={bureauId}
        placeholder="—"
        choices={(bureaus.data?.items ?? []).map((bureau) => [bureau.bureauId, bureau.name])}
        onChange={setBureauId}
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
      <TextField
        label={t('first-password')}
        hint={t('first-password.hint')}
        value={password}
        onChange={setPassword}
        dir="ltr"
        autoComplete="off"
        required
      />
      <ChoiceList
        label={t('roles')}
        chosen={roles}
        choices={roleNames.map((role) => [role, domain(`role.${role}`)])}
        onChange={setRoles}
      />
    </FormDialog>
  );
}
