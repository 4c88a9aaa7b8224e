import type { DistalPhalanx } from './distal-phalanx.ts';
import { fingerAxes } from './finger-frame.ts';
import type { HandLayout } from './hand-layout.ts';
import { cellAreaMm2 } from './ridge-regions.ts';

/** How far a fingertip strays from its place in the layout, mm. */
const strayMm = { across: 5, along: 5 } as const;
/** How much hands differ in size, and the turn that the estimate of the hand is off by. */
const sizes = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3] as const;
const sizeSpread = 0.15;
const turnsDegrees = [-18, -12, -6, 0, 6, 12, 18] as const;
const turnSpreadDegrees = 8;
/** What it costs to find no finger where the layout has one. */
const absentCost = 7;
/** What it costs to pass over a fingertip as good as any; a poor one costs less. */
const passedOverCost = 9;
/** Area of ridges that makes a fingertip as good as any, mm². */
const goodAreaMm2 = 150;

/** A name for each fingertip: an index into the fingers of the layout, or nothing. */
export type Naming = readonly (number | undefined)[];

export interface LayoutFit {
  readonly layout: HandLayout;
  readonly naming: Naming;
  /** 0 for a hand like the layout; grows as the square of what strays. */
  readonly cost: number;
  /** Cost of each fingertip's own straying. */
  readonly strayCosts: readonly number[];
}

/**
 * All ways to name fingertips (sorted from left to right) after a layout, best first: the place of
 * the hand, its size and turn are fitted to each, and what neither explains is cost.
 */
export function fitLayout(
  tips: readonly DistalPhalanx[],
  layout: HandLayout,
  handDegrees: number,
): readonly LayoutFit[] {
  return namings(tips.length, layout.fingers.length)
    .map((naming) => fitNaming(tips, layout, naming, handDegrees))
    .sort((a, b) => a.cost - b.cost);
}

/** All order-keeping ways to give some of the tips different names. */
function namings(tipCount: number, nameCount: number, firstName = 0): Naming[] {
  if (tipCount === 0) return [[]];
  const passedOver = namings(tipCount - 1, nameCount, firstName).map(
    (rest): Naming => [undefined, ...rest],
  );
  const named: Naming[] = [];
  for (let name = firstName; name < nameCount; name++) {
    for (const rest of namings(tipCount - 1, nameCount, name + 1)) named.push([name, ...rest]);
  }
  return [...passedOver, ...named];
}

function fitNaming(
  tips: readonly DistalPhalanx[],
  layout: HandLayout,
  naming: Naming,
  handDegrees: number,
): LayoutFit {
  const namedCount = naming.filter((name) => name !== undefined).length;
  const absent = absentCost * (layout.fingers.length - namedCount);
  const passedOver = tips.reduce(
    (sum, tip, i) => sum + (naming[i] === undefined ? passedOverCost * goodness(tip) : 0),
    0,
  );
  let best: { cost: number; strayCosts: readonly number[] } | undefined;
  for (const size of sizes) {
    for (const turn of turnsDegrees) {
      const strayCosts = strayCostsOf(tips, layout, naming, handDegrees + turn, size);
      const prior = ((size - 1) / sizeSpread) ** 2 + (turn / turnSpreadDegrees) ** 2;
      const cost = prior + strayCosts.reduce((sum, stray) => sum + stray, 0);
      if (!best || cost < best.cost) best = { cost, strayCosts };
    }
  }
  return {
    layout,
    naming,
    cost: absent + passedOver + best!.cost,
    strayCosts: best!.strayCosts,
  };
}

/** How well a tip would serve as a finger, 0 to 1. */
function goodness({ cells }: DistalPhalanx): number {
  const ridge = cells.reduce((sum, { ridgeness }) => sum + ridgeness, 0) / cells.length;
  const clear = Math.min(1, Math.max(0, (ridge - 0.35) / 0.2));
  return Math.min(1, (cells.length * cellAreaMm2) / goodAreaMm2) * (0.3 + 0.7 * clear);
}

function strayCostsOf(
  tips: readonly DistalPhalanx[],
  { fingers }: HandLayout,
  naming: Naming,
  rotationDegrees: number,
  size: number,
): readonly number[] {
  const { across, along } = fingerAxes(rotationDegrees);
  const offsets = tips.map(({ center }, i) => {
    const finger = fingers[naming[i] ?? -1];
    if (!finger) return undefined;
    const { x, y } = finger.place;
    return { across: across(center) - size * x, along: along(center) - size * y };
  });
  const known = offsets.filter((offset) => offset !== undefined);
  const meanOf = (axis: 'across' | 'along'): number =>
    known.reduce((sum, offset) => sum + offset[axis], 0) / Math.max(1, known.length);
  const middle = { across: meanOf('across'), along: meanOf('along') };
  return offsets.map((offset) => {
    if (!offset) return 0;
    const strayAcross = (offset.across - middle.across) / strayMm.across;
    const strayAlong = (offset.along - middle.along) / strayMm.along;
    return strayAcross ** 2 + strayAlong ** 2;
  });
}
