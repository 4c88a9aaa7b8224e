import { useEffect, useSyncExternalStore } from 'react';
import { directionOf } from '../i18n/messages.ts';
import { type Preferences, preferenceStore } from './preferences.ts';

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferenceStore.subscribe, preferenceStore.get);
}

/** Tells the document what the preferences mean: language, direction, theme. */
export function useDocumentPreferences({ language, theme }: Preferences): void {
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dir = directionOf(language);
    if (theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme;
  }, [language, theme]);
}
