import type { CDPSession, Page } from 'playwright-core';

/** What a page did while it was kept busy, frame by frame. */
export interface Frames {
  /** From one frame to the next, milliseconds. */
  readonly intervalsMs: readonly number[];
  /** Work of the page's main thread for one frame: script, style, layout, painting of canvas. */
  readonly taskMsPerFrame: number;
  /** Of it the workstation's own code. */
  readonly scriptMsPerFrame: number;
}

/**
 * Runs a step of script in every frame for a time, as a hand that never rests would, and measures.
 * The script sees `frame`, counted from 0.
 */
export async function measureFrames(page: Page, step: string, forMs: number): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await busySeconds(session);
  const intervals = (await page.evaluate(`new Promise((resolve) => {
    const step = (frame) => { ${step} };
    const intervals = [];
    let last, frame = 0;
    const end = performance.now() + ${forMs};
    const next = (now) => {
      if (last !== undefined) intervals.push(now - last);
      last = now;
      if (now > end) return resolve(intervals);
      step(frame++);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  })`)) as number[];
  const after = await busySeconds(session);
  await session.detach();
  const perFrame = (seconds: number) => (1_000 * seconds) / intervals.length;
  return {
    intervalsMs: intervals,
    taskMsPerFrame: perFrame(after.task - before.task),
    scriptMsPerFrame: perFrame(after.script - before.script),
  };
}

/** Time of the processor, not of the clock: what other programs take does not count. */
async function busySeconds(session: CDPSession): Promise<{ task: number; script: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const metricOf = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { task: metricOf('TaskDuration'), script: metricOf('ScriptDuration') };
}
