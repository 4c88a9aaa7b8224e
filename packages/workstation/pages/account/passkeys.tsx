import { type ReactNode, useState } from 'react';
import { type CallOutput, callRoute } from '../../api/call-route.ts';
import { useChange } from '../../api/use-change.ts';
import { hasPasskeys, makePasskey } from '../../app/passkey.ts';
import { sessionStore } from '../../app/session-store.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';

/** The passkeys of the account by the names that their officer gave them. */
export function Passkeys({
  factors,
}: {
  readonly factors: CallOutput<'listOwnFactors'>;
}): ReactNode {
  const t = useTranslate(accountMessages);
  const format = useFormat();
  const remove = useChange('removePasskey', ['listOwnFactors']);
  const { passkeys, oneTimeCode } = factors;
  const isMissing = passkeys.length === 0 && !oneTimeCode;
  return (
    <section className="panel">
      <h2>{t('passkeys')}</h2>
      {isMissing && <Notice tone="warn">{t('factor.missing')}</Notice>}
      <p>{t('passkeys.text')}</p>
      <ErrorNotice error={remove.error} />
      {passkeys.length > 0 && (
        <ul className="passkeys">
          {passkeys.map(({ passkeyId, name, createdAt, usedAt }) => (
            <li key={passkeyId} className="passkey">
              <span>
                <bdi>{name}</bdi>
                <span className="fine">
                  {t('passkeys.since', { date: format.date(createdAt) })} ·{' '}
                  {usedAt
                    ? t('passkeys.used', { date: format.dateTime(usedAt) })
                    : t('passkeys.unused')}
                </span>
              </span>
              <button
                type="button"
                className="button quiet"
                aria-label={t('passkeys.remove.named', { name })}
                onClick={() => remove.mutate({ params: { passkeyId } })}
              >
                {t('passkeys.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {hasPasskeys() ? <AddPasskey /> : <Notice>{t('passkeys.impossible')}</Notice>}
    </section>
  );
}

function AddPasskey(): ReactNode {
  const t = useTranslate(accountMessages);
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>();
  const add = useChange('addPasskey', ['listOwnFactors']);
  async function make(): Promise<void> {
    setError(undefined);
    try {
      const credential = await makePasskey(await callRoute('offerPasskey', {}));
      await add.mutateAsync({ body: { name, credential } });
    } catch (failure) {
      setError(failure);
      throw failure;
    }
    setName('');
    // From now on the account may do more: ask anew what.
    await sessionStore.resume();
  }
  return (
    <div className="row">
      <FormDialog
        open={t('passkeys.add')}
        title={t('passkeys.add')}
        submit={t('passkeys.make')}
        cancel={t('cancel')}
        isPrimary
        isComplete={name.trim() !== ''}
        error={error}
        onSubmit={make}
      >
        <TextField
          label={t('passkeys.name')}
          hint={t('passkeys.name.hint')}
          value={name}
          onChange={setName}
          maxLength={60}
          required
        />
      </FormDialog>
    </div>
  );
}
