import type { QualityReason } from '@whorl/fingerprint';

/** Reasons as they follow a quality: " (wet, small area)"; nothing for a good print. */
export function inWords(reasons: readonly QualityReason[] | undefined): string {
  if (!reasons || reasons.length === 0) return '';
  return ` (${reasons.map((reason) => reason.replaceAll('-', ' ')).join(', ')})`;
}
