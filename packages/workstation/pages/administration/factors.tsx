import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';
import type { Officer } from './officer.ts';

/** What an officer proves an account with, beyond the password; first of all, whether that is the officer's own. */
export function Factors({ officer }: { readonly officer: Officer }): ReactNode {
  const t = useTranslate(administrationMessages);
  const { hasOneTimeCode, passkeys, directory, hasGivenPassword } = officer;
  if (directory) {
    return (
      <Badge tone={directory.subject === null ? 'plain' : 'good'}>
        {t('second-factor.directory')}
        {directory.subject === null && ` · ${t('second-factor.invited')}`}
      </Badge>
    );
  }
  // The factor comes after the password: until then its absence is nobody's fault.
  if (hasGivenPassword) return <Badge tone="warn">{t('first-password.unchanged')}</Badge>;
  if (!hasOneTimeCode && passkeys === 0) return <Badge tone="warn">{t('second-factor.no')}</Badge>;
  return (
    <>
      {passkeys > 0 && (
        <Badge tone="good">{t('second-factor.passkeys', { count: passkeys })}</Badge>
      )}{' '}
      {hasOneTimeCode && <Badge tone="good">{t('second-factor.code')}</Badge>}
    </>
  );
}
