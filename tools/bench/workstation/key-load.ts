import type { Page } from 'playwright-core';

/** Keys are pressed so far apart that each has its own frames. */
const pauseMs = 120;

/**
 * From a key to the frame that shows what it did (the browser's Event Timing, as INP counts it), sorted.
 * The browser leaves out what took less than 16 ms; these count as 16.
 */
export async function measureKeys(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  await page.evaluate(`globalThis.keyTimes = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') keyTimes.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });`);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseMs);
  }
  const slow = (await page.evaluate('keyTimes')) as number[];
  const quick = new Array<number>(Math.max(0, keys.length - slow.length)).fill(16);
  return [...quick, ...slow].toSorted((a, b) => a - b);
}
