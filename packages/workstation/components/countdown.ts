import type { Tone } from './notice.tsx';

const hourMs = 3_600_000;

/** What a deadline looks like: time left or time over, and how urgent. */
export interface Countdown {
  /** "47:12", hours and minutes; "59:30" minutes and seconds in the last hour. */
  readonly text: string;
  readonly unit: 'hours' | 'minutes';
  readonly isOver: boolean;
  readonly tone: Tone;
}

/** Six hours before the end somebody should look; after it somebody must. */
const warnMs = 6 * hourMs;

export function countdownTo(dueAt: Date, now: Date): Countdown {
  const leftMs = dueAt.getTime() - now.getTime();
  const isOver = leftMs <= 0;
  const magnitudeMs = Math.abs(leftMs);
  const unit = magnitudeMs >= hourMs ? 'hours' : 'minutes';
  const [large, small] =
    unit === 'hours'
      ? [magnitudeMs / hourMs, (magnitudeMs / 60_000) % 60]
      : [magnitudeMs / 60_000, (magnitudeMs / 1_000) % 60];
  const text = `${isOver ? '+' : ''}${Math.floor(large)}:${twoDigits(Math.floor(small))}`;
  return { text, unit, isOver, tone: isOver ? 'bad' : leftMs < warnMs ? 'warn' : 'plain' };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
