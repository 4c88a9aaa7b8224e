import { type ReactNode, useState } from 'react';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import { DirectoryChoice } from './directory-choice.tsx';
import { signInMessages } from './sign-in-messages.ts';

/** The first step: who it is, and the password, or the way to the bureau's own directory. */
export function PasswordStep(props: {
  readonly signInName: string;
  readonly password: string;
  readonly onSignInName: (value: string) => void;
  readonly onPassword: (value: string) => void;
  readonly onSubmit: () => Promise<void>;
}): ReactNode {
  const t = useTranslate(signInMessages);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  async function submit(): Promise<void> {
    setBusy(true);
    setError(undefined);
    await props.onSubmit().catch(setError);
    setBusy(false);
  }
  return (
    <>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('name')}
          value={props.signInName}
          onChange={props.onSignInName}
          autoComplete="username"
          dir="ltr"
          spellCheck={false}
          required
        />
        <TextField
          label={t('password')}
          type="password"
          value={props.password}
          onChange={props.onPassword}
          autoComplete="current-password"
          dir="ltr"
          required
        />
        <ErrorNotice error={error} />
        <button type="submit" className="button primary" disabled={isBusy}>
          {t('submit')}
        </button>
      </form>
      <DirectoryChoice />
    </>
  );
}
