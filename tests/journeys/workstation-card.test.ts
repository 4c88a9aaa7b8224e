// A scanned ten-print card: its boxes are found, a person corrects one, and the person is found.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  assertAccessible,
  noBrowser,
  pageOf,
  stateReason,
  until,
} from '../workstation-world/browser.ts';
import { cardImageOf, filledPositions } from '../workstation-world/card.ts';
import { transactionOf } from '../workstation-world/messages.ts';
import { openWorkstation } from '../workstation-world/open-workstation.ts';
import type { World } from '../workstation-world/world.ts';

const soonMs = 180_000;
const personSeed = 9;
const indexOfRightIndex = 1;
const indexOfRightRing = 3;

interface FoundSearch {
  readonly state: string;
  readonly candidates: readonly unknown[];
}

describe('ten-print cards', { skip: noBrowser }, () => {
  let world: World;
  let browser: Browser;
  before(async () => {
    ({ world, browser } = await openWorkstation());
    const type2 = { 10: 'EG-909', 30: 'EXAMPLE, CARD', 35: '19900101' };
    const person = { personSeed, impressionSeed: 1, positions: [2, 7], type2 };
    const message = { type: 'ATP', origin: 'EG', controlNumber: '2600000909A', ...person };
    await world.send('officer-eg', transactionOf(message));
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
  });

  async function drop(page: Page, card: Parameters<typeof cardImageOf>[0]): Promise<void> {
    await page.goto(`${world.address}/search`);
    const buffer = Buffer.from(await cardImageOf(card));
    await page.setInputFiles('input[type=file]', {
      name: 'card.png',
      mimeType: 'image/png',
      buffer,
    });
  }
  const sizeOfBox = (page: Page, index: number) =>
    page
      .locator('.finger-box')
      .nth(index)
      .evaluate((box) => Number(box.getAttribute('height')));

  test('a card becomes boxes, one is corrected by keys, and its person is found, in English', async () => {
    const page = await pageOf(browser, world, 'officer-fr', 'en');
    await drop(page, { personSeed, skewDegrees: 2, isResolutionStated: true });
    await page.waitForSelector('.finger-box', { timeout: soonMs });
    assert.equal(await page.locator('.finger-box').count(), 14);
    const sent = await page
      .locator('.cell-list select[aria-label^="What"]')
      .evaluateAll((selects) =>
        selects.map((select) => (select as unknown as { value: string }).value),
      );
    assert.equal(sent.filter((content) => content === 'print').length, filledPositions.length);
    const proposed = await sizeOfBox(page, indexOfRightIndex);
    await page.locator('.finger-box').nth(indexOfRightIndex).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowUp');
    const corrected = await sizeOfBox(page, indexOfRightIndex);
    assert.ok(corrected < proposed, `${corrected} is less than ${proposed}`);
    await assertAccessible(page, 'the card');
    await page.locator('.new-search select').nth(28).selectOption('CPS');
    await page.fill('.new-search input[maxlength="40"]', 'FR-909');
    await page.click('.new-search button[type=submit]');
    await page.waitForSelector('.print-gallery canvas', { timeout: soonMs });
    await stateReason(page);
    await page.click('.button.send');
    await page.click('a[href^="/search/"].button', { timeout: soonMs });
    await page.waitForURL(/\/search\/.+/);
    const searchId = new URL(page.url()).pathname.split('/').at(-1)!;
    const search = () => world.call('officer-fr', 'GET', `/v1/searches/${searchId}`);
    await until(async () => ((await search()) as FoundSearch).candidates.length > 0, soonMs);
    assert.equal(((await search()) as FoundSearch).candidates.length, 1);
  });

  test('where the file states no resolution it is asked for, and a missing finger is said, in Arabic', async () => {
    const page = await pageOf(browser, world, 'officer-eg', 'ar');
    await drop(page, { personSeed, skewDegrees: -1, isResolutionStated: false });
    await page.locator('.images-form select').selectOption('500', { timeout: soonMs });
    await page.waitForSelector('.finger-box', { timeout: soonMs });
    await page
      .locator('.cell-list li')
      .nth(indexOfRightRing)
      .locator('select')
      .nth(1)
      .selectOption('amputated');
    // The box of the right index finger is dragged a little, as a person would who sees it cut.
    const box = page.locator('.finger-box').nth(indexOfRightIndex);
    await box.scrollIntoViewIfNeeded();
    const before = (await box.boundingBox())!;
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 6, y + 4, { steps: 4 });
    await page.mouse.up();
    const moved = (await box.boundingBox())!;
    assert.ok(Math.abs(moved.x - before.x - 6) < 2, `moved by ${moved.x - before.x}`);
    await assertAccessible(page, 'the card');
    await page.fill('.new-search input[maxlength="40"]', 'EG-910');
    await page.fill('.new-search input[maxlength="200"]', 'سالم, أحمد');
    await page.click('.new-search button[type=submit]');
    await page.waitForSelector('.print-gallery canvas', { timeout: soonMs });
    assert.match(await page.locator('.nist-record').allInnerTexts().then(String), /Type-14/);
    const amputated = page.locator('.nist-record td', { hasText: '4 · XX' });
    assert.equal(await amputated.count(), 1, 'field 14.018 says which finger is missing');
    await stateReason(page);
    await page.click('.button.send');
    await page.click('a[href^="/records/"].button', { timeout: soonMs });
    await page.waitForSelector('img.reference', { timeout: soonMs });
    const recordId = new URL(page.url()).pathname.split('/').at(-1)!;
    const record = (await world.call('officer-eg', 'GET', `/v1/records/${recordId}`)) as {
      references: readonly { position: number; impressionType: number }[];
    };
    const kept = record.references.map(({ position, impressionType }) => [
      position,
      impressionType,
    ]);
    for (const rolled of [2, 5, 7]) assert.ok(kept.some(([p, type]) => p === rolled && type === 3));
    assert.ok(!kept.some(([position]) => position === 4), 'no finger that the person lacks');
  });
});
