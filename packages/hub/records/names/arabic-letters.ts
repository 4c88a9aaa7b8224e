/** Vowel signs, the long alef above, and the stretching stroke: written or not as one likes. */
const signs = /[\u0640\u064b-\u065f\u0670]/g;
const forms: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ک: 'ك',
  ھ: 'ه',
  ہ: 'ه',
};

/** One spelling for the forms that a letter is written in by habit, keyboard or language. */
export function plainArabic(text: string): string {
  return text.replace(signs, '').replace(/[أإآٱىیېئؤکھہ]/g, (letter) => forms[letter]!);
}

export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
