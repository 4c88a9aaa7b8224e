import {
  type Language,
  languages,
  localeOf,
  type Message,
  type Messages,
  type Text,
  type Values,
} from './messages.ts';

/** The text of a message in a language, with its values filled in. */
export function translate(message: Message, language: Language, values: Values = {}): string {
  const text = textOf(message[languages.indexOf(language)]!, language, values['count']);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numberFormat(language).format(value) : value;
  });
}

function textOf(text: Text, language: Language, count: string | number | undefined): string {
  if (typeof text === 'string') return text;
  return text[pluralRules(language).select(Number(count ?? 0))] ?? text.other;
}

const rules = new Map<Language, Intl.PluralRules>();
function pluralRules(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
const formats = new Map<Language, Intl.NumberFormat>();
function numberFormat(language: Language): Intl.NumberFormat {
  const known = formats.get(language) ?? new Intl.NumberFormat(localeOf(language));
  formats.set(language, known);
  return known;
}

/** Translates the messages of one table. */
export type Translate<M extends Messages> = (key: keyof M & string, values?: Values) => string;

export function translatorOf<M extends Messages>(messages: M, language: Language): Translate<M> {
  return (key, values) => {
    const message = messages[key];
    if (!message) throw new RangeError(`There is no message ${key}.`);
    return translate(message, language, values);
  };
}
