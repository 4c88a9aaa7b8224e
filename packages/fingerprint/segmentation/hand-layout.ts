import type { Point } from './finger-frame.ts';

/** Where the middles of the distal phalanges of an upright right hand lie, mm from the index finger. */
const rightHand: readonly (readonly [position: number, place: Point])[] = [
  [2, { x: 0, y: 0 }],
  [3, { x: 20, y: -12 }],
  [4, { x: 40, y: -8 }],
  [5, { x: 59, y: 11 }],
];
/** Two thumbs are put down side by side, the left one on the left. */
const thumbGapMm = 32;

/** Fingers that an image may show, from left to right, with where they lie to one another. */
export interface HandLayout {
  readonly name: 'right-four' | 'left-four' | 'thumbs' | 'single';
  readonly fingers: readonly { readonly position: number; readonly place: Point }[];
}

const rightFour: HandLayout = {
  name: 'right-four',
  fingers: rightHand.map(([position, place]) => ({ position, place })),
};
const leftFour: HandLayout = {
  name: 'left-four',
  fingers: rightHand
    .map(([position, { x, y }]) => ({ position: position + 5, place: { x: -x, y } }))
    .reverse(),
};
const thumbs: HandLayout = {
  name: 'thumbs',
  fingers: [
    { position: 6, place: { x: 0, y: 0 } },
    { position: 1, place: { x: thumbGapMm, y: 0 } },
  ],
};

/** Positions of ANSI/NIST-ITL table 8 that stand for one plain finger. */
const singles: ReadonlyMap<number, number> = new Map([
  [11, 1],
  [12, 6],
]);
/** Positions of ANSI/NIST-ITL table 8 that stand for some fingers of the hands. */
const groups: ReadonlyMap<number, readonly number[]> = new Map([
  [13, [2, 3, 4, 5]],
  [14, [7, 8, 9, 10]],
  [40, [2, 3]],
  [41, [3, 4]],
  [42, [4, 5]],
  [43, [7, 8]],
  [44, [8, 9]],
  [45, [9, 10]],
  [47, [2, 3, 4]],
  [48, [3, 4, 5]],
  [49, [7, 8, 9]],
  [50, [8, 9, 10]],
]);

/** The layout that a friction ridge position stands for; nothing for one that is no slap. */
export function layoutOfPosition(position: number): HandLayout | undefined {
  if (position === 15) return thumbs;
  const single = position <= 10 && position >= 1 ? position : singles.get(position);
  if (single !== undefined) return singleLayout(single);
  const group = groups.get(position);
  if (!group) return undefined;
  const whole = group[0]! <= 5 ? rightFour : leftFour;
  const fingers = whole.fingers.filter((finger) => group.includes(finger.position));
  return { name: whole.name, fingers };
}

/** True for the positions of plain fingers that are cut out of what lies round them. */
export function isSlapPosition(position: number): boolean {
  return position > 10 && layoutOfPosition(position) !== undefined;
}

/** The fingers that a slap of this position shows of a whole hand; none where it is no slap. */
export function fingersOfSlap(position: number): readonly number[] {
  if (!isSlapPosition(position)) return [];
  return layoutOfPosition(position)!.fingers.map((finger) => finger.position);
}

function singleLayout(position: number): HandLayout {
  return { name: 'single', fingers: [{ position, place: { x: 0, y: 0 } }] };
}

/** Layouts to choose from where nothing is stated. */
export const handLayouts: Readonly<Record<'right' | 'left' | 'thumbs' | 'unknown', HandLayout>> = {
  right: rightFour,
  left: leftFour,
  thumbs,
  unknown: singleLayout(0),
};

/** The layout without the fingers that the hand lacks. */
export function withoutFingers(layout: HandLayout, missing: readonly number[]): HandLayout {
  const fingers = layout.fingers.filter(({ position }) => !missing.includes(position));
  return { ...layout, fingers };
}
