import type { Random } from '../random.ts';

/** The pattern of a finger, classes of Henry; loops are named for the side to which they open. */
export type PatternClass =
  | 'arch'
  | 'tented-arch'
  | 'left-loop'
  | 'right-loop'
  | 'whorl'
  | 'double-loop';

/**
 * Share of each class among the fingers of people (Wilson, Candela & Watson, "Neural network
 * fingerprint classification", 1994); a fifth of their whorls taken as double loops.
 */
const shares: readonly (readonly [PatternClass, number])[] = [
  ['arch', 0.037],
  ['tented-arch', 0.029],
  ['left-loop', 0.338],
  ['right-loop', 0.317],
  ['whorl', 0.223],
  ['double-loop', 0.056],
];

export const patternClasses: readonly PatternClass[] = shares.map(([name]) => name);

/** A class with its natural frequency. */
export function drawPatternClass(random: Random): PatternClass {
  let rest = random();
  for (const [name, share] of shares) {
    rest -= share;
    if (rest < 0) return name;
  }
  return 'whorl';
}
