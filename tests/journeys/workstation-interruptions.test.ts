// What happens to work when something breaks: a session that ends, a send that fails, a reload, a hub that restarts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, pageOf, stateReason, until } from '../workstation-world/browser.ts';
import { transactionOf } from '../workstation-world/messages.ts';
import { openWorkstation } from '../workstation-world/open-workstation.ts';
import { password, type World } from '../workstation-world/world.ts';

const soonMs = 90_000;

describe('interruptions', { skip: noBrowser }, () => {
  let world: World;
  let browser: Browser;
  const print = { personSeed: 3, positions: [2] };
  const searchOf = (controlNumber: string, impressionSeed: number) =>
    transactionOf({
      type: 'CPS',
      origin: 'FR',
      controlNumber,
      impressionSeed,
      ...print,
      type2: { 10: 'FR-1' },
    });
  before(async () => {
    ({ world, browser } = await openWorkstation());
    const enrolment = { type: 'ATP', origin: 'EG', controlNumber: '2600000001A' };
    const type2 = { 10: 'EG-1', 30: 'EXAMPLE, ONE' };
    await world.send(
      'officer-eg',
      transactionOf({ ...enrolment, ...print, impressionSeed: 1, type2 }),
    );
    await world.send('officer-fr', searchOf('2600000002B', 2));
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
  });

  async function openFile(page: Page, bytes: Uint8Array): Promise<void> {
    await page.goto(`${world.address}/search`);
    const buffer = Buffer.from(bytes);
    const mimeType = 'application/vnd.nist.an2k';
    await page.setInputFiles('input[type=file]', { name: 'search.an2k', mimeType, buffer });
    await page.waitForSelector('.print-gallery .badge', { timeout: soonMs });
  }

  test('an examiner whose session ends goes on after signing in again, with all notes', async () => {
    const page = await pageOf(browser, world, 'examiner-1', 'en');
    await page.goto(`${world.address}/examination`);
    await page.click('.page-actions .button.primary:not([disabled])', { timeout: soonMs });
    await page.waitForSelector('.viewer-canvas', { timeout: soonMs });
    await page.keyboard.press('F2');
    await page.locator('.reasons input').first().check();
    await page.fill('.notes textarea', 'Delta and seven minutiae agree.');
    // A reload keeps them too.
    await page.reload();
    await page.waitForSelector('.notes textarea', { timeout: soonMs });
    assert.equal(await page.inputValue('.notes textarea'), 'Delta and seven minutiae agree.');
    assert.equal(await page.locator('.reasons input').first().isChecked(), true);
    // The session ends elsewhere: the hub knows, the page does not.
    const headers = { 'whorl-client': 'workstation' };
    await page.context().request.delete(`${world.address}/v1/sessions/current`, { headers });
    await page.click('.decision button[type=submit]');
    await page.click('dialog .button.primary');
    await page.waitForSelector('dialog input[type=password]', { timeout: soonMs });
    await page.fill('dialog input[autocomplete=username]', 'examiner-1');
    await page.fill('dialog input[type=password]', password);
    await page.click('dialog button[type=submit]');
    await page.waitForSelector('dialog input[type=password]', { state: 'detached' });
    assert.equal(await page.inputValue('.notes textarea'), 'Delta and seven minutiae agree.');
    await page.click('.decision button[type=submit]');
    await page.click('dialog .button.primary');
    await page.waitForSelector('.notice.good', { timeout: soonMs });
  });

  test('a send that fails keeps file and reason, and is done once when it is tried again', async () => {
    const page = await pageOf(browser, world, 'officer-fr', 'en');
    await openFile(page, searchOf('2600000003C', 3));
    await stateReason(page);
    // The hub takes it, and its answer is lost on the way: the worst that can happen.
    let lost = 0;
    await page.route('**/v1/transactions', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    const before = await searchesOf();
    await page.click('.button.send');
    await page.waitForSelector('.notice.bad, [role=alert]', { timeout: soonMs });
    assert.equal(await page.locator('.justification input').nth(1).inputValue(), 'CASE-26-0042');
    await page.click('.button.send');
    await page.click('a.button.primary', { timeout: soonMs });
    await page.waitForSelector('table.plain tbody tr', { timeout: soonMs });
    assert.equal(await searchesOf(), before + 1, 'sent twice, searched once');
  });

  async function searchesOf(): Promise<number> {
    const list = await world.call('officer-fr', 'GET', '/v1/searches');
    return (list as { items: readonly unknown[] }).items.length;
  }

  test('a reload keeps the reason, and asks before it takes a file that was not sent', async () => {
    const page = await pageOf(browser, world, 'officer-fr', 'ar');
    await openFile(page, searchOf('2600000004D', 4));
    await stateReason(page);
    const asked: string[] = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await page.reload();
    assert.deepEqual(asked, ['beforeunload']);
    await openFile(page, searchOf('2600000004D', 4));
    assert.equal(await page.locator('.justification input').nth(1).inputValue(), 'CASE-26-0042');
    await page.locator('.top-bar button').last().click();
    await page.waitForSelector('input[type=password]', { timeout: soonMs });
    const kept = await page.evaluate('Object.keys(sessionStorage).length');
    assert.equal(kept, 0, 'whoever signs in next finds nothing');
  });

  test('a page that is open while the hub restarts goes on by itself', async () => {
    const page = await pageOf(browser, world, 'officer-fr', 'en');
    await openFile(page, searchOf('2600000005E', 5));
    await stateReason(page);
    const restart = world.restart(4_000);
    await page.waitForTimeout(1_000);
    await page.click('.button.send');
    await page.waitForSelector('.notice.bad, [role=alert]', { timeout: soonMs });
    await restart;
    await page.click('.button.send');
    await page.click('a.button.primary', { timeout: soonMs });
    await page.waitForSelector('table.plain tbody tr', { timeout: soonMs });
    // The open search waits for news over another restart, and shows them without a reload.
    const state = await page.locator('main').innerText();
    await world.restart(1_000);
    await settle();
    await until(async () => (await page.locator('main').innerText()) !== state);
  });

  /** Both examiners decide what waits, until nothing of the search does. */
  async function settle(): Promise<void> {
    for (const examiner of ['examiner-1', 'examiner-2'] as const) {
      for (let i = 0; i < 6; i++) {
        const queue = (await world.call(examiner, 'POST', '/v1/examinations')) as {
          assigned: readonly { examinationId: string }[];
        };
        if (queue.assigned.length === 0) break;
        for (const { examinationId } of queue.assigned) {
          const path = `/v1/examinations/${examinationId}/decision`;
          await world.call(examiner, 'PUT', path, { decision: 'identification' });
        }
      }
    }
  }
});
