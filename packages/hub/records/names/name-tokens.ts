import type { Identity } from '@whorl/contract';
import { isArabic, plainArabic } from './arabic-letters.ts';
import { plainLatin } from './latin-letters.ts';

/** More parts than that no name has that means something. */
export const tokensPerNameMax = 8;

/** Words that tie a name together, in both scripts, and that people write or leave out. */
const ties: ReadonlySet<string> = new Set(
  'bin ben ibn bint bent de del den der da das di do dos du la le van von بن ابن بنت'.split(' '),
);
/** The article where it stands alone or before a hyphen, with the letters that it takes over. */
const articles: ReadonlySet<string> = new Set(
  'al el ul ad ed an en ar er as es ash esh at et az ez ال'.split(' '),
);
/** "Servant of" and "father of" are one name with what follows. */
const heads: ReadonlySet<string> = new Set(
  'abd abdul abdel abdal abed abu abou عبد عبدال ابو ابا'.split(' '),
);

/**
 * The parts of a name as they are compared: lower case, without accents and vowel signs, without
 * ties and articles, "Abd al-Rahman" and "Abu Bakr" as one part each.
 */
export function nameTokens(name: string): readonly string[] {
  const plain = isArabic(name) ? plainArabic(name) : plainLatin(name);
  const words = plain.replace(/['’ʿʾ`´]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const tokens: string[] = [];
  let head = '';
  words.forEach((word, i) => {
    const isLast = i === words.length - 1;
    if (isLast) {
      tokens.push(head + word);
      return;
    }
    if (heads.has(word)) head += word;
    else if (!ties.has(word) && !articles.has(word)) {
      tokens.push(head + word);
      head = '';
    }
  });
  return tokens.slice(0, tokensPerNameMax);
}

/** The names of a person, each as its parts. */
export function tokensOfIdentity({ names }: Identity): readonly (readonly string[])[] {
  return names
    .map(({ given, family }) => nameTokens([given, family].filter(Boolean).join(' ')))
    .filter((tokens) => tokens.length > 0);
}
