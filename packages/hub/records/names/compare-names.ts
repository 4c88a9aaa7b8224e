import type { recordLookupSchemas } from '@whorl/contract';
import type { z } from 'zod';
import { isArabic } from './arabic-letters.ts';
import { skeletons } from './skeleton.ts';

type ExplainedToken = z.output<typeof recordLookupSchemas.explainedToken>;

export interface ComparedNames {
  /** 0 (nothing in common) to 1 (the same, part by part). */
  readonly score: number;
  /** One for each part that was asked for, with what it was found to be. */
  readonly explanation: readonly ExplainedToken[];
}

/** Chosen by hand so that a better kind of likeness always wins; they are no probabilities. */
const scores = { same: 1, transliterated: 0.85, soundsAlike: 0.75 } as const;
/** Each part of the record's name that nobody asked for costs this share. */
const unaskedCost = 0.05;

/** Compares two names part by part, in any order. */
export function compareNames(asked: readonly string[], found: readonly string[]): ComparedNames {
  const matches = asked
    .flatMap((a, i) => found.map((f, j) => ({ i, j, token: compareTokens(a, f) })))
    .sort((a, b) => b.token.score - a.token.score || a.i - b.i || a.j - b.j);
  const ofAsked = new Map<number, ExplainedToken>();
  const used = new Set<number>();
  for (const { i, j, token } of matches) {
    if (ofAsked.has(i) || used.has(j) || token.match === 'none') continue;
    ofAsked.set(i, token);
    used.add(j);
  }
  const explanation = asked.map((token, i) => ofAsked.get(i) ?? nothing(token));
  const sum = explanation.reduce((total, { score }) => total + score, 0);
  const unasked = Math.max(0, found.length - asked.length);
  return { score: (sum / asked.length) * (1 - unaskedCost * unasked), explanation };
}

function nothing(asked: string): ExplainedToken {
  return { asked, found: null, match: 'none', because: 'no part of the name is alike', score: 0 };
}

/** What two parts of names have in common, the strongest reason first. */
export function compareTokens(asked: string, found: string): ExplainedToken {
  if (asked === found) {
    return { asked, found, match: 'same', because: 'letter by letter', score: scores.same };
  }
  const ours = skeletons(asked);
  const shared = skeletons(found).find((skeleton) => ours.includes(skeleton));
  const isOtherScript = isArabic(asked) !== isArabic(found);
  if (isOtherScript) {
    if (shared === undefined) return nothing(asked);
    const because = `both have the consonants ${shared}`;
    return { asked, found, match: 'transliterated', because, score: scores.transliterated };
  }
  const changes = editDistance(asked, found);
  const likeness = 1 - changes / Math.max(asked.length, found.length);
  if (likeness >= scores.soundsAlike) {
    const because = `${changes} ${changes === 1 ? 'letter differs' : 'letters differ'}`;
    return { asked, found, match: 'spelling', because, score: likeness };
  }
  if (shared === undefined) return nothing(asked);
  const because = `both have the consonants ${shared}`;
  return { asked, found, match: 'sounds-alike', because, score: scores.soundsAlike };
}

/** Letters to add, drop, change or swap with their neighbour (Damerau 1964, optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + change);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
