import type { ReactNode } from 'react';
import { sessionStore } from '../../app/session-store.ts';
import { shellMessages } from '../../app/shell-messages.ts';
import { SignInCard } from '../../app/sign-in-card.tsx';
import { useOfficer } from '../../app/use-session.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';
import { ChangePassword } from './change-password.tsx';

/** In place of every other page, as long as the password is one that somebody else set. */
export function OwnPasswordPage(): ReactNode {
  const t = useTranslate(accountMessages);
  const shell = useTranslate(shellMessages);
  const { displayName } = useOfficer();
  return (
    <SignInCard>
      <h1>{t('own-password')}</h1>
      <p>
        <bdi>{displayName}</bdi>
      </p>
      <p>{t('own-password.text')}</p>
      {/* The account may do more from then on: ask anew what. */}
      <ChangePassword onDone={() => void sessionStore.resume()} />
      <button type="button" className="button" onClick={() => void sessionStore.signOut()}>
        {shell('sign-out')}
      </button>
    </SignInCard>
  );
}
