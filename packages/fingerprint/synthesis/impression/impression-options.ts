import type { MarkClarity } from '../mark/mark-clarity.ts';
import type { Moisture } from './capture-conditions.ts';
import type { ImpressionKind } from './impression-kind.ts';

export interface ImpressionOptions {
  /** Another number, another impression of the finger; the same number, the same pixels. */
  readonly seed: number;
  /** Plain where it is not stated. `slap` is one finger of a slap. */
  readonly kind?: ImpressionKind;
  /** 0 (worst) to 100 (best); drawn where it is not stated. */
  readonly quality?: number;
  /** Usual where it is not stated. */
  readonly moisture?: Moisture;
  /** Of a latent impression; drawn where it is not stated. */
  readonly clarity?: MarkClarity;
}
