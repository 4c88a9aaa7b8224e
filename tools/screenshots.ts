// Makes pictures of the workstation's pages in both directions and themes, from a small world of
// synthetic people. Usage: node tools/bootstrap.mjs tools/screenshots.ts [--out DIR] [--only NAME]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import {
  examineFirst,
  type OfficerName,
  password,
  populate,
  startWorld,
} from '../tests/workstation-world/world.ts';
import { buildWorkstation, isWorkstationBuilt } from './build-workstation.ts';
import { projectRoot } from './run-step.ts';

interface Shot {
  readonly name: string;
  readonly as: OfficerName | undefined;
  readonly path: string;
  /** Brings the page to what is worth showing. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: 'sign-in', as: undefined, path: '/' },
  { name: 'desk', as: 'officer-eg', path: '/' },
];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(projectRoot, 'docs/workstation/pictures') },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const looks = [
  ['en', 'light'],
  ['ar', 'dark'],
  ['en', 'dark'],
  ['ar', 'light'],
] as const;
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  for (const [language, theme] of values.quick ? looks.slice(0, 2) : looks) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${shot.name}: ${message.text()}`);
    });
    page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`));
    const preferences = JSON.stringify({ language, theme });
    await page.addInitScript(
      `localStorage.setItem('whorl-preferences', ${JSON.stringify(preferences)})`,
    );
    await page.goto(`${address}${shot.path}`);
    await page.waitForSelector('input');
    if (shot.as) {
      await page.fill('input[autocomplete=username]', shot.as);
      await page.fill('input[type=password]', password);
      await page.click('button[type=submit]');
      await page.waitForSelector('main#page h1');
    }
    await page.waitForLoadState('networkidle');
    await shot.prepare?.(page);
    await page.screenshot({ path: join(values.out, `${shot.name}-${language}-${theme}.png`) });
    await context.close();
  }
}

if (!isWorkstationBuilt()) await buildWorkstation();
mkdirSync(values.out, { recursive: true });
const world = await startWorld();
await populate(world);
await examineFirst(world);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const shot of shots) {
  if (values.only === undefined || shot.name.startsWith(values.only)) {
    await take(browser, world.address, shot);
  }
}
await browser.close();
await world.stop();
