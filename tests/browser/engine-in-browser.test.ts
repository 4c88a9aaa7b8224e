import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { encodeWsq } from '@whorl/codecs';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { projectRoot, temporaryFolder } from '../journeys/run-whorl.ts';
import { comparePrints, type PrintAnswer } from './compare-prints.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const skip = existsSync(executablePath) ? false : `no Chromium at ${executablePath}`;

/** The engine and its codecs as one script for a page. */
async function bundleEngine(folder: string): Promise<string> {
  await build({
    root: join(projectRoot, 'tests/browser'),
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      minify: false,
      lib: {
        entry: join(projectRoot, 'tests/browser/page-entry.ts'),
        name: 'engine',
        formats: ['iife'],
      },
    },
  });
  const [script] = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return readFileSync(join(folder, script!), 'utf8');
}

/** An impression of a finger that nobody has, as a station would send it. */
function impression(fingerSeed: number, seed: number): Uint8Array {
  return encodeWsq(createImpression(createMasterFinger({ seed: fingerSeed }), { seed }), {
    bitsPerPixel: 0.75,
  });
}

describe('the engine in Chromium', { skip }, () => {
  let browser: Browser;
  let page: Page;
  let probe: Uint8Array;
  before(async () => {
    probe = impression(52, 1);
    const script = await bundleEngine(temporaryFolder());
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.addScriptTag({ content: script });
  });
  after(async () => {
    await browser?.close();
  });

  const inBrowser = (a: Uint8Array, b: Uint8Array): Promise<PrintAnswer> =>
    page.evaluate(
      ([first, second]) => {
        const given = globalThis as unknown as {
          comparePrints(a: number[], b: number[]): PrintAnswer;
        };
        return given.comparePrints(first, second);
      },
      [[...a], [...b]] as [number[], number[]],
    );

  for (const { name, fingerSeed, isMatch } of [
    { name: 'of one finger', fingerSeed: 52, isMatch: true },
    { name: 'of two fingers', fingerSeed: 53, isMatch: false },
  ]) {
    test(`prints ${name} give the same template bytes, score, terms and pairs as in Node`, async () => {
      const reference = impression(fingerSeed, 2);
      const here = comparePrints(probe, reference);
      const there = await inBrowser(probe, reference);
      assert.deepEqual(there, here);
      assert.ok(here.templates.every((bytes) => bytes.length > 100));
      assert.equal(here.score > 17, isMatch);
    });
  }
});
