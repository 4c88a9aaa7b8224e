// What officers and examiners do in the workstation, in a real browser, in English and in Arabic.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, noBrowser, pageOf, stateReason } from '../workstation-world/browser.ts';
import { transactionOf } from '../workstation-world/messages.ts';
import { openWorkstation } from '../workstation-world/open-workstation.ts';
import type { World } from '../workstation-world/world.ts';

const soonMs = 90_000;
const person = 'الراشد, محمد';

describe('the workstation', { skip: noBrowser }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'whorl-workstation-'));
  let world: World;
  let browser: Browser;

  before(async () => {
    ({ world, browser } = await openWorkstation());
    const enrolment = { type: 'ATP', origin: 'EG', controlNumber: '2600000001A' } as const;
    const print = { personSeed: 3, impressionSeed: 1, positions: [2] };
    const type2 = { 10: 'EG-2041', 30: person, 35: '19840311' };
    await world.send('officer-eg', transactionOf({ ...enrolment, ...print, type2 }));
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const fileOf = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  test('a file becomes a hit that examiners disagree on, the supervisor settles and the source releases', async () => {
    const officer = await pageOf(browser, world, 'officer-fr', 'en');
    await assertAccessible(officer, 'the desk');
    await sendSearch(officer);
    await Promise.all([
      decide(await pageOf(browser, world, 'examiner-1', 'en'), 'F2'),
      decide(await pageOf(browser, world, 'examiner-2', 'ar'), 'F4'),
    ]);
    await decide(await pageOf(browser, world, 'supervisor', 'en'), 'F2');
    await release(await pageOf(browser, world, 'officer-eg', 'ar'));
    await readReleased(officer);
  });

  async function sendSearch(page: Page): Promise<void> {
    const search = { type: 'CPS', origin: 'FR', controlNumber: '2600000002B' } as const;
    const print = { personSeed: 3, impressionSeed: 2, positions: [2] };
    const bytes = transactionOf({ ...search, ...print, type2: { 10: 'FR-1' } });
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.setInputFiles('input[type=file]', fileOf('search.an2k', bytes));
    await page.waitForSelector('.print-gallery .badge', { timeout: soonMs });
    await assertAccessible(page, 'the new search');
    assert.equal(await page.locator('.button.send').isDisabled(), true, 'no reason, no search');
    await stateReason(page);
    await page.click('.button.send');
    await page.click('a.button.primary', { timeout: soonMs });
    await page.waitForSelector('table.plain tbody tr', { timeout: soonMs });
    await assertAccessible(page, 'the search');
  }

  async function decide(page: Page, key: string): Promise<void> {
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.click('.page-actions .button.primary:not([disabled])', { timeout: soonMs });
    await page.waitForSelector('.viewer-canvas', { timeout: soonMs });
    assert.ok(!(await page.locator('main').innerText()).includes('EG'), 'nothing tells from where');
    await page.locator('.viewer-canvas').focus();
    for (const command of ['n', 'e', 'c', 'w', 'v', 'i', 'm', 'x'])
      await page.keyboard.press(command);
    await assertAccessible(page, 'the examination');
    await page.keyboard.press(key);
    await page.locator('.reasons input').first().check();
    await page.fill('.notes textarea', 'Clear core, same sequence.');
    await page.click('.decision button[type=submit]');
    await page.click('dialog .button.primary');
    await page.waitForSelector('.notice.good', { timeout: soonMs });
  }

  async function release(page: Page): Promise<void> {
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await page.locator('[role=row][aria-selected]').first().click();
    await stateReason(page);
    await page.waitForSelector('.release-clock .clock');
    await assertAccessible(page, 'the hit');
    await page.fill('.panels textarea', 'مطلوب ومتناسب');
    await page.click('.panels .button.primary');
    await page.waitForSelector('.panels .identity', { timeout: soonMs });
  }

  async function readReleased(page: Page): Promise<void> {
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.locator('[role=row][aria-selected]').first().click();
    await page.waitForSelector('.identity', { timeout: soonMs });
    assert.match(await page.locator('.identity').innerText(), /محمد/);
  }

  test('a name is found in the other script, and a restricted record vanishes for the other bureau', async () => {
    const source = await pageOf(browser, world, 'officer-eg', 'ar');
    const other = await pageOf(browser, world, 'officer-fr', 'en');
    await source.goto(`${world.address}/records`);
    await stateReason(source);
    await source.fill('.find-form .find', 'Mohammed Al-Rashid');
    await source.click('.find-form .button.primary');
    await source.waitForSelector('.tokens .badge', { timeout: soonMs });
    assert.match(await source.locator('.tokens').first().innerText(), /محمد/);
    await assertAccessible(source, 'the records');
    const seen = async () => {
      await other.goto(`${world.address}/records`);
      await stateReason(other);
      await other.waitForSelector('[role=grid], .empty', { timeout: soonMs });
      return (await other.locator('main').innerText()).includes('EG-2041');
    };
    assert.equal(await seen(), true);
    await source.click('.found a');
    await source.waitForSelector('.identity', { timeout: soonMs });
    await assertAccessible(source, 'the record');
    await source.click('.panels.record .row .button >> nth=0');
    await source.locator('dialog label', { hasText: 'فرنسا' }).locator('input').check();
    await source.click('dialog button[type=submit]');
    await source.waitForSelector('dialog', { state: 'detached', timeout: soonMs });
    assert.equal(await seen(), false);
  });

  test('the log proves itself in the browser, and a reload keeps the session', async () => {
    const page = await pageOf(browser, world, 'oversight-fr', 'ar');
    await page.goto(`${world.address}/audit`);
    await page.waitForSelector('[role=row][aria-selected]', { timeout: soonMs });
    await assertAccessible(page, 'the log');
    await page.locator('[role=tab]').nth(2).click();
    await page.click('.tab-panel .button.primary');
    await page.waitForSelector('.verdict-line', { timeout: soonMs });
    assert.equal(await page.locator('.check-list .badge.good').count(), 3);
    await page.reload();
    await page.waitForSelector('main#page h1');
  });

  test('the administrator adds an officer, and sees no records', async () => {
    const page = await pageOf(browser, world, 'admin', 'en');
    assert.ok(!(await page.locator('nav.side').innerText()).includes('Records'));
    await page.goto(`${world.address}/administration`);
    await page.click('.tab-panel .button.primary');
    await page.locator('dialog select').selectOption('FR');
    const inputs = page.locator('dialog .field input');
    await inputs.nth(0).fill('Nouvelle Personne');
    await inputs.nth(1).fill('officer-new');
    await inputs.nth(2).fill('a password that is long');
    await page.locator('dialog .choice-list input').first().check();
    await assertAccessible(page, 'a form');
    await page.click('dialog button[type=submit]');
    await page.waitForSelector('text=officer-new', { timeout: soonMs });
    await assertAccessible(page, 'the administration');
  });
});
