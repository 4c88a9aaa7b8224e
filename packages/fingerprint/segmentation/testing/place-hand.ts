import { normal, type Random, uniform } from '../../synthesis/random.ts';

/** Where one fingertip lies: the middle of its distal phalanx, mm from the top left of the image. */
export interface PlacedFinger {
  readonly position: number;
  readonly x: number;
  readonly y: number;
  readonly rotationDegrees: number;
  /** Size of the finger against the usual. */
  readonly scale: number;
  readonly hasMiddlePhalanx: boolean;
}

/**
 * Right hand seen from its back, mm: where the knuckles lie and how far from them the middle of the
 * distal phalanx; means of adults from anthropometry. Written apart from the layout that names
 * fingers, so that the check is one.
 */
const knuckles = [
  { position: 2, x: 0, y: 0, reach: 74, width: 0.92 },
  { position: 3, x: 20, y: -3, reach: 83, width: 0.95 },
  { position: 4, x: 38, y: 0, reach: 79, width: 0.9 },
  { position: 5, x: 55, y: 5, reach: 65, width: 0.76 },
] as const;

/** Four fingers, spread at will, turned as a whole; now and then one is missing. */
export function fourFingers(
  random: Random,
  hand: 'left' | 'right',
  isTight: boolean,
  widthMm: number,
  heightMm: number,
): readonly PlacedFinger[] {
  const size = uniform(random, 0.88, 1.08);
  const closeness = isTight ? uniform(random, 0.85, 0.98) : 1;
  const fan = isTight ? uniform(random, -1.5, 2) : uniform(random, 0, 5);
  const turn = 9 * normal(random);
  const mirror = hand === 'left' ? -1 : 1;
  const hasMiddle = random() < 0.7;
  const fingers = knuckles.map(({ position, x, y, reach, width }, i) => {
    const lean = turn - mirror * ((i - 1.5) * fan + 1.5 * normal(random));
    const angle = (lean * Math.PI) / 180;
    const length = size * (reach + 3 * normal(random));
    return {
      position: hand === 'left' ? position + 5 : position,
      ...turned(
        mirror * size * closeness * x,
        size * y,
        turn,
        -length * Math.sin(angle),
        -length * Math.cos(angle),
      ),
      rotationDegrees: lean,
      scale: 1.2 * size * width * uniform(random, 0.92, 1.06),
      hasMiddlePhalanx: hasMiddle && random() < 0.85,
    };
  });
  const missing = random() < 0.1 ? Math.floor(4 * random()) : -1;
  const shown = fingers.filter((_, i) => i !== missing);
  return centred(pushedApart(shown), random, widthMm, heightMm).sort((a, b) => a.x - b.x);
}

/** Width of a usual finger pressed flat, mm. */
const usualWidthMm = 14.5;

/** Fingers may touch, but no two lie in one place: those that would are moved outwards. */
function pushedApart(fingers: readonly PlacedFinger[]): readonly PlacedFinger[] {
  const apart: PlacedFinger[] = [];
  for (const finger of fingers.toSorted((a, b) => a.x - b.x)) {
    const left = apart.at(-1);
    const room = left ? ((left.scale + finger.scale) / 2) * usualWidthMm : 0;
    apart.push(left ? { ...finger, x: Math.max(finger.x, left.x + room) } : finger);
  }
  return apart;
}

/** Two thumbs side by side, turned outwards. */
export function twoThumbs(
  random: Random,
  widthMm: number,
  heightMm: number,
): readonly PlacedFinger[] {
  const gap = uniform(random, 26, 42);
  const thumb = (position: number, x: number, lean: number): PlacedFinger => ({
    position,
    x,
    y: 3 * normal(random),
    rotationDegrees: lean + 5 * normal(random),
    scale: uniform(random, 1.15, 1.4),
    hasMiddlePhalanx: false,
  });
  return centred([thumb(6, 0, -8), thumb(1, gap, 8)], random, widthMm, heightMm);
}

/** The knuckle turned with the hand, and from there along the finger. */
function turned(x: number, y: number, turnDegrees: number, alongX: number, alongY: number) {
  const angle = (turnDegrees * Math.PI) / 180;
  return {
    x: x * Math.cos(angle) + y * Math.sin(angle) + alongX,
    y: y * Math.cos(angle) - x * Math.sin(angle) + alongY,
  };
}

/** Moves all so that they lie within the image as far as it has room, a little off its middle. */
function centred(
  fingers: readonly PlacedFinger[],
  random: Random,
  widthMm: number,
  heightMm: number,
): PlacedFinger[] {
  const middleOf = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const dx = widthMm / 2 - middleOf(fingers.map(({ x }) => x)) + 1.5 * normal(random);
  const lowest = Math.max(...fingers.map(({ y }) => y));
  const highest = Math.min(...fingers.map(({ y }) => y));
  const room = heightMm - (lowest - highest) - 28;
  const top = 14 + uniform(random, 0, Math.max(1, 0.6 * room));
  const dy = top - highest;
  return fingers.map((finger) => ({ ...finger, x: finger.x + dx, y: finger.y + dy }));
}
