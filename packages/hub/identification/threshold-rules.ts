import type { SearchKind } from '@whorl/contract';
import { palmSide } from '@whorl/fingerprint';

/** What decides which candidates are shown and which are decided without examiners. */
export interface Thresholds {
  /** Null where nobody has signed a policy for this kind of search. */
  readonly version: number | null;
  /** Share of impostor comparisons that a candidate may have at the most. */
  readonly candidateFmrMax: number;
  /** The same for a decision without examiners; null for never. */
  readonly lightsOutFmrMax: number | null;
  readonly candidatesMax: number;
  /** Prints below it are never decided without examiners. */
  readonly qualityMin: number;
}

/**
 * Until somebody signs something: one impostor in a thousand comparisons is shown, by the
 * calibration of the engine, and everything goes to examiners.
 */
export const unsignedThresholds: Thresholds = {
  version: null,
  candidateFmrMax: 1e-3,
  lightsOutFmrMax: null,
  candidatesMax: 10,
  qualityMin: 0,
};

/** Only prints that were taken on purpose may be decided by a threshold: marks always go to examiners. */
export function mayBeLightsOut(kind: SearchKind): boolean {
  return kind === 'print-to-print';
}

export const probeModalities = ['finger', 'palm'] as const;
export type ProbeModality = (typeof probeModalities)[number];
/** What each modality of a kind of search goes by. */
export type ThresholdsByModality = Readonly<Record<ProbeModality, Thresholds>>;

export function modalityOf(position: number): ProbeModality {
  return palmSide(position) === undefined ? 'finger' : 'palm';
}

/** Whether the rate of what was compared was ever counted: it was on fingers, and on no palm. */
export function isRateCounted(positions: readonly number[]): boolean {
  return positions.every((position) => modalityOf(position) === 'finger');
}

/** What a whole search goes by: the policy of palms where it has nothing but palms. */
export function modalityOfSearch(positions: readonly number[]): ProbeModality {
  return positions.length > 0 && positions.every((position) => modalityOf(position) === 'palm')
    ? 'palm'
    : 'finger';
}

export interface ComparedCandidate {
  readonly falseMatchRate: number;
  /** The prints that were compared: where they are of (a palm if either of two is), and the quality of the probe. */
  readonly probes: readonly { readonly position: number; readonly quality: number }[];
}

/** Whether the signed policy of fingers decides a candidate to be an identification. With a palm in it none does. */
export function isLightsOut(
  kind: SearchKind,
  { version, lightsOutFmrMax, qualityMin }: Thresholds,
  { falseMatchRate, probes }: ComparedCandidate,
): boolean {
  return (
    mayBeLightsOut(kind) &&
    isRateCounted(probes.map(({ position }) => position)) &&
    version !== null &&
    lightsOutFmrMax !== null &&
    falseMatchRate <= lightsOutFmrMax &&
    probes.length > 0 &&
    probes.every(({ quality }) => quality >= qualityMin)
  );
}
