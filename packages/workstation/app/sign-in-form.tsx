import { type ReactNode, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import { sessionStore } from './session-store.ts';
import { signInMessages } from './sign-in-messages.ts';

/** Name and password, then the one-time code where the officer has a second factor. */
export function SignInForm({ onDone }: { readonly onDone?: () => void }): ReactNode {
  const t = useTranslate(signInMessages);
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const [oneTimeCode, setOneTimeCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await sessionStore.signIn({ signInName, password, oneTimeCode: oneTimeCode || undefined });
      onDone?.();
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'second-factor-needed') {
        setNeedsCode(true);
      } else setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('name')}
        value={signInName}
        onChange={setSignInName}
        autoComplete="username"
        dir="ltr"
        spellCheck={false}
        required
      />
      <TextField
        label={t('password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        dir="ltr"
        required
      />
      {needsCode && (
        <TextField
          label={t('code')}
          hint={t('code.hint')}
          value={oneTimeCode}
          onChange={(code) => setOneTimeCode(code.replace(/\D/g, '').slice(0, 6))}
          autoComplete="one-time-code"
          inputMode="numeric"
          className="code-input"
          dir="ltr"
          required
        />
      )}
      <ErrorNotice error={error} />
      <button type="submit" className="button primary" disabled={isBusy}>
        {t('submit')}
      </button>
    </form>
  );
}
