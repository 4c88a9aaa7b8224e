import type { ReactNode } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signInMessages } from './sign-in-messages.ts';

/** Over the page that was open, which stays as it is; it cannot be closed where the session is over. */
export function SignInDialog({ onClose }: { readonly onClose?: () => void }): ReactNode {
  const t = useTranslate(signInMessages);
  return (
    <Dialog title={t('again')} onClose={onClose ?? (() => {})}>
      {!onClose && <p>{t('again.reason')}</p>}
      <SignInForm {...(onClose ? { onDone: onClose } : {})} />
    </Dialog>
  );
}
