import { hubLimits } from '../limits.ts';

/** Counts requests by key in windows of a minute. */
export interface RateLimiter {
  /** Seconds to wait, or 0 where the request may pass. */
  take(key: string, perMinuteMax: number, at: Date): number;
  /** The same, without counting. */
  look(key: string, perMinuteMax: number, at: Date): number;
}

export function createRateLimiter(): RateLimiter {
  let minute = -1;
  const counts = new Map<string, number>();
  /** Begins a new minute where it is time, and gives the seconds that are left of it. */
  const secondsLeft = (at: Date): number => {
    const seconds = at.getTime() / 1000;
    const current = Math.floor(seconds / 60);
    if (current !== minute) {
      minute = current;
      counts.clear();
    }
    return Math.max(1, Math.ceil((current + 1) * 60 - seconds));
  };
  return {
    take: (key, perMinuteMax, at) => {
      const waitSeconds = secondsLeft(at);
      const count = (counts.get(key) ?? 0) + 1;
      // Beyond the limit of remembered keys a new one waits: memory stays bounded.
      if (count > perMinuteMax || (count === 1 && counts.size >= hubLimits.rateKeysMax)) {
        return waitSeconds;
      }
      counts.set(key, count);
      return 0;
    },
    look: (key, perMinuteMax, at) => {
      const waitSeconds = secondsLeft(at);
      return (counts.get(key) ?? 0) >= perMinuteMax ? waitSeconds : 0;
    },
  };
}
