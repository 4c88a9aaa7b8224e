import type { SearchKind } from '@whorl/contract';

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

/** Whether a signed policy decides a candidate to be an identification. */
export function isLightsOut(
  kind: SearchKind,
  { version, lightsOutFmrMax, qualityMin }: Thresholds,
  candidate: { readonly falseMatchRate: number; readonly probeQualities: readonly number[] },
): boolean {
  return (
    mayBeLightsOut(kind) &&
    version !== null &&
    lightsOutFmrMax !== null &&
    candidate.falseMatchRate <= lightsOutFmrMax &&
    candidate.probeQualities.length > 0 &&
    candidate.probeQualities.every((quality) => quality >= qualityMin)
  );
}
