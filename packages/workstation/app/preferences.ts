import { type Language, languages } from '../i18n/messages.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How this workstation looks. It says nothing of anybody, so it may lie in local storage. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** How much larger than CSS says this screen shows an inch, for prints at true size. */
  readonly screenScale: number;
}

const storageKey = 'whorl-preferences';

/** What was kept, with every value checked: a hand-edited entry must not break the page. */
export function readPreferences(
  stored: string | null,
  browserLanguages: readonly string[],
): Preferences {
  let kept: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    kept = JSON.parse(stored ?? '{}') ?? {};
  } catch {
    // Not ours, or cut off: begin anew.
  }
  const spoken = browserLanguages.map((tag) => tag.slice(0, 2));
  const isLanguage = (tag: unknown): tag is Language => languages.includes(tag as Language);
  const language = isLanguage(kept.language) ? kept.language : (spoken.find(isLanguage) ?? 'en');
  const theme = themes.find((name) => name === kept.theme) ?? 'system';
  const scale = Number(kept.screenScale);
  return { language, theme, screenScale: scale >= 0.5 && scale <= 4 ? scale : 1 };
}

let preferences: Preferences | undefined;
const listeners = new Set<() => void>();

export const preferenceStore = {
  get(): Preferences {
    preferences ??= readPreferences(localStorage.getItem(storageKey), navigator.languages);
    return preferences;
  },
  change(change: Partial<Preferences>): void {
    preferences = { ...preferenceStore.get(), ...change };
    localStorage.setItem(storageKey, JSON.stringify(preferences));
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
