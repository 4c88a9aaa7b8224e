import type { Tone } from '../../components/notice.tsx';

/** Waiting wants to be seen; released is what everybody hopes for; withheld is a decision like another. */
export function stateTone(state: 'awaiting-release' | 'released' | 'withheld'): Tone {
  return state === 'awaiting-release' ? 'warn' : state === 'released' ? 'good' : 'plain';
}
