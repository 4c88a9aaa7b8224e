import type { ReactNode } from 'react';
import { PageHeader } from '../../components/page-header.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';
import { ChangePassword } from './change-password.tsx';
import { Passkeys } from './passkeys.tsx';
import { ScreenScale } from './screen-scale.tsx';
import { SecondFactor } from './second-factor.tsx';

/** What everybody manages alone: second factors, password, the size of the own screen. */
export function AccountPage(): ReactNode {
  const t = useTranslate(accountMessages);
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="panels account">
        <Passkeys />
        <SecondFactor />
        <ChangePassword />
        <ScreenScale />
      </div>
    </>
  );
}
