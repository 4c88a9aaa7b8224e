import type { ReactNode } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';
import { ChangePassword } from './change-password.tsx';
import { DirectoryAccount } from './directory-account.tsx';
import { Passkeys } from './passkeys.tsx';
import { ScreenScale } from './screen-scale.tsx';
import { SecondFactor } from './second-factor.tsx';

/** What everybody manages alone: second factors, password, the size of the own screen. */
export function AccountPage(): ReactNode {
  const t = useTranslate(accountMessages);
  const factors = useRoute('listOwnFactors', {});
  return (
    <>
      <PageHeader title={t('title')} />
      <ErrorNotice error={factors.error} />
      <div className="panels account">
        {factors.data?.isOfDirectory && <DirectoryAccount />}
        {factors.data?.isOfDirectory === false && (
          <>
            <Passkeys factors={factors.data} />
            <SecondFactor isSetUp={factors.data.oneTimeCode} />
            <ChangePassword />
          </>
        )}
        <ScreenScale />
      </div>
    </>
  );
}
