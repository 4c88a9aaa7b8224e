import type { Role } from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { ChoiceList } from '../../components/choice-list.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { administrationMessages } from './administration-messages.ts';
import { Factors } from './factors.tsx';
import type { Officer } from './officer.ts';
import { roleNames } from './role-names.ts';

/** Roles, a new first password, a lost second factor, and whether the account works at all. */
export function ChangeOfficer({ officer }: { readonly officer: Officer }): ReactNode {
  const t = useTranslate(administrationMessages);
  const domain = useDomain();
  const change = useChange('changeOfficer', ['listOfficers']);
  const [roles, setRoles] = useState<readonly Role[]>(officer.roles);
  const [password, setPassword] = useState('');
  const params = { officerId: officer.officerId };
  return (
    <FormDialog
      open={t('change.officer', { name: '' })}
      title={t('change.officer', { name: officer.displayName })}
      submit={t('save')}
      cancel={t('cancel')}
      isComplete={roles.length > 0}
      error={change.error}
      onSubmit={() =>
        change.mutateAsync({
          params,
          body: { roles: [...roles], ...(password ? { password } : {}) },
        })
      }
    >
      <ChoiceList
        label={t('roles')}
        chosen={roles}
        choices={roleNames.map((role) => [role, domain(`role.${role}`)])}
        onChange={setRoles}
      />
      <TextField
        label={t('first-password')}
        hint={t('first-password.hint')}
        value={password}
        onChange={setPassword}
        dir="ltr"
        autoComplete="off"
      />
      <p className="row">
        {t('second-factor')} <Factors officer={officer} />
      </p>
      <div className="row">
        <button
          type="button"
          className="button danger"
          onClick={() => change.mutate({ params, body: { isDisabled: !officer.isDisabled } })}
        >
          {t(officer.isDisabled ? 'enable' : 'disable')}
        </button>
        {officer.hasSecondFactor && (
          <button
            type="button"
            className="button danger"
            onClick={() => change.mutate({ params, body: { removeSecondFactor: true } })}
          >
            {t('forget-factor')}
          </button>
        )}
      </div>
    </FormDialog>
  );
}
