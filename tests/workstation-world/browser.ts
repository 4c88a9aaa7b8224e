import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Language } from '../../packages/workstation/i18n/messages.ts';
import { type OfficerName, password, type World } from './world.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Why the journeys through the pages cannot run here, or false. */
export const noBrowser = existsSync(executablePath)
  ? false
  : `no ${executablePath}: apt-get install chromium, or set CHROMIUM`;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A page of its own browser context that fails the journey where it breaks or violates a policy. */
export async function guardedPage(
  browser: Browser,
  as: OfficerName,
  language: Language,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(`${as}: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy/i.test(text)) assert.fail(`${as}: ${text}`);
  });
  await page.addInitScript((chosen) => {
    localStorage.setItem('whorl-preferences', JSON.stringify({ language: chosen, theme: 'light' }));
  }, language);
  return page;
}

/** A guarded page where an officer is signed in. */
export async function pageOf(
  browser: Browser,
  world: World,
  as: OfficerName,
  language: Language,
): Promise<Page> {
  const page = await guardedPage(browser, as, language);
  await page.goto(world.address);
  await page.fill('input[autocomplete=username]', as);
  await page.fill('input[type=password]', password);
  await page.click('button[type=submit]');
  await page.waitForSelector('main#page h1');
  return page;
}

/** Looks again and again until it holds; the page's policy lets nobody poll inside it. */
export async function until(holds: () => Promise<boolean>, forMs = 90_000): Promise<void> {
  for (const end = Date.now() + forMs; Date.now() < end; ) {
    if (await holds()) return;
    await sleep(100);
  }
  assert.fail(`It did not come about in ${forMs} ms: ${holds}`);
}

/** States the reason that justified pages ask for. */
export async function stateReason(page: Page): Promise<void> {
  await page.locator('.justification select').selectOption('find-wanted-person');
  const inputs = page.locator('.justification input');
  await inputs.nth(0).fill('robbery');
  await inputs.nth(1).fill('CASE-26-0042');
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Holds a page to WCAG 2.2 AA, as far as a machine can. */
export async function assertAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async (runOnly) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
    const results = await (globalThis as any).axe.run({ runOnly });
    return results.violations.map(
      // biome-ignore lint/suspicious/noExplicitAny: axe has no types for what runs in the page.
      ({ id, impact, nodes }: any) =>
        // biome-ignore lint/suspicious/noExplicitAny: see above.
        `${impact} ${id}: ${nodes.map((node: any) => node.html).join(' ')}`,
    );
  }, tags);
  const serious = violations.filter((text: string) => /^(serious|critical)/.test(text));
  assert.deepEqual(serious, [], `${name} is hard to use for some people`);
}
