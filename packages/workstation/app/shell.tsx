import { Link, Outlet } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslate } from '../i18n/language-context.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { placesFor } from './places.ts';
import { SessionWarning } from './session-warning.tsx';
import { shellMessages } from './shell-messages.ts';
import { TopBar } from './top-bar.tsx';
import { useOfficer } from './use-session.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WhorlMark } from './whorl-mark.tsx';

/** What stays round every page: the places, the bar with clock and officer, the keyboard. */
export function Shell(): ReactNode {
  const t = useTranslate(shellMessages);
  const officer = useOfficer();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const places = placesFor(officer.permissions);
  useShortcuts(places, () => setHelpOpen(true));
  return (
    <div className="shell">
      <a className="skip-link" href="#page">
        {t('skip-to-page')}
      </a>
      <nav className="side" aria-label={t('navigation')}>
        <WhorlMark />
        <ul>
          {places.map(({ name, path, key }) => (
            <li key={name}>
              <Link to={path} activeOptions={{ exact: path === '/' }}>
                <span>{t(`place.${name}`)}</span>
                <kbd>g {key}</kbd>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <TopBar onHelp={() => setHelpOpen(true)} />
      <main id="page" tabIndex={-1}>
        <SessionWarning />
        <Outlet />
      </main>
      {isHelpOpen && <HelpDialog places={places} onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
