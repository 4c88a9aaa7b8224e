// How officers come in, in a real browser: with a passkey of an authenticator of its own, and by the
// directory of their bureau, a provider on this machine.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import {
  startTestDirectory,
  type TestDirectory,
} from '../../packages/hub/testing/test-directory.ts';
import { assertAccessible, guardedPage, noBrowser } from '../workstation-world/browser.ts';
import { openWorkstation } from '../workstation-world/open-workstation.ts';
import { type OfficerName, password, type World } from '../workstation-world/world.ts';

const soonMs = 60_000;
const people = [
  { sub: 'dominique', email: 'Dominique@bureau.example', email_verified: true, amr: ['mfa'] },
  { sub: 'stranger', amr: ['mfa'] },
];

describe('signing in', { skip: noBrowser }, () => {
  let world: World;
  let browser: Browser;
  let directory: TestDirectory;
  before(async () => {
    directory = await startTestDirectory(people);
    const settings = { WHORL_DIRECTORY_HOSTS: directory.host };
    ({ world, browser } = await openWorkstation(settings));
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
    await directory?.stop();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  /** The hub by its name: browsers take passkeys for no address that is a number. */
  const address = () => world.address.replace('127.0.0.1', 'localhost');

  async function givePassword(page: Page, as: OfficerName): Promise<void> {
    await page.fill('input[autocomplete=username]', as);
    await page.fill('input[type=password]', password);
    await page.click('button[type=submit]');
  }
  const isIn = (page: Page) => page.waitForSelector('main#page h1', { timeout: soonMs });

  async function signOut(page: Page): Promise<void> {
    await page.click('.top-tools > button.button:not(.quiet)');
    await page.waitForSelector('.sign-in-card', { timeout: soonMs });
  }

  async function addPasskey(page: Page, name: string): Promise<void> {
    await page.goto(`${address()}/account`);
    await page
      .locator('.panel', { has: page.locator('.passkeys, .row') })
      .first()
      .waitFor();
    await page.locator('.panel').first().locator('.button.primary').click();
    await page.fill('dialog input', name);
    await assertAccessible(page, 'the form of a passkey');
    await page.click('dialog button[type=submit]');
    await page.waitForSelector(`.passkey:has-text("${name}")`, { timeout: soonMs });
  }

  test('an officer sets up a passkey, signs out, and signs in with it', async () => {
    const page = await guardedPage(browser, 'officer-fr', 'en');
    const device = await authenticatorOf(page);
    await page.goto(address());
    await givePassword(page, 'officer-fr');
    await isIn(page);
    await addPasskey(page, 'blue key');
    await assertAccessible(page, 'the account');
    await signOut(page);
    await givePassword(page, 'officer-fr');
    // The only factor: the browser asks at once.
    await isIn(page);
    await page.goto(`${address()}/account`);
    await page.waitForSelector('.passkey:has-text("last used")', { timeout: soonMs });
    await page.click('.passkey button');
    await page.waitForSelector('.notice.bad', { timeout: soonMs });

    await signOut(page);
    await device.verify(false);
    await givePassword(page, 'officer-fr');
    await page.waitForSelector('.notice.bad', { timeout: soonMs });
    await assertAccessible(page, 'the second step');
    await device.verify(true);
    await page.click('.sign-in-card .button.primary');
    await isIn(page);
  });

  test('an administrator sees the passkey and resets it', async () => {
    const admin = await guardedPage(browser, 'admin', 'en');
    await admin.goto(`${address()}/administration`);
    await givePassword(admin, 'admin');
    await isIn(admin);
    const row = admin.locator('[role=row]', { hasText: 'officer-fr' });
    await row.locator('.badge:has-text("one passkey")').waitFor({ timeout: soonMs });
    await row.locator('button').click();
    await admin.click('dialog .button.danger >> nth=1');
    await row.locator('.badge.warn').first().waitFor({ timeout: soonMs });
    const page = await guardedPage(browser, 'officer-fr', 'ar');
    await page.goto(address());
    await givePassword(page, 'officer-fr');
    await isIn(page);
  });

  test('a newcomer chooses a password before anything else, in every language', async () => {
    const named = { bureauId: 'FR', displayName: 'Noël Nouveau', roles: ['officer'] };
    for (const language of ['en', 'ar', 'es', 'fr'] as const) {
      const signInName = `newcomer-${language}`;
      await world.call('admin', 'POST', '/v1/officers', { ...named, signInName, password });
      const page = await guardedPage(browser, 'officer-fr', language);
      await page.goto(`${address()}/hits`);
      await page.fill('input[autocomplete=username]', signInName);
      await page.fill('input[type=password]', password);
      await page.click('button[type=submit]');
      const chosen = page.locator('input[autocomplete=new-password]');
      await chosen.waitFor({ timeout: soonMs });
      await assertAccessible(page, `the choice of a password (${language})`);
      await page.reload();
      await page.fill('input[autocomplete=current-password]', password);
      await chosen.fill(password);
      await page.waitForSelector('.notice.bad', { timeout: soonMs });
      assert.equal(await page.locator('main#page').count(), 0, 'no other page is shown');
      await chosen.fill(`${password}, my own`);
      await page.click('button[type=submit]');
      await isIn(page);
      assert.equal(page.url(), `${address()}/hits`, 'where the officer wanted to go');
    }
    const admin = await guardedPage(browser, 'admin', 'en');
    await admin.goto(`${address()}/administration`);
    await givePassword(admin, 'admin');
    await isIn(admin);
    const waiting = { ...named, signInName: 'newcomer-waiting', password };
    await world.call('admin', 'POST', '/v1/officers', waiting);
    await admin.reload();
    const row = admin.locator('[role=row]', { hasText: 'newcomer-waiting' });
    await row.locator('.badge:has-text("first password")').waitFor({ timeout: soonMs });
  });

  test('an administrator sets the directory of a bureau and invites an officer to it', async () => {
    const admin = await guardedPage(browser, 'admin', 'en');
    await admin.goto(`${address()}/administration`);
    await givePassword(admin, 'admin');
    await isIn(admin);
    await admin.locator('[role=tab]').nth(1).click();
    await admin.locator('tr', { hasText: 'Bureau of France' }).locator('button').first().click();
    const fields = admin.locator('dialog .field input');
    await fields.nth(0).waitFor();
    assert.match(await admin.locator('dialog').innerText(), new RegExp(`${address()}/directory`));
    await fields.nth(0).fill('https://unlisted.example');
    await fields.nth(1).fill(directory.clientId);
    await fields.nth(2).fill(directory.clientSecret);
    await admin.click('dialog button[type=submit]');
    await admin.waitForSelector('dialog .notice.bad', { timeout: soonMs });
    await fields.nth(0).fill(directory.issuer);
    await assertAccessible(admin, 'the directory of a bureau');
    await admin.click('dialog button[type=submit]');
    await admin.waitForSelector('dialog', { state: 'detached', timeout: soonMs });

    await admin.locator('[role=tab]').nth(0).click();
    await admin.click('.tab-panel .button.primary');
    await admin.locator('dialog select').nth(0).selectOption('FR');
    await admin.locator('dialog select').nth(1).selectOption('email');
    const inputs = admin.locator('dialog .field input');
    await inputs.nth(0).fill('Dominique Annuaire');
    await inputs.nth(1).fill('d.annuaire');
    await inputs.nth(2).fill('dominique@bureau.example');
    await admin.locator('dialog .choice-list input').first().check();
    await admin.click('dialog button[type=submit]');
    await admin.waitForSelector('.badge:has-text("invited")', { timeout: soonMs });
  });

  for (const language of ['en', 'ar'] as const) {
    test(`the officer comes in by the directory and leaves both (${language})`, async () => {
      const page = await guardedPage(browser, 'officer-fr', language);
      await page.goto(`${address()}/hits`);
      await page.waitForSelector('.directory-choice button', { timeout: soonMs });
      await assertAccessible(page, 'the sign-in page');
      await page.click('.directory-choice button');
      await page.click('button[value=dominique]');
      await isIn(page);
      assert.equal(page.url(), `${address()}/hits`, 'where the officer wanted to go, and no code');
      assert.match(await page.locator('.top-bar').innerText(), /Dominique Annuaire/);
      await page.reload();
      await isIn(page);
      await page.click('.who');
      await page.waitForSelector('.panels.account .panel >> nth=1');
      assert.equal(await page.locator('input[type=password]').count(), 0, 'no password here');
      await page.click('.top-tools > button.button:not(.quiet)');
      await page.waitForSelector('text=You left the directory', { timeout: soonMs });
      await page.goto(address());
      await page.waitForSelector('.sign-in-card', { timeout: soonMs });
    });
  }

  test('a session that ended is renewed in a tab of its own, and what was typed stays', async () => {
    const page = await guardedPage(browser, 'officer-fr', 'en');
    await page.goto(`${address()}/records`);
    await page.click('.directory-choice button');
    await page.click('button[value=dominique]');
    await isIn(page);
    await page.fill('.justification input >> nth=0', 'robbery');
    await page.context().clearCookies();
    await world.endSessions();
    await page.click('.who');
    await page.waitForSelector('dialog .directory-choice', { timeout: soonMs });
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.click('dialog .directory-choice button'),
    ]);
    await tab.click('button[value=dominique]');
    await page.waitForSelector('dialog', { state: 'detached', timeout: soonMs });
    await page.waitForSelector('.panels.account', { timeout: soonMs });
    await page.goBack();
    assert.equal(await page.locator('.justification input').nth(0).inputValue(), 'robbery');
  });

  test('somebody whom nobody invited is told what to give the administrator', async () => {
    const page = await guardedPage(browser, 'officer-fr', 'en');
    await page.goto(address());
    await page.click('.directory-choice button');
    await page.click('button[value=stranger]');
    await page.waitForSelector('.notice.bad:has-text("stranger")', { timeout: soonMs });
    await assertAccessible(page, 'the refusal');
    assert.equal(page.url(), `${address()}/`);
  });
});

interface Device {
  verify(isVerified: boolean): Promise<void>;
}

/** An authenticator that the browser believes in (Chrome DevTools Protocol, domain WebAuthn). */
async function authenticatorOf(page: Page): Promise<Device> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verify: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}
