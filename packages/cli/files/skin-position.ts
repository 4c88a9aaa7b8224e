/** Friction ridge positions of ANSI/NIST-ITL table 8, as far as comparisons tell them apart. */
const fingerPositionMax = 10;
const unknownPalm = 20;
const rightPalms: readonly number[] = [21, 22, 25, 26, 29, 31, 32, 33, 37, 81, 83, 85];
const leftPalms: readonly number[] = [23, 24, 27, 28, 30, 34, 35, 36, 38, 82, 84, 86];

/** A finger 1 to 10 or a palm; nothing for a position that says neither. */
export function skinPosition(position: number): number | undefined {
  const isFinger = position >= 1 && position <= fingerPositionMax;
  return isFinger || isPalmPosition(position) ? position : undefined;
}

export function isPalmPosition(position: number): boolean {
  return position === unknownPalm || rightPalms.includes(position) || leftPalms.includes(position);
}

/** False where two prints are known to be of different skin: the comparison can be left out. */
export function mayBeSameSkin(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  if (!isPalmPosition(a) || !isPalmPosition(b)) return false;
  return (
    a === unknownPalm || b === unknownPalm || rightPalms.includes(a) === rightPalms.includes(b)
  );
}
