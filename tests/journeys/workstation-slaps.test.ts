// A slap whose boxes a person corrects: what is drawn on the page is what the hub extracts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, noBrowser, pageOf, stateReason } from '../workstation-world/browser.ts';
import { palmOf, slapImageOf, slapOf, transactionOf } from '../workstation-world/messages.ts';
import { openWorkstation } from '../workstation-world/open-workstation.ts';
import type { World } from '../workstation-world/world.ts';

const soonMs = 90_000;
/** Skin that a crop keeps round its box on both sides, pixels at 500 ppi. */
const marginsPixels = 2 * 19.69;

interface EnrolledRecord {
  readonly recordId: string;
  readonly references: readonly {
    readonly referenceId: string;
    readonly position: number;
    readonly impressionType: number | null;
  }[];
}

describe('slaps', { skip: noBrowser }, () => {
  let world: World;
  let browser: Browser;
  before(async () => {
    ({ world, browser } = await openWorkstation());
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
  });

  async function openSlap(language: 'en' | 'ar', personSeed: number): Promise<Page> {
    const page = await pageOf(browser, world, 'officer-eg', language);
    await page.goto(`${world.address}/search`);
    const buffer = Buffer.from(slapOf({ personSeed }));
    await page.setInputFiles('input[type=file]', {
      name: 'slap.an2k',
      mimeType: 'application/vnd.nist.an2k',
      buffer,
    });
    await page.waitForSelector('.finger-box', { timeout: soonMs });
    assert.equal(await page.locator('.finger-box').count(), 4);
    return page;
  }

  async function enrol(page: Page): Promise<EnrolledRecord> {
    await stateReason(page);
    await page.click('.button.send');
    await page.click('a[href^="/records/"].button', { timeout: soonMs });
    await page.waitForSelector('img.reference', { timeout: soonMs });
    const recordId = new URL(page.url()).pathname.split('/').at(-1)!;
    const record = await world.call('officer-eg', 'GET', `/v1/records/${recordId}`);
    return record as EnrolledRecord;
  }

  const sizeOf = async (page: Page, name: string) => {
    const image = page.locator(`.panel img.reference[alt="${name}"]`).first();
    await image.waitFor({ timeout: soonMs });
    return image.evaluate((element) => {
      const { naturalWidth, naturalHeight } = element as unknown as {
        naturalWidth: number;
        naturalHeight: number;
      };
      return [naturalWidth, naturalHeight];
    });
  };
  const boxSize = (page: Page, index: number) =>
    page
      .locator('.finger-box')
      .nth(index)
      .evaluate((box) => [Number(box.getAttribute('width')), Number(box.getAttribute('height'))]);

  test('a box that is sized by keys is what the hub cuts out, in English', async () => {
    const page = await openSlap('en', 5);
    const proposed = await boxSize(page, 0);
    await page.locator('.finger-box').first().focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+ArrowUp');
    const corrected = await boxSize(page, 0);
    assert.ok(corrected[1]! < proposed[1]! - 40, 'the box is shorter now');
    assert.ok((await page.locator('.finger-list').innerText()).includes('✎'), 'drawn by a person');
    await assertAccessible(page, 'the slap');
    const { references } = await enrol(page);
    assert.deepEqual(
      references.map(({ position, impressionType }) => [position, impressionType]).toSorted(),
      [2, 3, 4, 5].map((position) => [position, 0]),
    );
    const shown = await sizeOf(page, 'Right index, plain');
    for (const [i, side] of corrected.entries()) {
      assert.ok(Math.abs(shown[i]! - marginsPixels - side) <= 2, `${shown} is not ${corrected}`);
    }
  });

  test('a box that is dragged to another finger and renamed is found under its new name, in Arabic', async () => {
    const page = await openSlap('ar', 6);
    // The box of the index finger goes; that of the middle finger is dragged there, and named left index.
    const [index, middle] = await Promise.all(
      [0, 1].map(async (i) => (await page.locator('.finger-box').nth(i).boundingBox())!),
    );
    await page.locator('.finger-list .row .button').first().click();
    const middleOf = (box: { x: number; y: number; width: number; height: number }) =>
      [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(...middleOf(middle!));
    await page.mouse.down();
    await page.mouse.move(...middleOf(index!), { steps: 8 });
    await page.mouse.up();
    await page.locator('.finger-list select').first().selectOption('7');
    await assertAccessible(page, 'the slap');
    const { references } = await enrol(page);
    assert.deepEqual(references.map(({ position }) => position).toSorted(), [4, 5, 7]);
    const probe = { personSeed: 6, impressionSeed: 2, positions: [2], type2: { 10: 'FR-1' } };
    const search = { type: 'CPS', origin: 'FR', controlNumber: '2600000009B', ...probe } as const;
    assert.equal(await candidatesOf(search), 0, 'the finger is not filed as the right one');
    const asFiled = { ...search, controlNumber: '2600000010B', fingersAs: 7 };
    assert.equal(await candidatesOf(asFiled), 1);
  });

  test('an image of a slap becomes an enrolment', async () => {
    const page = await pageOf(browser, world, 'officer-eg', 'en');
    await page.goto(`${world.address}/search`);
    const image = (name: string, personSeed: number) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(slapImageOf({ personSeed })),
    });
    await page.setInputFiles('input[type=file]', [image('right.wsq', 8)]);
    await page.fill('.images-form input[maxlength="40"]', 'EG-77');
    await page.fill('.images-form input[maxlength="200"]', 'سالم, أحمد');
    await assertAccessible(page, 'the images');
    await page.click('.images-form button[type=submit]');
    await page.waitForSelector('.finger-box', { timeout: soonMs });
    await page.locator('.finger-list .row .button').first().click();
    const { references } = await enrol(page);
    assert.deepEqual(references.map(({ position }) => position).toSorted(), [3, 4, 5]);
    assert.match(await page.locator('.identity').first().innerText(), /أحمد/);
  });

  test('a part of a palm is what the hub takes under the name that a person gave it', async () => {
    const page = await pageOf(browser, world, 'officer-eg', 'en');
    await page.goto(`${world.address}/search`);
    await page.setInputFiles('input[type=file]', {
      name: 'palm.an2k',
      mimeType: 'application/vnd.nist.an2k',
      buffer: Buffer.from(palmOf({ personSeed: 3 })),
    });
    await page.waitForSelector('.finger-box', { timeout: soonMs });
    assert.equal(await page.locator('.finger-handle.turn').count(), 0, 'palms stay upright');
    await page.locator('.finger-box').first().focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press('Shift+ArrowLeft');
    await page.locator('.finger-list select').first().selectOption('25');
    await assertAccessible(page, 'the palm');
    const { references } = await enrol(page);
    assert.ok(references.length > 0);
    assert.ok(
      references.every(({ position }) => position === 25),
      JSON.stringify(references),
    );
  });

  async function candidatesOf(message: Parameters<typeof transactionOf>[0]): Promise<number> {
    const { searchId } = await world.send('officer-fr', transactionOf(message));
    const search = await world.call('officer-fr', 'GET', `/v1/searches/${searchId}`);
    return (search as { candidates: readonly unknown[] }).candidates.length;
  }
});
