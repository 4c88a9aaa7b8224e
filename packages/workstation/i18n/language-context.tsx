import { createContext, useContext, useMemo } from 'react';
import { createFormat, type Format } from './format.ts';
import type { Language, Messages } from './messages.ts';
import { type Translate, translatorOf } from './translate.ts';

export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The messages of a table in the language of the workstation. */
export function useTranslate<M extends Messages>(messages: M): Translate<M> {
  const language = useLanguage();
  return useMemo(() => translatorOf(messages, language), [messages, language]);
}

/** Numbers, dates, countries in the language of the workstation. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => createFormat(language), [language]);
}
