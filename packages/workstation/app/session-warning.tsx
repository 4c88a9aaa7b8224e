import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Notice } from '../components/notice.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import { sessionPhase } from './session-clock.ts';
import { shellMessages } from './shell-messages.ts';
import { SignInDialog } from './sign-in-dialog.tsx';
import { useNow } from './use-now.ts';
import { useOfficer } from './use-session.ts';

/** A session about to end says so in time, and can be renewed without leaving the page. */
export function SessionWarning(): ReactNode {
  const t = useTranslate(shellMessages);
  const { expiresAt, outstanding } = useOfficer();
  const [isRenewing, setRenewing] = useState(false);
  const phase = sessionPhase(expiresAt, useNow(10_000));
  if (isRenewing) return <SignInDialog onClose={() => setRenewing(false)} />;
  if (outstanding === 'second-factor') {
    return (
      <Notice tone="warn">
        <Link to="/account">{t('account.incomplete')}</Link>
      </Notice>
    );
  }
  if (phase.kind !== 'ending') return null;
  return (
    <Notice tone="warn">
      <span>{t('session.ending', { count: phase.minutesLeft })}</span>{' '}
      <button type="button" className="button" onClick={() => setRenewing(true)}>
        {t('session.renew')}
      </button>
    </Notice>
  );
}
