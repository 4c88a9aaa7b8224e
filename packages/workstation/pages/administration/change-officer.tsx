import type { Role } from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { useOfficer } from '../../app/use-session.ts';
import { ChoiceList } from '../../components/choice-list.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { administrationMessages } from './administration-messages.ts';
import { Factors } from './factors.tsx';
import type { Officer } from './officer.ts';
import { roleNames } from './role-names.ts';
import { bodyOfWay, isWayComplete, noWay, SignInWayFields } from './sign-in-way.tsx';

/** Roles, a new first password, a lost second factor, and whether the account works at all. */
export function ChangeOfficer({ officer }: { readonly officer: Officer }): ReactNode {
  const t = useTranslate(administrationMessages);
  const domain = useDomain();
  const change = useChange('changeOfficer', ['listOfficers']);
  const [roles, setRoles] = useState<readonly Role[]>(officer.roles);
  const [way, setWay] = useState(noWay);
  const params = { officerId: officer.officerId };
  // What the own account proves itself with is changed on its page.
  const isOwn = officer.officerId === useOfficer().officerId;
  return (
    <FormDialog
      open={t('change.officer', { name: '' })}
      title={t('change.officer', { name: officer.displayName })}
      submit={t('save')}
      cancel={t('cancel')}
      isComplete={roles.length > 0 && (way.text === '' || isWayComplete(way))}
      error={change.error}
      onSubmit={() =>
        change.mutateAsync({
          params,
          body: { roles: [...roles], ...bodyOfWay(way) },
        })
      }
    >
      <ChoiceList
        label={t('roles')}
        chosen={roles}
        choices={roleNames.map((role) => [role, domain(`role.${role}`)])}
        onChange={setRoles}
      />
      {!isOwn && <SignInWayFields bureauId={officer.bureauId} way={way} onChange={setWay} />}
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
        {officer.hasSecondFactor && !isOwn && (
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
