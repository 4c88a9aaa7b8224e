// How officers come in: with a passkey, in a real browser with an authenticator of its own.
import { after, before, describe, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { buildWorkstation, isWorkstationBuilt } from '../../tools/build-workstation.ts';
import {
  assertAccessible,
  guardedPage,
  noBrowser,
  openBrowser,
} from '../workstation-world/browser.ts';
import { type OfficerName, password, startWorld, type World } from '../workstation-world/world.ts';

const soonMs = 60_000;

describe('signing in', { skip: noBrowser }, () => {
  let world: World;
  let browser: Browser;
  before(async () => {
    if (!isWorkstationBuilt()) await buildWorkstation();
    world = await startWorld();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
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
