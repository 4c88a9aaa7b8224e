/** The languages of the workstation, in the order in which every message gives its texts. */
export const languages = ['en', 'ar', 'es', 'fr'] as const;
export type Language = (typeof languages)[number];

/** Texts by plural category (CLDR): Arabic has six, English two. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
/** A text may hold `{name}`; plural forms are chosen by the value `count`. */
export type Text = string | PluralForms;
/** One message in all languages: leaving one out does not type-check. */
export type Message = readonly [english: Text, arabic: Text, spanish: Text, french: Text];
/** The messages of one page or room, beside the code that shows them. */
export type Messages = Readonly<Record<string, Message>>;

export type Values = Readonly<Record<string, string | number>>;

export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ar: 'العربية',
  es: 'Español',
  fr: 'Français',
};

/** Digits stay Western in Arabic too: references, clocks and scores are read across languages. */
export function localeOf(language: Language): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language;
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
