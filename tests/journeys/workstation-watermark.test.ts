// Where a bureau asks for it, what its officers see of prints carries who sees it; engines see the prints alone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, pageOf, until } from '../workstation-world/browser.ts';
import { transactionOf } from '../workstation-world/messages.ts';
import { openWorkstation } from '../workstation-world/open-workstation.ts';
import type { World } from '../workstation-world/world.ts';

const soonMs = 90_000;

describe('watermarks', { skip: noBrowser }, () => {
  let world: World;
  let browser: Browser;
  let recordId: string;
  before(async () => {
    ({ world, browser } = await openWorkstation());
    const print = { personSeed: 3, positions: [2] };
    const enrolment = { type: 'ATP', origin: 'EG', controlNumber: '2600000001A', ...print };
    const type2 = { 10: 'EG-1' };
    ({ recordId } = await world.send(
      'officer-eg',
      transactionOf({ ...enrolment, impressionSeed: 1, type2 }),
    ));
    const search = { type: 'CPS', origin: 'FR', controlNumber: '2600000002B', ...print };
    await world.send('officer-fr', transactionOf({ ...search, impressionSeed: 2, type2 }));
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
  });

  const setFor = (bureauId: string, hasWatermarks: boolean) =>
    world.call('admin', 'PATCH', `/v1/bureaus/${bureauId}`, { hasWatermarks });

  test('the image of a record carries it from then on, and the log says who asked for that', async () => {
    const record = await world.call('officer-eg', 'GET', `/v1/records/${recordId}`);
    const { references } = record as { references: readonly { referenceId: string }[] };
    const path = `/v1/records/${recordId}/references/${references[0]!.referenceId}/image`;
    const plain = await world.read('officer-eg', path);
    assert.deepEqual(await world.read('officer-eg', path), plain);
    await setFor('EG', true);
    assert.notDeepEqual(await world.read('officer-eg', path), plain);
    await setFor('EG', false);
    assert.deepEqual(await world.read('officer-eg', path), plain);
    await setFor('FR', true);
    const log = await world.call('oversight-fr', 'GET', '/v1/audit/search?action=bureau.changed');
    assert.match(JSON.stringify(log), /hasWatermarks/);
  });

  test('an examiner sees it over both prints, and the engine reads prints without it', async () => {
    await setFor('ZZ', true);
    const page = await pageOf(browser, world, 'examiner-1', 'en');
    await page.addInitScript(() => {
      const drawn: string[] = [];
      // biome-ignore lint/suspicious/noExplicitAny: what runs in the page has other types.
      const scope = globalThis as any;
      scope.drawnTexts = drawn;
      const { prototype } = scope.CanvasRenderingContext2D;
      const draw = prototype.fillText;
      prototype.fillText = function fillText(text: string, ...place: unknown[]) {
        drawn.push(text);
        return draw.call(this, text, ...place);
      };
    });
    await page.goto(`${world.address}/examination`);
    await page.click('.page-actions .button.primary:not([disabled])', { timeout: soonMs });
    await page.waitForSelector('.viewer-canvas', { timeout: soonMs });
    await until(async () => {
      const drawn = (await page.evaluate('drawnTexts')) as string[];
      return drawn.some((text) => text.startsWith('Examiner One · ZZ · '));
    });
    const mine = await world.call('examiner-1', 'GET', '/v1/examinations');
    const { assigned } = mine as { assigned: readonly { examinationId: string }[] };
    const path = `/v1/examinations/${assigned[0]!.examinationId}`;
    const look = (await world.call('examiner-1', 'GET', path)) as {
      pairs: readonly { probe: { printId: string } }[];
    };
    const image = `${path}/prints/${look.pairs[0]!.probe.printId}/image`;
    const withSetting = await world.read('examiner-1', image);
    await setFor('ZZ', false);
    assert.deepEqual(await world.read('examiner-1', image), withSetting);
  });
});
