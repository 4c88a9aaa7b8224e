import type { Tone } from '../../components/notice.tsx';

/**
 * What a quality of 0 to 100 means to whoever captured the print. Below 30 the engine misses mates
 * often enough that taking the print again is worth the time.
 */
export type Grade = 'good' | 'usable' | 'poor';
export function gradeOf(quality: number): Grade {
  return quality >= 60 ? 'good' : quality >= 30 ? 'usable' : 'poor';
}
export const gradeTones = {
  good: 'good',
  usable: 'plain',
  poor: 'warn',
} as const satisfies Readonly<Record<Grade, Tone>>;
