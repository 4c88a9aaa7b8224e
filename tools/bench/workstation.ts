// npm run bench -- workstation: frames of the examination's viewer and of a long list, and how soon keys show what they
// did, in Chromium. Writes docs/performance/workstation.md.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../../packages/cli/benchmark/quantile.ts';
import { pageOf, stateReason } from '../../tests/workstation-world/browser.ts';
import { transactionOf } from '../../tests/workstation-world/messages.ts';
import { openWorkstation } from '../../tests/workstation-world/open-workstation.ts';
import type { World } from '../../tests/workstation-world/world.ts';
import { projectRoot } from '../run-step.ts';
import { type Figure, figureOf, figureTable } from './figure.ts';
import type { Frames } from './workstation/frames.ts';
import { type KeyTime, measureKeys } from './workstation/key-load.ts';
import { answerRows, measureList } from './workstation/list-load.ts';
import { measureViewer, openLargePrints } from './workstation/viewer-load.ts';

const rowCount = 100_000;
const viewerKeys = ['n', 'e', 'c', 'w', 'v', 'i', 'm', 'ArrowLeft', 'ArrowUp', '+', '-', 'x'];
const listKeys = ['j', 'j', 'k', 'ArrowDown', 'ArrowUp', 'PageDown', 'End', 'Home'];
const deskKeys = ['j', 'k', 'j', '?', 'Escape', '/'];

export async function benchWorkstation(
  machine: string,
  say: (text: string) => void,
): Promise<readonly Figure[]> {
  say('a hub with a few searches …');
  const { world, browser } = await openWorkstation();
  try {
    await fillDesk(world);
    const page = await pageOf(browser, world, 'officer-eg', 'en');
    say('keys of the desk …');
    const desk = await measureKeys(page, deskKeys);
    say('two prints of 1000 x 1000 pixels …');
    const minutiae = await openLargePrints(page, world.address);
    const viewer = await measureViewer(page);
    await page.locator('.viewer-canvas').focus();
    const examination = await measureKeys(page, viewerKeys);
    say(`a list of ${rowCount} rows …`);
    await answerRows(page, rowCount);
    await page.goto(`${world.address}/records`);
    await stateReason(page);
    const list = await measureList(page);
    await page.locator('.table').focus();
    const records = await measureKeys(page, listKeys);
    const figures = [
      ...frameFigures('workstation/viewer/pan', viewer.pan),
      ...frameFigures('workstation/viewer/zoom', viewer.zoom),
      ...frameFigures('workstation/list/scroll', list.frames),
      figureOf('workstation/list/elements', '', [list.elements]),
      figureOf('workstation/list/rows', '', [list.rows]),
      figureOf('workstation/keys/desk', 'ms', msOf(desk)),
      figureOf('workstation/keys/examination', 'ms', msOf(examination)),
      figureOf('workstation/keys/records', 'ms', msOf(records)),
    ];
    const slowest = examination.slice(-slowestCount).map(({ key, ms }) => `\`${key}\` ${ms} ms`);
    writePage(machine, minutiae, slowest, figures);
    return figures;
  } finally {
    await browser.close();
    await world.stop();
  }
}

/** Searches that wait on the desk of their bureau. */
async function fillDesk(world: World): Promise<void> {
  const print = { personSeed: 3, positions: [2], type2: { 10: 'EG-1' } };
  const send = (type: string, impressionSeed: number, controlNumber: string) =>
    world.send(
      'officer-eg',
      transactionOf({ ...print, type, origin: 'EG', impressionSeed, controlNumber }),
    );
  await send('ATP', 1, '2600000001A');
  await send('CPS', 2, '2600000002B');
  await send('CPS', 3, '2600000003C');
}

function frameFigures(name: string, frames: Frames): readonly Figure[] {
  const { intervalsMs } = frames;
  return [
    figureOf(`${name}/frame`, 'ms', intervalsMs),
    figureOf(`${name}/frameP95`, 'ms', [quantile(intervalsMs, 0.95)]),
    figureOf(`${name}/mainThread`, 'ms a frame', [frames.taskMsPerFrame]),
    figureOf(`${name}/ownCode`, 'ms a frame', [frames.scriptMsPerFrame]),
  ];
}

const slowestCount = 3;

function msOf(times: readonly KeyTime[]): readonly number[] {
  return times.map(({ ms }) => ms);
}

function writePage(
  machine: string,
  minutiae: readonly number[],
  slowestKeys: readonly string[],
  figures: readonly Figure[],
): void {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(projectRoot, 'docs/performance/workstation.md'),
    `# The workstation

Written by \`npm run bench -- workstation\` on ${date}. Machine: ${machine}; Chromium without a graphics processor, which draws
everything in software. Load of the machine by all that ran on it: ${loadavg()[0]!.toFixed(1)}.

- **Viewer**: two prints of 1000 x 1000 pixels with ${minutiae.join(' and ')} minutiae, paired minutiae linked, moved and zoomed in
  every frame for four seconds. 60 frames a second leave 16.7 ms for one. \`frame\` is from one frame to the next by the
  clock; \`mainThread\` is what the page's thread takes of the processor for it, \`ownCode\` what of that is
  script. The rest is almost all the canvas being drawn in software, which a graphics processor takes over.
- **List**: ${rowCount.toLocaleString('en')} records, scrolled by four rows in every frame. \`elements\` is all of the page.
- **Keys**: from a key to the frame that shows what it did, as the browser's Event Timing counts it; below 16 ms it counts no finer.
  The goal is 100 ms. Slowest of the examination: ${slowestKeys.join(', ')}.

${figureTable(figures)}
`,
  );
}
