import type { Template } from '../../template.ts';
import type { ImpressionKind } from '../impression/impression-kind.ts';
import { createRandom, type Random } from '../random.ts';
import {
  drawFingerTraits,
  drawPersonTraits,
  type FingerPosition,
  type FingerTraits,
  fingerPositions,
} from './finger-traits.ts';
import { drawImpressionTemplate } from './impression-minutiae.ts';
import { drawMasterMinutiae, type MasterMinutiae } from './master-minutiae.ts';

/** People without number who do not exist: every print of them follows from the seed alone. */
export interface Population {
  readonly seed: number;
}

export interface PopulationOptions {
  /** Another number, other people. */
  readonly seed: number;
}

export function createPopulation({ seed }: PopulationOptions): Population {
  return { seed };
}

/** One finger of the population; its impressions share all of this. */
export interface PopulationFinger {
  readonly population: Population;
  readonly person: number;
  readonly position: FingerPosition;
  readonly traits: FingerTraits;
  readonly master: MasterMinutiae;
}

/** Which impression of a finger: its number, from 0, and how it was taken. */
export interface ImpressionChoice {
  readonly impression: number;
  /** Plain where it is not stated. Kinds of one number are different impressions. */
  readonly kind?: ImpressionKind;
}

/** One finger of one person (from 0), without looking at any other. */
export function populationFinger(
  population: Population,
  person: number,
  position: FingerPosition,
): PopulationFinger {
  const shared = drawPersonTraits(stream(population, person, 'person'));
  const traits = drawFingerTraits(shared, position, stream(population, person, position, 'traits'));
  const master = drawMasterMinutiae(traits, stream(population, person, position, 'master'));
  return { population, person, position, traits, master };
}

/** One impression of a finger as a template at 500 ppi, as it would come back from storage. */
export function fingerTemplate(finger: PopulationFinger, choice: ImpressionChoice): Template {
  const { population, person, position, traits, master } = finger;
  const { impression, kind = 'plain' } = choice;
  const random = stream(population, person, position, kind, impression);
  return drawImpressionTemplate(kind, traits, master, random);
}

/** Shorthand for one impression of one finger of one person. */
export function populationTemplate(
  population: Population,
  person: number,
  position: FingerPosition,
  choice: ImpressionChoice = { impression: 0 },
): Template {
  return fingerTemplate(populationFinger(population, person, position), choice);
}

/** One print of the stream. */
export interface PopulationPrint {
  readonly person: number;
  readonly position: FingerPosition;
  readonly template: Template;
}

/** Prints of the people from one number to before another, ten a person, one impression each. */
export function* populationPrints(
  population: Population,
  fromPerson: number,
  toPerson: number,
  choice: ImpressionChoice = { impression: 0 },
): Generator<PopulationPrint> {
  for (let person = fromPerson; person < toPerson; person++) {
    for (const position of fingerPositions) {
      const template = populationTemplate(population, person, position, choice);
      yield { person, position, template };
    }
  }
}

function stream({ seed }: Population, ...key: readonly (string | number)[]): Random {
  return createRandom('population', seed, ...key);
}
