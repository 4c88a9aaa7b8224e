import type { PatternClass } from '../master/pattern-class.ts';
import { normal, type Random } from '../random.ts';

/** Finger positions of ANSI/NIST-ITL, table 8: 1 to 5 right thumb to little finger, 6 to 10 left. */
export type FingerPosition = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export const fingerPositions: readonly FingerPosition[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What the ten fingers of one person have in common. All are normally distributed about 0. */
export interface PersonTraits {
  /** Leaning from arches (low) over loops to whorls (high). */
  readonly patternLean: number;
  /** Wide ridges (high) or narrow ones. */
  readonly ridgeLean: number;
  /** Clear skin (high) or worn, dry or scarred skin. */
  readonly skinLean: number;
}

export function drawPersonTraits(random: Random): PersonTraits {
  return { patternLean: normal(random), ridgeLean: normal(random), skinLean: normal(random) };
}

/** What one finger is before any of its minutiae is drawn. */
export interface FingerTraits {
  readonly class: PatternClass;
  /** Mean distance of neighbouring ridges, pixels at 500 ppi. */
  readonly periodPixels: number;
  /** Size of the finger against a middle finger, 1. */
  readonly size: number;
  /** How clear its skin prints: -2 hopeless, 0 usual, 2 spotless. */
  readonly skin: number;
}

/**
 * Shares of whorls, radial loops and arches for each position, the rest being ulnar loops; rounded
 * after Cummins & Midlo, "Finger prints, palms and soles" (1943). They give 4 to 5 % arches and
 * 27 to 28 % whorls over all fingers.
 */
const shares: readonly Readonly<{ whorl: number; radial: number; arch: number }>[] = [
  { whorl: 0.43, radial: 0.003, arch: 0.025 },
  { whorl: 0.31, radial: 0.22, arch: 0.1 },
  { whorl: 0.18, radial: 0.03, arch: 0.06 },
  { whorl: 0.44, radial: 0.012, arch: 0.02 },
  { whorl: 0.15, radial: 0.003, arch: 0.01 },
  { whorl: 0.31, radial: 0.004, arch: 0.05 },
  { whorl: 0.29, radial: 0.2, arch: 0.11 },
  { whorl: 0.16, radial: 0.025, arch: 0.08 },
  { whorl: 0.33, radial: 0.005, arch: 0.025 },
  { whorl: 0.1, radial: 0.002, arch: 0.015 },
];
/** Of arches this share is tented, of whorls this share a double loop. */
const tentedShare = 0.43;
const doubleLoopShare = 0.2;
/** Correlation of the leaning to whorls between two fingers of a person, of ridges, of skin. */
const patternKinship = 0.5;
const ridgeKinship = 0.8;
const skinKinship = 0.6;

/** Mean period and its deviation between people, pixels: 0.45 and 0.03 mm. */
const periodMeanPixels = 8.9;
const periodDeviationPixels = 0.55;
/** Size of the five fingers of a hand and its deviation. */
const sizes = [1.1, 1, 1, 0.97, 0.85] as const;
const sizeDeviation = 0.05;

/** Draws one finger of a person. */
export function drawFingerTraits(
  person: PersonTraits,
  position: FingerPosition,
  random: Random,
): FingerTraits {
  const size = sizes[(position - 1) % 5]!;
  const lean = (kinship: number, shared: number): number =>
    Math.sqrt(kinship) * shared + Math.sqrt(1 - kinship) * normal(random);
  return {
    class: drawClass(lean(patternKinship, person.patternLean), position, random),
    periodPixels:
      periodMeanPixels * (0.6 + 0.4 * size) +
      periodDeviationPixels * lean(ridgeKinship, person.ridgeLean),
    size: size * (1 + sizeDeviation * normal(random)),
    skin: lean(skinKinship, person.skinLean),
  };
}

/** The lean as a share of people below it decides between arch, loop and whorl, in this order. */
function drawClass(lean: number, position: FingerPosition, random: Random): PatternClass {
  const share = shares[position - 1]!;
  const rank = normalShare(lean);
  if (rank < share.arch) return random() < tentedShare ? 'tented-arch' : 'arch';
  if (rank > 1 - share.whorl) return random() < doubleLoopShare ? 'double-loop' : 'whorl';
  const isRadial = random() < share.radial / (1 - share.arch - share.whorl);
  // A loop of the right hand that opens to the little finger opens to the right of its print.
  return position <= 5 !== isRadial ? 'right-loop' : 'left-loop';
}

/** Cumulative normal distribution by the logistic approximation of Bowling et al. (2009). */
function normalShare(z: number): number {
  return 1 / (1 + Math.exp(-0.07056 * z ** 3 - 1.5976 * z));
}
