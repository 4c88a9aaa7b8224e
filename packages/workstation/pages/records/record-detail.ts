import type { Justification } from '@whorl/contract';
import type { CallOutput } from '../../api/call-route.ts';

export type RecordDetail = CallOutput<'readRecord'>;

export interface GovernProps {
  readonly record: RecordDetail;
  readonly justification: Justification;
}
