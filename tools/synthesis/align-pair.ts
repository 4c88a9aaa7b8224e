// Finds out how two templates of one finger lie on each other: turn, offset, then the local give
// of the skin. Independent of the engine, but for the pairs that it starts from.
import type { Minutia, Template } from '../../packages/fingerprint/index.ts';

/** A minutia of the first template that is one of the second, and how far it is off. */
export interface AlignedPair {
  readonly first: number;
  readonly second: number;
  /** What is left of the distance once the finger lies as well as a rigid one can, pixels. */
  readonly rigidPixels: number;
  /** What is left when the skin may give: along the direction of the minutia and across, pixels. */
  readonly alongPixels: number;
  readonly acrossPixels: number;
  readonly angleDegrees: number;
}

export interface Alignment {
  readonly turnDegrees: number;
  /** Where the middle of the second picture would lie off that of the first, pixels. */
  readonly offsetPixels: number;
  readonly pairs: readonly AlignedPair[];
  /** The minutiae of the first template in the frame of the second, the skin given way. */
  readonly moved: readonly Minutia[];
}

interface Rigid {
  readonly turn: number;
  readonly dx: number;
  readonly dy: number;
}

/** How far two minutiae of one event may lie apart: at first, and once the skin has given way. */
const wideReach = { pixels: 18, degrees: 30 };
const nearReach = { pixels: 11, degrees: 30 };
/** Fewer pairs than this prove no alignment. */
const pairsMin = 8;
const rounds = 4;
/** The give of the skin is the mean of what the pairs round about say, this far about, pixels. */
const givePixels = 55;
/** A mean of few pairs is drawn to 0 as if so many pairs without give stood by. */
const givePrior = 0.7;

const radians = Math.PI / 180;

/** Aligns two templates, or nothing where no turn and offset bring enough together. */
export function alignPair(
  first: Template,
  second: Template,
  hints: readonly { readonly probeIndex: number; readonly referenceIndex: number }[],
): Alignment | undefined {
  let best: Rigid | undefined;
  let bestCount = 0;
  for (const { probeIndex, referenceIndex } of hints) {
    const rigid = rigidOfPair(first.minutiae[probeIndex]!, second.minutiae[referenceIndex]!);
    const count = associate(move(first.minutiae, rigid), second.minutiae, wideReach).length;
    if (count > bestCount) [best, bestCount] = [rigid, count];
  }
  if (!best) return undefined;
  for (let round = 0; round < rounds; round++) {
    const pairs = associate(move(first.minutiae, best), second.minutiae, wideReach);
    if (pairs.length < pairsMin) return undefined;
    best = fitRigid(first.minutiae, second.minutiae, pairs);
  }
  return giveWay(first, second, best);
}

function giveWay(first: Template, second: Template, rigid: Rigid): Alignment | undefined {
  const stiff = move(first.minutiae, rigid);
  let pairs = associate(stiff, second.minutiae, wideReach);
  let moved = stiff;
  for (let round = 0; round < rounds; round++) {
    moved = stiff.map((minutia) => give(minutia, stiff, second.minutiae, pairs));
    pairs = associate(moved, second.minutiae, nearReach);
  }
  if (pairs.length < pairsMin) return undefined;
  const middle = move([middleOf(first)], rigid)[0]!;
  const target = middleOf(second);
  return {
    turnDegrees: signedDegrees(rigid.turn / radians),
    offsetPixels: Math.hypot(middle.x - target.x, middle.y - target.y),
    pairs: pairs.map(([i, k]) => {
      // Without the pair itself, or it would explain its own error away.
      const others = pairs.filter(([other]) => other !== i);
      const free = give(stiff[i]!, stiff, second.minutiae, others);
      return describe(i, k, stiff[i]!, free, second.minutiae[k]!);
    }),
    moved,
  };
}

function describe(
  first: number,
  second: number,
  stiff: Minutia,
  free: Minutia,
  to: Minutia,
): AlignedPair {
  const [dx, dy] = [free.x - to.x, to.y - free.y];
  const angle = to.angleDegrees * radians;
  return {
    first,
    second,
    rigidPixels: Math.hypot(stiff.x - to.x, stiff.y - to.y),
    alongPixels: dx * Math.cos(angle) + dy * Math.sin(angle),
    acrossPixels: dy * Math.cos(angle) - dx * Math.sin(angle),
    angleDegrees: signedDegrees(free.angleDegrees - to.angleDegrees),
  };
}

