import type { Page } from 'playwright-core';
import { encodeImage } from '../../../packages/codecs/image/index.ts';
import {
  growPalm,
  printPalm,
} from '../../../packages/fingerprint/segmentation/testing/synthetic-palm.ts';
import { createRandom } from '../../../packages/fingerprint/synthesis/random.ts';
import { type Frames, measureFrames } from './frames.ts';

const sidePixels = 1_000;
const panMs = 4_000;

/** Two prints of one piece of skin, as large as the goal says and with more minutiae than it says. */
async function largePrints(): Promise<readonly Buffer[]> {
  const ridges = growPalm(7, sidePixels, sidePixels);
  const half = sidePixels / 2;
  const piece = { centerX: half, centerY: half, width: sidePixels, height: sidePixels, degrees: 0 };
  return Promise.all(
    [1, 2].map(async (seed) => {
      const image = printPalm(ridges, piece, 0.25, createRandom('bench', seed));
      return Buffer.from(await encodeImage(image, 'png'));
    }),
  );
}

/** Opens two large prints side by side, with every overlay. Gives how many minutiae they have. */
export async function openLargePrints(page: Page, address: string): Promise<readonly number[]> {
  await page.goto(`${address}/bench`);
  const inputs = page.locator('input[type=file]');
  for (const [i, buffer] of (await largePrints()).entries()) {
    await inputs.nth(i).setInputFiles({ name: `${i}.png`, mimeType: 'image/png', buffer });
  }
  await page.waitForSelector('.viewer-canvas', { timeout: 120_000 });
  const captions = await page.locator('.viewer-caption').allInnerTexts();
  return captions.map((text) => Number(/\d+/.exec(text.replaceAll(',', ''))?.[0] ?? 0));
}

const canvas = `const canvas = document.querySelector('.viewer-canvas');
  const box = canvas.getBoundingClientRect();
  const x = box.left + box.width / 4 + 60 * Math.cos(frame / 10);
  const y = box.top + box.height / 2 + 60 * Math.sin(frame / 10);`;
/** A press, then one move a frame round a circle, as the viewer's own pointer handling takes it. */
const pan = `${canvas}
  const at = { clientX: x, clientY: y, pointerId: 1, bubbles: true, buttons: 1, button: 0 };
  canvas.setPointerCapture = () => {};
  canvas.dispatchEvent(new PointerEvent(frame === 0 ? 'pointerdown' : 'pointermove', at));`;
const zoom = `${canvas}
  const deltaY = frame % 80 < 40 ? 20 : -20;
  const at = { clientX: x, clientY: y, deltaY, bubbles: true, cancelable: true };
  canvas.dispatchEvent(new WheelEvent('wheel', at));`;

export async function measureViewer(
  page: Page,
): Promise<{ readonly pan: Frames; readonly zoom: Frames }> {
  const panned = await measureFrames(page, pan, panMs);
  await page.evaluate(`document.querySelector('.viewer-canvas')
    .dispatchEvent(new PointerEvent('pointerup', { pointerId: 1, bubbles: true }))`);
  return { pan: panned, zoom: await measureFrames(page, zoom, panMs) };
}
