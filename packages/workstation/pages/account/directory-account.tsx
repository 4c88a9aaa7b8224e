import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';

/** For whom the bureau's directory keeps password and factors. */
export function DirectoryAccount(): ReactNode {
  const t = useTranslate(accountMessages);
  return (
    <section className="panel">
      <h2>{t('directory')}</h2>
      <p>{t('directory.text')}</p>
    </section>
  );
}