function middleOf({ width, height }: Template): Minutia {
  return { x: width / 2, y: height / 2, angleDegrees: 0, type: 'unknown', quality: 0 };
}

function rigidOfPair(from: Minutia, to: Minutia): Rigid {
  const turn = (to.angleDegrees - from.angleDegrees) * radians;
  const [x, y] = turned(from.x, from.y, turn);
  return { turn, dx: to.x - x, dy: to.y - y };
}

/** Turns counter-clockwise about the top left, y axis down. */
function turned(x: number, y: number, turn: number): readonly [number, number] {
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return [x * cosine + y * sine, y * cosine - x * sine];
}

function move(minutiae: readonly Minutia[], { turn, dx, dy }: Rigid): Minutia[] {
  return minutiae.map((minutia) => {
    const [x, y] = turned(minutia.x, minutia.y, turn);
    const angleDegrees = (((minutia.angleDegrees + turn / radians) % 360) + 360) % 360;
    return { ...minutia, x: x + dx, y: y + dy, angleDegrees };
  });
}

type IndexPair = readonly [first: number, second: number];

/** Nearest first, each minutia once. */
export function associate(
  moved: readonly Minutia[],
  fixed: readonly Minutia[],
  reach: { readonly pixels: number; readonly degrees: number },
): IndexPair[] {
  const near: { pair: IndexPair; cost: number }[] = [];
  for (const [i, a] of moved.entries()) {
    for (const [k, b] of fixed.entries()) {
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      if (distance > reach.pixels) continue;
      const degrees = Math.abs(signedDegrees(a.angleDegrees - b.angleDegrees));
      if (degrees > reach.degrees) continue;
      near.push({ pair: [i, k], cost: distance / reach.pixels + degrees / reach.degrees });
    }
  }
  near.sort((a, b) => a.cost - b.cost);
  const [firsts, seconds] = [new Set<number>(), new Set<number>()];
  return near.flatMap(({ pair }) => {
    if (firsts.has(pair[0]) || seconds.has(pair[1])) return [];
    firsts.add(pair[0]);
    seconds.add(pair[1]);
    return [pair];
  });
}

/** Least squares (Umeyama 1991, without scale). */
function fitRigid(
  from: readonly Minutia[],
  to: readonly Minutia[],
  pairs: readonly IndexPair[],
): Rigid {
  const mean = (value: (pair: IndexPair) => number): number =>
    pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
  const [ax, ay] = [mean(([i]) => from[i]!.x), mean(([i]) => from[i]!.y)];
  const [bx, by] = [mean(([, k]) => to[k]!.x), mean(([, k]) => to[k]!.y)];
  let [cosine, sine] = [0, 0];
  for (const [i, k] of pairs) {
    const [px, py] = [from[i]!.x - ax, from[i]!.y - ay];
    const [qx, qy] = [to[k]!.x - bx, to[k]!.y - by];
    cosine += px * qx + py * qy;
    sine += py * qx - px * qy;
  }
  const turn = Math.atan2(sine, cosine);
  const [x, y] = turned(ax, ay, turn);
  return { turn, dx: bx - x, dy: by - y };
}

/** Moves a minutia as the pairs round about it are off, and turns it likewise. */
function give(
  minutia: Minutia,
  stiff: readonly Minutia[],
  fixed: readonly Minutia[],
  pairs: readonly IndexPair[],
): Minutia {
  let [weights, dx, dy] = [givePrior, 0, 0];
  for (const [i, k] of pairs) {
    const from = stiff[i]!;
    const squared = (from.x - minutia.x) ** 2 + (from.y - minutia.y) ** 2;
    const weight = Math.exp(-0.5 * (squared / givePixels ** 2));
    weights += weight;
    dx += weight * (fixed[k]!.x - from.x);
    dy += weight * (fixed[k]!.y - from.y);
  }
  return { ...minutia, x: minutia.x + dx / weights, y: minutia.y + dy / weights };
}

export function signedDegrees(degrees: number): number {
  const turn = ((degrees % 360) + 360) % 360;
  return turn > 180 ? turn - 360 : turn;
}
