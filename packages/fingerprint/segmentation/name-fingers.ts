import type { DistalPhalanx } from './distal-phalanx.ts';
import { fingerAxes } from './finger-frame.ts';
import { fitLayout, type LayoutFit } from './fit-layout.ts';
import type { HandLayout } from './hand-layout.ts';

/** More candidates than this are not weighed against one another: the best by area stay. */
const candidatesMax = 7;

export interface NamedTip {
  readonly phalanx: DistalPhalanx;
  readonly position: number;
  /** How far it lies from where the layout has it, as a cost (0 exactly there). */
  readonly strayCost: number;
}

export interface NamedHand {
  readonly tips: readonly NamedTip[];
  /** Cost of the best naming, and how much more the next best that differs would cost. */
  readonly cost: number;
  readonly marginCost: number;
}

/** Names the fingertips after the layout that fits best; others are passed over. */
export function nameFingers(
  phalanges: readonly DistalPhalanx[],
  layouts: readonly HandLayout[],
  handDegrees: number,
): NamedHand {
  const { across } = fingerAxes(handDegrees);
  const tips = [...phalanges]
    .sort((a, b) => b.cells.length - a.cells.length)
    .slice(0, candidatesMax)
    .sort((a, b) => across(a.center) - across(b.center));
  const fits = layouts
    .flatMap((layout) => fitLayout(tips, layout, handDegrees))
    .sort((a, b) => a.cost - b.cost);
  const [best, ...others] = fits;
  if (!best) return { tips: [], cost: 0, marginCost: 0 };
  const named = positionsOf(best);
  const rival = others.find((fit) => disagree(named, positionsOf(fit)));
  return {
    tips: tips.flatMap((phalanx, i) => {
      const position = named[i];
      return position === undefined ? [] : [{ phalanx, position, strayCost: best.strayCosts[i]! }];
    }),
    cost: best.cost,
    marginCost: rival ? rival.cost - best.cost : Number.POSITIVE_INFINITY,
  };
}

function positionsOf({ layout, naming }: LayoutFit): readonly (number | undefined)[] {
  return naming.map((name) => (name === undefined ? undefined : layout.fingers[name]!.position));
}

/** True where some tip has another name in the other naming; finding fewer fingers is no other name. */
function disagree(a: readonly (number | undefined)[], b: readonly (number | undefined)[]): boolean {
  return a.some((name, i) => name !== undefined && b[i] !== undefined && b[i] !== name);
}
