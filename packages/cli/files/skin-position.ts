import { palmSide } from '@whorl/fingerprint';

/** Fingers of ANSI/NIST-ITL table 8. */
const fingerPositionMax = 10;

/** A finger 1 to 10 or a palm; nothing for a position that says neither. */
export function skinPosition(position: number): number | undefined {
  const isFinger = position >= 1 && position <= fingerPositionMax;
  return isFinger || isPalmPosition(position) ? position : undefined;
}

export function isPalmPosition(position: number): boolean {
  return palmSide(position) !== undefined;
}

/** False where two prints are known to be of different skin: the comparison can be left out. */
export function mayBeSameSkin(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  const [side, other] = [palmSide(a), palmSide(b)];
  if (side === undefined || other === undefined) return false;
  return side === 'unknown' || other === 'unknown' || side === other;
}
