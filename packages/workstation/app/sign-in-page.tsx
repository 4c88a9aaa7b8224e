import type { ReactNode } from 'react';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import { SignInCard } from './sign-in-card.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signInMessages } from './sign-in-messages.ts';

/** `error` is what kept an officer out who comes from a directory. */
export function SignInPage({ error }: { readonly error?: unknown }): ReactNode {
  const t = useTranslate(signInMessages);
  return (
    <SignInCard>
      <p className="synopsis">{t('synopsis')}</p>
      <h1>{t('title')}</h1>
      <ErrorNotice error={error} />
      <SignInForm />
      <p className="fine">{t('notice')}</p>
    </SignInCard>
  );
}
