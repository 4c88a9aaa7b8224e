import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';

const passwordLengthMin = 12;

export function ChangePassword({ onDone }: { readonly onDone?: () => void }): ReactNode {
  const t = useTranslate(accountMessages);
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useChange('changePassword', []);
  const isSame = newPassword !== '' && newPassword === currentPassword;
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ body: { currentPassword, newPassword } }, { onSuccess: () => onDone?.() });
      }}
    >
      <h2>{t('password')}</h2>
      <TextField
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
        value={currentPassword}
        onChange={setCurrentPassword}
        required
      />
      <TextField
        label={t('password.new')}
        hint={t('password.hint')}
        type="password"
        autoComplete="new-password"
        dir="ltr"
        value={newPassword}
        onChange={setNewPassword}
        required
      />
      {isSame && <Notice tone="bad">{t('password.same')}</Notice>}
      <ErrorNotice error={change.error} />
      {change.isSuccess && <Notice tone="good">{t('password.done')}</Notice>}
      <button
        type="submit"
        className="button primary"
        disabled={newPassword.length < passwordLengthMin || isSame || change.isPending}
      >
        {t('password.change')}
      </button>
    </form>
  );
}
