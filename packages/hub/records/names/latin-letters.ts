/** Letters that Unicode does not take apart into a base letter and a mark. */
const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

/** Lower case without accents, in the letters a to z: "Müller" and "MULLER" become one. */
export function plainLatin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœıħŋ]/g, (letter) => special[letter]!);
}
