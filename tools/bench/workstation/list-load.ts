import type { Page } from 'playwright-core';
import { type Frames, measureFrames } from './frames.ts';

const scrollMs = 4_000;
/** Four rows a frame, 240 a second: faster than anybody reads. */
const scrollPixelsPerFrame = 152;

/** Has the page's own fetch answer with so many records at once: what a scroll of hours would gather. */
export async function answerRows(page: Page, count: number): Promise<void> {
  await page.addInitScript(`{
    const ask = globalThis.fetch;
    const moment = '2026-01-15T09:30:00.000Z';
    const recordAt = (i) => ({
      recordId: '00000000-0000-4000-8000-' + String(i).padStart(12, '0'),
      kind: i % 9 === 0 ? 'mark' : 'person', bureauId: i % 3 === 0 ? 'EG' : 'FR',
      sourceReference: 'EG-' + i, purpose: 'find-wanted-person', handlingCode: 'H0', handlingNote: null, tlp: 'AMBER',
      restrictions: null, retainUntil: moment, reviewAt: moment, isContested: i % 500 === 0,
      version: 1, createdAt: moment, updatedAt: moment,
    });
    globalThis.fetch = async (address, options) => {
      if (!String(address).startsWith('/v1/records?')) return ask(address, options);
      const items = Array.from({ length: ${count} }, (_, i) => recordAt(i));
      return { ok: true, status: 200, headers: new Headers(), json: async () => ({ items, next: null }) };
    };
  }`);
}

export interface ListFigures {
  readonly frames: Frames;
  /** Elements of the whole page, and rows among them, in the middle of the list. */
  readonly elements: number;
  readonly rows: number;
}

export async function measureList(page: Page): Promise<ListFigures> {
  await page.waitForSelector('.table-row', { timeout: 60_000 });
  const frames = await measureFrames(
    page,
    `document.querySelector('.table').scrollTop += ${scrollPixelsPerFrame};`,
    scrollMs,
  );
  const [elements, rows] = (await page.evaluate(
    `[document.querySelectorAll('*').length, document.querySelectorAll('.table-row').length]`,
  )) as [number, number];
  return { frames, elements, rows };
}
