import { drawArchOrientation } from '../master/arch-orientation.ts';
import { masterCenterX, masterContactY } from '../master/master-size.ts';
import type { OrientationModel } from '../master/orientation-model.ts';
import { drawSingularPoints } from '../master/singular-points.ts';
import { drawZeroPoleOrientation } from '../master/zero-pole-orientation.ts';
import { createNoiseLattice } from '../noise-lattice.ts';
import { normal, type Random, uniform } from '../random.ts';
import type { FingerTraits } from './finger-traits.ts';

/** A minutia of the finger itself, of which impressions show some. */
export interface MasterMinutia {
  /** Pixels at 500 ppi from the middle of the contact, y axis down. */
  readonly x: number;
  readonly y: number;
  /** Counter-clockwise from the x axis, radians, as in a template. */
  readonly angle: number;
  readonly isEnding: boolean;
  /** How plain it is to see: normally distributed, low for one that is often missed. */
  readonly plainness: number;
  /** Even odds, fixed for the finger: low for one that tends to be reported twice. */
  readonly twinLean: number;
}

/** Ridge direction of the finger, by places from the middle of the contact. */
export interface MasterMinutiae {
  readonly minutiae: readonly MasterMinutia[];
  readonly flow: OrientationModel;
}

/** Half axes of the skin that a rolled impression can show, pixels, at size 1. */
const halfWidthPixels = 225;
const tipHeightPixels = 228;
const baseHeightPixels = 275;
const squareness = 3.5;
/** Minutiae where the flow asks for none, to the square pixel at a period of 9 pixels. */
const densityAtNine = 5.7e-4;
/** Deviation of the density between fingers, as a share. */
const densityDeviation = 0.16;
/** What the flow can ask for at the most, in units of that density. */
const demandMax = 2.5;
const wantedMax = Math.hypot(1, demandMax);
/** The period wanders too: what that asks for, in the same units, and its length in pixels. */
const wanderDemand = 0.5;
const wanderPixels = 45;
/** No two minutiae are closer than this share of the period, and few closer than the second. */
const hardCorePeriods = 0.8;
const softCorePeriods = 2;
/** Length over which the flow is compared to see how it spreads, pixels. */
const stepPixels = 6;
const endingShare = 0.55;

/**
 * Minutiae of a finger without its ridges. Where ridges fan out new ones must begin: the number of
 * minutiae that point along the flow, less those that point against it, is the divergence of the
 * flow over the period (a ridge pattern is a phase with dislocations; Larkin & Fletcher, "A
 * coherent framework for fingerprint analysis", Optics Express 15(14), 2007). So directions of
 * neighbours hang together as in a real finger, by class and place, and two fingers of a class
 * resemble each other as much as they should.
 */
export function drawMasterMinutiae(finger: FingerTraits, random: Random): MasterMinutiae {
  const flow = drawFlow(finger, random);
  const { size, periodPixels } = finger;
  const density =
    densityAtNine * (9 / periodPixels) ** 2 * Math.max(0.5, 1 + densityDeviation * normal(random));
  const [halfWidth, top, bottom] = [halfWidthPixels, tipHeightPixels, baseHeightPixels].map(
    (length) => length * size,
  ) as [number, number, number];
  const tries = Math.round(2 * halfWidth * (top + bottom) * density * wantedMax);
  const wander = createNoiseLattice(random, 2 * halfWidth, top + bottom, wanderPixels);
  const minutiae: MasterMinutia[] = [];
  for (let n = 0; n < tries; n++) {
    const x = uniform(random, -halfWidth, halfWidth);
    const y = uniform(random, -top, bottom);
    const along = Math.abs(y) / (y < 0 ? top : bottom);
    if ((Math.abs(x) / halfWidth) ** squareness + along ** squareness > 1) continue;
    const room = roomFor(minutiae, x, y, periodPixels);
    if (room === 0) continue;
    const spread = divergence(flow, x, y) / (periodPixels * density);
    const demand = spread + wanderDemand * wander(x + halfWidth, y + top);
    const asked = Math.max(-demandMax, Math.min(demandMax, demand));
    const wanted = Math.hypot(1, asked);
    if (random() * wantedMax > wanted * room) continue;
    const isAlong = 2 * random() - 1 < asked / wanted;
    const angle = flow(x, y) + (isAlong ? 0 : Math.PI);
    minutiae.push({
      ...{ x, y, angle, isEnding: random() < endingShare },
      ...{ plainness: normal(random), twinLean: random() },
    });
  }
  return { minutiae, flow };
}

/** The flow of the master finger of the image synthesis, from the middle of its contact. */
function drawFlow(finger: FingerTraits, random: Random): OrientationModel {
  const model =
    finger.class === 'arch'
      ? drawArchOrientation(random)
      : drawZeroPoleOrientation(finger.class, drawSingularPoints(finger.class, random), random);
  const { size } = finger;
  return (x, y) => model(masterCenterX + x / size, masterContactY + y / size);
}

/** How the flow spreads along itself, to the pixel: above 0 where ridges fan out. */
function divergence(flow: OrientationModel, x: number, y: number): number {
  const here = flow(x, y);
  const alongX = halfTurnDifference(flow(x + stepPixels, y), here) / stepPixels;
  const alongY = halfTurnDifference(flow(x, y - stepPixels), here) / stepPixels;
  return -Math.sin(here) * alongX + Math.cos(here) * alongY;
}

function halfTurnDifference(a: number, b: number): number {
  const difference = a - b;
  return difference - Math.PI * Math.round(difference / Math.PI);
}

/** 0 where a neighbour is too near, 1 where none is near. */
function roomFor(
  minutiae: readonly MasterMinutia[],
  x: number,
  y: number,
  periodPixels: number,
): number {
  const hard = (hardCorePeriods * periodPixels) ** 2;
  const soft = (softCorePeriods * periodPixels) ** 2;
  let room = 1;
  for (const other of minutiae) {
    const squared = (other.x - x) ** 2 + (other.y - y) ** 2;
    if (squared >= soft) continue;
    if (squared < hard) return 0;
    room *= (squared - hard) / (soft - hard);
  }
  return room;
}
