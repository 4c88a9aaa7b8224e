import type { ReactNode } from 'react';
import { AppearanceControls } from '../../app/appearance-controls.tsx';
import { sessionStore } from '../../app/session-store.ts';
import { shellMessages } from '../../app/shell-messages.ts';
import { useOfficer } from '../../app/use-session.ts';
import { WhorlMark } from '../../app/whorl-mark.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';
import { ChangePassword } from './change-password.tsx';

/** In place of every other page, as long as the password is one that somebody else set. */
export function OwnPasswordPage(): ReactNode {
  const t = useTranslate(accountMessages);
  const shell = useTranslate(shellMessages);
  const { displayName } = useOfficer();
  return (
    <div className="sign-in">
      <header>
        <AppearanceControls />
      </header>
      <main className="sign-in-card">
        <WhorlMark />
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
      </main>
    </div>
  );
}
