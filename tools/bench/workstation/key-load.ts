import type { Page } from 'playwright-core';

/** Keys are pressed so far apart that each has its own frames. */
const pauseMs = 250;

/** How long one key took. */
export interface KeyTime {
  readonly key: string;
  readonly ms: number;
}

/** What the browser's Event Timing counts no finer than, and leaves out. */
const leastMs = 16;

/**
 * From a key to the frame that shows what it did (the browser's Event Timing, as INP counts it), the
 * slowest last.
 */
export async function measureKeys(
  page: Page,
  keys: readonly string[],
): Promise<readonly KeyTime[]> {
  await page.evaluate(`globalThis.keyTimes = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') keyTimes.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });`);
  const times: KeyTime[] = [];
  for (const key of keys) {
    await page.evaluate('keyTimes.length = 0');
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseMs);
    const seen = (await page.evaluate('keyTimes')) as number[];
    times.push({ key, ms: Math.max(leastMs, ...seen) });
  }
  return times.toSorted((a, b) => a.ms - b.ms);
}
