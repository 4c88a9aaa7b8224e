import { isArabic } from './arabic-letters.ts';

/**
 * The consonants of a name's part in classes that hold whatever the same sound is written with, so
 * that spellings of one name meet: "Qadhafi", "Gaddafi" and "قذافي" are all KDF. Vowels, w and y
 * inside a word, and doubled letters say nothing, because transliterations differ in them most.
 *
 * B b p · D d z dh · F f v ph · H h · J j · K k q g kh gh · L l · M m · N n · R r · S s sh ch · T t · W w · Y y
 */
const arabicClasses: Readonly<Record<string, readonly string[]>> = {
  ب: ['B'],
  پ: ['B'],
  ت: ['T'],
  ط: ['T'],
  ث: ['T', 'S'],
  ج: ['J'],
  چ: ['S'],
  ح: ['H'],
  ه: ['H'],
  خ: ['K'],
  ق: ['K'],
  ك: ['K'],
  گ: ['K'],
  غ: ['K'],
  د: ['D'],
  ذ: ['D'],
  ز: ['D'],
  ض: ['D'],
  ظ: ['D'],
  ژ: ['J', 'D'],
  ر: ['R'],
  س: ['S'],
  ش: ['S'],
  ص: ['S'],
  ف: ['F'],
  ڤ: ['F'],
  ل: ['L'],
  م: ['M'],
  ن: ['N'],
  و: ['W'],
  ي: ['Y'],
};
/** Longest first: "sh" is one sound, not an s and an h. */
const latinClasses: readonly (readonly [string, readonly string[]])[] = [
  ['sch', ['S']],
  ['tch', ['S']],
  ['sh', ['S']],
  ['ch', ['S', 'K']],
  ['th', ['T', 'S']],
  ['dh', ['D']],
  ['dj', ['J']],
  ['zh', ['J', 'D']],
  ['kh', ['K']],
  ['gh', ['K']],
  ['ph', ['F']],
  ['ou', []],
  ['b', ['B']],
  ['p', ['B']],
  ['t', ['T']],
  ['d', ['D']],
  ['z', ['D']],
  ['f', ['F']],
  ['v', ['F']],
  ['g', ['K', 'J']],
  ['j', ['J']],
  ['h', ['H']],
  ['k', ['K']],
  ['q', ['K']],
  ['c', ['K', 'S']],
  ['x', ['KS']],
  ['l', ['L']],
  ['m', ['M']],
  ['n', ['N']],
  ['r', ['R']],
  ['s', ['S']],
  ['w', ['W']],
  ['y', ['Y']],
];
const skeletonsMax = 8;
const article = 'ال';

/** Every skeleton that a part of a name may have: one, or a few where a letter stands for several sounds. */
export function skeletons(token: string): readonly string[] {
  const sounds = isArabic(token) ? arabicSounds(token) : latinSounds(token);
  let made: readonly string[] = [''];
  for (const choices of sounds) {
    made = made.flatMap((start) => choices.map((sound) => start + sound)).slice(0, skeletonsMax);
  }
  const found = new Set(made.map(settle));
  // A name of vowels alone, such as "Ali" without its l, still needs something to be found by.
  found.delete('');
  return found.size > 0 ? [...found] : [token];
}

/** Doubles count once, and the l of the article in "Abdul Rahman" is there or not. */
function settle(skeleton: string): string {
  return skeleton
    .replace(/(.)\1+/g, '$1')
    .replace(/^BDL(?=[BDFHJKLMNRSTWY])/, 'BD')
    .replace(/(.)\1+/g, '$1');
}

function arabicSounds(token: string): readonly (readonly string[])[] {
  // The article and the beginning of "Alma" are spelled the same once the hamza is gone.
  const mayBeginWithArticle = token.length >= 4 && token.startsWith(article);
  const rest = mayBeginWithArticle ? token.slice(article.length) : token;
  return [...(mayBeginWithArticle ? [['', 'L']] : []), ...soundsOfLetters(rest)];
}

function soundsOfLetters(text: string): readonly (readonly string[])[] {
  const letters = [...text];
  return letters.flatMap((letter, i): (readonly string[])[] => {
    const isLast = i === letters.length - 1;
    if (i > 0 && (letter === 'و' || letter === 'ي')) return [];
    // "Taha" and "Abdullah": the last h is a sound in one and none in the other.
    if (isLast && letter === 'ه') return [['', 'H']];
    const sounds = arabicClasses[letter];
    return sounds ? [sounds] : [];
  });
}

function latinSounds(token: string): readonly (readonly string[])[] {
  const bare = token.length >= 6 ? token.replace(/^[ae]l(?=[^aeiou])/, '') : token;
  const sounds: (readonly string[])[] = [];
  for (let at = 0; at < bare.length; ) {
    const found = latinClasses.find(([spelling]) => bare.startsWith(spelling, at));
    const [spelling, choices] = found ?? [bare[at]!, []];
    const isFirst = at === 0;
    at += spelling.length;
    if (!isFirst && (spelling === 'w' || spelling === 'y')) continue;
    if (spelling === 'h' && at === bare.length && !isFirst) sounds.push(['', 'H']);
    else if (choices.length > 0) sounds.push(choices);
  }
  return sounds;
}
