import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBureauName } from '../api/use-bureau-name.ts';
import { useFormat, useTranslate } from '../i18n/language-context.tsx';
import { AppearanceControls } from './appearance-controls.tsx';
import { sessionStore } from './session-store.ts';
import { shellMessages } from './shell-messages.ts';
import { useNow } from './use-now.ts';
import { useOfficer } from './use-session.ts';

export function TopBar({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  const t = useTranslate(shellMessages);
  const format = useFormat();
  const bureauName = useBureauName();
  const officer = useOfficer();
  const now = useNow();
  return (
    <header className="top-bar">
      <time className="world-clock" dateTime={now.toISOString()}>
        <b>{format.time(now)}</b> {t('utc')} <span>{format.date(now)}</span>
      </time>
      <div className="top-tools">
        <button type="button" className="button quiet" onClick={onHelp}>
          {t('help')} <kbd>?</kbd>
        </button>
        <AppearanceControls />
        <Link to="/account" className="who">
          <b>{officer.displayName}</b>
          <span>{bureauName(officer.bureauId)}</span>
        </Link>
        <button type="button" className="button" onClick={() => void sessionStore.signOut()}>
          {t('sign-out')}
        </button>
      </div>
    </header>
  );
}
