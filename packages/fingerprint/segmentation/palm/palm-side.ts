/** Palm positions of ANSI/NIST-ITL table 8; their joints and carpal deltas (81 to 86) among them. */
const unknownPalm = 20;
const rightPalms: readonly number[] = [21, 22, 25, 26, 29, 31, 32, 33, 37, 81, 83, 85];
const leftPalms: readonly number[] = [23, 24, 27, 28, 30, 34, 35, 36, 38, 82, 84, 86];

/** Which hand's palm a position is of; nothing where it is no palm. */
export function palmSide(position: number): 'right' | 'left' | 'unknown' | undefined {
  if (rightPalms.includes(position)) return 'right';
  if (leftPalms.includes(position)) return 'left';
  return position === unknownPalm ? 'unknown' : undefined;
}
