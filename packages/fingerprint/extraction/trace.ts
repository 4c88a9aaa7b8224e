import type { GrayImage } from '@whorl/codecs';
import type { Minutia } from '../template.ts';

/** One picture of an intermediate step, with minutiae to draw on it where there are any. */
export interface TraceStep {
  /** Order and name, such as "03-orientation". */
  readonly name: string;
  readonly picture: GrayImage;
  readonly minutiae?: readonly Minutia[];
}

/** Receives every intermediate picture of an extraction; steps are rendered only when somebody looks. */
export interface Trace {
  record(name: string, render: () => Omit<TraceStep, 'name'>): void;
}

/** The trace of everyday work: renders nothing and costs nothing. */
export const noTrace: Trace = { record: () => {} };
