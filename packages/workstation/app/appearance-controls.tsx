import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/language-context.tsx';
import { type Language, languageNames, languages } from '../i18n/messages.ts';
import { preferenceStore, type Theme, themes } from './preferences.ts';
import { shellMessages } from './shell-messages.ts';
import { usePreferences } from './use-preferences.ts';

/** Language and theme: on the sign-in page too, before anybody can read the rest. */
export function AppearanceControls(): ReactNode {
  const t = useTranslate(shellMessages);
  const { language, theme } = usePreferences();
  return (
    <>
      <select
        aria-label={t('language')}
        value={language}
        onChange={(event) => preferenceStore.change({ language: event.target.value as Language })}
      >
        {languages.map((name) => (
          <option key={name} value={name} lang={name}>
            {languageNames[name]}
          </option>
        ))}
      </select>
      <select
        aria-label={t('theme')}
        value={theme}
        onChange={(event) => preferenceStore.change({ theme: event.target.value as Theme })}
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {t(`theme.${name}`)}
          </option>
        ))}
      </select>
    </>
  );
}
