// Which pages are pictured, as whom, and what is done on them first.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { allPositions, cardImageOf } from '../../tests/workstation-world/card.ts';
import { slapImageOf, slapOf } from '../../tests/workstation-world/messages.ts';
import { projectRoot } from '../run-step.ts';

export interface Shot {
  readonly name: string;
  /** Sign-in name; nobody for the page before. */
  readonly as: string | undefined;
  readonly path: string;
  /** Brings the page to what is worth showing. */
  readonly prepare?: (page: Page, tryFolder: string) => Promise<void>;
}

/** A real tenprint card with slaps, where it is there; pictures of it are never kept. */
const card = join(projectRoot, '../shared/data/nist-itl/type4-slaps.an2k');

async function stateReason(page: Page): Promise<void> {
  const fields = page.locator('.justification');
  await fields.locator('select').selectOption('find-wanted-person');
  const inputs = fields.locator('input');
  await inputs.nth(0).fill('robbery');
  await inputs.nth(1).fill('CASE-26-0042');
}

async function openFirstRow(page: Page): Promise<void> {
  await page.locator('[role=row][aria-selected]').first().click();
}

async function takeCase(page: Page): Promise<void> {
  const hasCase = await page.locator('.case').count();
  if (hasCase === 0) await page.locator('.page-actions .button.primary').click();
  await page.waitForSelector('.viewer-canvas', { timeout: 60_000 });
}

const enhanced = async (page: Page): Promise<void> => {
  await takeCase(page);
  await page.locator('.viewer-canvas').focus();
  await page.keyboard.press('l');
};

export const shots: readonly Shot[] = [
  { name: 'sign-in', as: undefined, path: '/' },
  { name: 'desk', as: 'officer.xa', path: '/' },
  {
    name: 'new-search',
    as: 'officer.xb',
    path: '/search',
    prepare: async (page, tryFolder) => {
      await page.setInputFiles('input[type=file]', join(tryFolder, 'search-somebody.an2k'));
      await page.waitForSelector('.print-gallery .badge', { timeout: 60_000 });
      await stateReason(page);
    },
  },
  {
    name: 'slaps',
    as: 'officer.xb',
    path: '/search',
    prepare: async (page) => {
      await page.setInputFiles('input[type=file]', {
        name: 'slap.an2k',
        mimeType: 'application/vnd.nist.an2k',
        buffer: Buffer.from(slapOf({ personSeed: 5 })),
      });
      await page.waitForSelector('.finger-box', { timeout: 120_000 });
      await page.locator('.finger-box').nth(1).focus();
    },
  },
  {
    name: 'card',
    as: 'officer.xb',
    path: '/search',
    prepare: async (page) => {
      // The middle finger of the left hand is missing, as cards now and then show.
      const filled = allPositions.filter((position) => position !== 8);
      const look = { personSeed: 9, skewDegrees: 1.5, isResolutionStated: true, filled };
      const buffer = Buffer.from(await cardImageOf(look));
      await page.setInputFiles('input[type=file]', {
        name: 'card.png',
        mimeType: 'image/png',
        buffer,
      });
      await page.waitForSelector('.finger-box', { timeout: 120_000 });
      await page.locator('.finger-box').nth(1).focus();
      await page.locator('.cell-list select').nth(15).selectOption('amputated');
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  {
    name: 'images',
    as: 'officer.xb',
    path: '/search',
    prepare: async (page) => {
      const image = (name: string) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(slapImageOf({ personSeed: 5 })),
      });
      await page.setInputFiles('input[type=file]', [image('right.wsq'), image('left.wsq')]);
      await page.waitForSelector('.images-form');
    },
  },
  { name: 'examination', as: 'examiner.two', path: '/examination', prepare: enhanced },
  {
    name: 'examination-ghost',
    as: 'examiner.two',
    path: '/examination',
    prepare: async (page) => {
      await takeCase(page);
      await page.locator('.viewer-canvas').focus();
      await page.keyboard.press('c');
    },
  },
  { name: 'supervisor', as: 'supervisor', path: '/examination', prepare: takeCase },
  { name: 'hits', as: 'officer.xa', path: '/hits' },
  {
    name: 'hit',
    as: 'officer.xa',
    path: '/hits',
    prepare: async (page) => {
      await openFirstRow(page);
      await stateReason(page);
      await page.waitForSelector('.panels.hit');
    },
  },
  {
    name: 'records',
    as: 'officer.xa',
    path: '/records',
    prepare: async (page) => {
      await stateReason(page);
      await page.waitForSelector('[role=row][aria-selected]');
    },
  },
  {
    name: 'record',
    as: 'officer.xa',
    path: '/records',
    prepare: async (page) => {
      await stateReason(page);
      await page.locator('.page-actions button').first().click();
      await page.waitForSelector('[role=row][aria-selected]');
      await openFirstRow(page);
      await page.waitForSelector('.identity');
      await page.waitForLoadState('networkidle');
    },
  },
  { name: 'audit', as: 'protection.xa', path: '/audit' },
  {
    name: 'audit-proof',
    as: 'protection.xa',
    path: '/audit',
    prepare: async (page) => {
      await page.locator('[role=tab]').nth(2).click();
      await page.locator('.panel .button.primary').click();
      await page.waitForSelector('.verdict-line', { timeout: 60_000 });
    },
  },
  { name: 'supervision', as: 'supervisor', path: '/supervision' },
  { name: 'account', as: 'officer.xa', path: '/account' },
  { name: 'work-of-hub', as: 'security', path: '/administration' },
  { name: 'administration', as: 'admin', path: '/administration' },
  { name: 'picture', as: 'officer.xa', path: '/picture' },
  { name: 'picture-hub', as: 'security', path: '/picture' },
  {
    name: 'bench',
    as: 'officer.xa',
    path: '/bench',
    prepare: async (page, tryFolder) => {
      const file = join(tryFolder, 'search-somebody.an2k');
      for (const i of [0, 1]) {
        await page.locator('input[type=file]').nth(i).setInputFiles(file);
        await page.waitForSelector('.loading', { state: 'detached', timeout: 60_000 });
      }
      await page.waitForSelector('.viewer-canvas', { timeout: 60_000 });
      await page.locator('.viewer-canvas').focus();
      await page.keyboard.press('e');
    },
  },
  {
    name: 'find',
    as: 'officer.xa',
    path: '/records',
    prepare: async (page) => {
      await stateReason(page);
      await page.fill('.find-form .find', 'أرفنسن ألما');
      await page.click('.find-form .button.primary');
      await page.waitForSelector('.found', { timeout: 30_000 });
    },
  },
];

/** Only to look at: these show prints of a real card, so they are made with --real and not kept. */
export const realShots: readonly Shot[] = existsSync(card)
  ? [
      {
        name: 'real-card',
        as: 'officer.xb',
        path: '/search',
        prepare: async (page) => {
          await page.setInputFiles('input[type=file]', card);
          await page.waitForSelector('.finger-box', { timeout: 120_000 });
        },
      },
    ]
  : [];
