import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/language-context.tsx';
import { AppearanceControls } from './appearance-controls.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signInMessages } from './sign-in-messages.ts';
import { WhorlMark } from './whorl-mark.tsx';

export function SignInPage(): ReactNode {
  const t = useTranslate(signInMessages);
  return (
    <div className="sign-in">
      <header>
        <AppearanceControls />
      </header>
      <main className="sign-in-card">
        <WhorlMark />
        <p className="synopsis">{t('synopsis')}</p>
        <h1>{t('title')}</h1>
        <SignInForm />
        <p className="fine">{t('notice')}</p>
      </main>
    </div>
  );
}
