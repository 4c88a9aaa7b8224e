import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { isWholeCode, OneTimeCodeField } from '../components/one-time-code-field.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import { hasPasskeys, provePasskey } from './passkey.ts';
import { type PendingSignIn, sessionStore } from './session-store.ts';
import { signInMessages } from './sign-in-messages.ts';

/** The second step: a passkey or a one-time code, whichever the officer has. */
export function FactorStep(props: {
  readonly signInName: string;
  readonly pending: PendingSignIn;
  readonly begin: () => Promise<PendingSignIn>;
  readonly onBack: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { signInName, pending, begin, onBack, onDone } = props;
  const t = useTranslate(signInMessages);
  const unused = useRef<PendingSignIn | undefined>(pending);
  const [oneTimeCode, setOneTimeCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isPasskeyHere = pending.passkey !== null && hasPasskeys();

  async function finish(withPasskey: boolean): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      unused.current ??= await begin();
      const { pendingToken, passkey } = unused.current;
      const factor = withPasskey ? { passkey: await provePasskey(passkey!) } : { oneTimeCode };
      unused.current = undefined;
      await sessionStore.finishSignIn({ pendingToken, ...factor });
      onDone();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  // With nothing to choose there is nothing to press: the browser asks at once.
  const isOnlyPasskey = isPasskeyHere && !pending.oneTimeCode;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step appears.
  useEffect(() => {
    if (isOnlyPasskey) void finish(true);
  }, []);

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void finish(false);
      }}
    >
      <p>
        {t('factor.who')} <bdi className="signing-in">{signInName}</bdi>
      </p>
      {isPasskeyHere && (
        <button
          type="button"
          className="button primary"
          disabled={isBusy}
          onClick={() => void finish(true)}
        >
          {t(isBusy && isOnlyPasskey ? 'passkey.waiting' : 'passkey')}
        </button>
      )}
      {!isPasskeyHere && !pending.oneTimeCode && <Notice tone="warn">{t('passkey.absent')}</Notice>}
      {isPasskeyHere && pending.oneTimeCode && <p className="or">{t('or')}</p>}
      {pending.oneTimeCode && (
        <>
          <OneTimeCodeField
            label={t('code')}
            hint={t('code.hint')}
            value={oneTimeCode}
            onChange={setOneTimeCode}
          />
          <button
            type="submit"
            className={isPasskeyHere ? 'button' : 'button primary'}
            disabled={isBusy || !isWholeCode(oneTimeCode)}
          >
            {t('submit')}
          </button>
        </>
      )}
      <ErrorNotice error={error} />
      <button type="button" className="button quiet" onClick={onBack}>
        {t('back')}
      </button>
    </form>
  );
}
