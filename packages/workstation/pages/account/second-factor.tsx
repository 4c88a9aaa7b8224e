import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { sessionStore } from '../../app/session-store.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { isWholeCode, OneTimeCodeField } from '../../components/one-time-code-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';

/** A secret from the hub, typed into an authenticator, and the proof that it works. */
export function SecondFactor({ isSetUp }: { readonly isSetUp: boolean }): ReactNode {
  const t = useTranslate(accountMessages);
  const [oneTimeCode, setOneTimeCode] = useState('');
  const offer = useChange('offerSecondFactor', []);
  const confirm = useChange('confirmSecondFactor', ['listOwnFactors']);
  const secret = offer.data?.secretBase32;
  return (
    <section className="panel">
      <h2>{t('factor')}</h2>
      <p>{t('factor.text')}</p>
      <ErrorNotice error={offer.error ?? confirm.error} />
      {isSetUp && <Notice tone="good">{t('factor.done')}</Notice>}
      {!isSetUp && !secret && (
        <button type="button" className="button primary" onClick={() => offer.mutate({})}>
          {t('factor.begin')}
        </button>
      )}
      {secret && !isSetUp && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            // From now on the account may do more: ask anew what.
            confirm.mutate({ body: { oneTimeCode } }, { onSuccess: () => sessionStore.resume() });
          }}
        >
          <p>{t('factor.secret')}</p>
          <p>
            <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <a href={offer.data?.otpauthUrl}>{t('factor.link')}</a>
          <OneTimeCodeField
            label={t('factor.code')}
            value={oneTimeCode}
            onChange={setOneTimeCode}
          />
          <button type="submit" className="button primary" disabled={!isWholeCode(oneTimeCode)}>
            {t('factor.confirm')}
          </button>
        </form>
      )}
    </section>
  );
}
