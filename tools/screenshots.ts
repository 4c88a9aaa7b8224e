// Makes pictures of the workstation's pages in both directions and themes, on a copy of the
// demonstration world. Usage: node tools/bootstrap.mjs tools/screenshots.ts
//   --out DIR      where to (docs/workstation/pictures)   --only NAME   names that begin so
//   --all          English dark and Arabic light too      --world DIR   the world (.whorl/demo)
//   --real         pages with real prints, to look at only
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { buildWorkstation, isWorkstationBuilt } from './build-workstation.ts';
import { administratorName, password } from './demo-world/cast.ts';
import { codeOf } from './demo-world/second-factor.ts';
import { projectRoot } from './run-step.ts';
import { type DemoWorld, openDemoWorld } from './workstation/open-demo-world.ts';
import { realShots, type Shot, shots } from './workstation/shots.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(projectRoot, 'docs/workstation/pictures') },
    world: { type: 'string', default: join(projectRoot, '.whorl/demo') },
    only: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    real: { type: 'boolean', default: false },
  },
});
const looks = [
  ['en', 'light'],
  ['ar', 'dark'],
  ['en', 'dark'],
  ['ar', 'light'],
] as const;
const viewport = { width: 1280, height: 800 };
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

async function take(browser: Browser, demo: DemoWorld, shot: Shot): Promise<void> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`));
  page.on('console', (message) => {
    const isExpected = /401|404/.test(message.text());
    if (message.type() === 'error' && !isExpected) console.error(`${shot.name}: ${message.text()}`);
  });
  await page.goto(`${demo.address}${shot.path}`);
  if (shot.as) {
    await page.fill('input[autocomplete=username]', shot.as);
    await page.fill('input[type=password]', password);
    await page.click('button[type=submit]');
    if (shot.as === administratorName) {
      await page.fill('input[autocomplete=one-time-code]', codeOf(demo.world.totpSecretBase32));
      await page.click('button[type=submit]');
    }
    await page.waitForSelector('main#page h1');
  }
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  await shot.prepare?.(page, demo.tryFolder);
  for (const [language, theme] of values.all ? looks : looks.slice(0, 2)) {
    const selects = page.locator('header select');
    await selects.nth(0).selectOption(language);
    await selects.nth(1).selectOption(theme);
    await page.waitForTimeout(250);
    const path = join(values.out, `${shot.name}-${language}-${theme}.png`);
    // Few colours are enough for a page, and the repository keeps every picture for ever.
    await sharp(await page.screenshot())
      .png({ palette: true, quality: 80 })
      .toFile(path);
  }
  await context.close();
}

if (!isWorkstationBuilt()) await buildWorkstation();
mkdirSync(values.out, { recursive: true });
const demo = await openDemoWorld(values.world);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const shot of values.real ? realShots : shots) {
  if (!shot.name.startsWith(values.only)) continue;
  await take(browser, demo, shot).catch((error) => console.error(`${shot.name}: ${error.message}`));
}
await browser.close();
await demo.stop();
process.exit(0);
