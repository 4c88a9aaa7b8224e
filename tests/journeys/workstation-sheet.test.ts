// The sheet of a record as PDF: what is on it, and that Arabic comes out as it was written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { testPhotograph } from '../../packages/hub/testing/test-photograph.ts';
import { base64Of, testPrintFile } from '../../packages/hub/testing/test-prints.ts';
import { assertAccessible, noBrowser, pageOf, stateReason } from '../workstation-world/browser.ts';
import { openWorkstation } from '../workstation-world/open-workstation.ts';
import type { World } from '../workstation-world/world.ts';

const pdfToText = '/usr/bin/pdftotext';
const skip =
  noBrowser || (existsSync(pdfToText) ? false : `no ${pdfToText}: apt-get install poppler-utils`);

/**
 * The letters that a reader copies out of the file, in reading order. Isolates say nothing to a reader, and
 * pdftotext guesses spaces from gaps.
 */
function textOf(pdf: Buffer): string {
  const text = execFileSync(pdfToText, ['-', '-'], { input: pdf }).toString();
  return lettersOf(text);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, '');
}

describe('the sheet of a record', { skip }, () => {
  let world: World;
  let browser: Browser;
  let recordId: string;
  before(async () => {
    ({ world, browser } = await openWorkstation());
    const prints = [2, 3, 4, 5, 7].map((position) => ({
      position,
      impressionType: position === 7 ? 1 : 0,
      image: base64Of(testPrintFile(40 + position, 1)),
    }));
    const enrolled = await world.call('officer-eg', 'POST', '/v1/records', {
      kind: 'person',
      sourceReference: 'EG-2041/7',
      purpose: 'find-wanted-person',
      handlingCode: 'H1',
      restrictions: { deniedBureaus: ['BR'], allowedBureaus: null },
      caseRoles: [{ caseReference: 'القضية 42/2026', status: 'wanted', offence: 'سطو مسلح' }],
      identity: {
        names: [
          { kind: 'primary', family: 'الراشد', given: 'محمد عبد الله' },
          { kind: 'alias', family: 'Al-Rashid', given: 'Mohammed' },
        ],
        documents: [{ type: 'passport', number: 'A12345678', issuingCountry: 'EG' }],
        birthDate: '1984-03-11',
        birthPlace: 'الإسكندرية (Alexandria)',
        sex: 'M',
        nationalities: ['EG'],
      },
      prints,
    });
    recordId = (enrolled as { record: { recordId: string } }).record.recordId;
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
  });

  async function sheetOf(language: 'en' | 'ar'): Promise<{ page: Page; text: string }> {
    const page = await pageOf(browser, world, 'officer-eg', language);
    await page.goto(`${world.address}/records/${recordId}`);
    await stateReason(page);
    await page.locator('.sheet img.reference').nth(4).waitFor({ state: 'attached' });
    await page.evaluate('document.fonts.ready.then(() => true)');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    if (process.env['SHEET_OUT']) writeFileSync(`${process.env['SHEET_OUT']}-${language}.pdf`, pdf);
    return { page, text: textOf(pdf) };
  }

  test('in Arabic it reads from right to left, names and numbers whole', async () => {
    const { page, text } = await sheetOf('ar');
    for (const part of [
      'الراشد محمد عبد الله',
      'Al-Rashid Mohammed',
      'القضية',
      '42/2026',
      'سطو مسلح',
      'الإسكندرية',
      'Alexandria',
      'مكان الميلاد',
      'الأدوار في القضايا',
      'A12345678',
      'EG-2041/7',
      'TLP:AMBER',
      '1984-03-11',
      'البرازيل',
      'السبابة اليمنى، مستوية',
      'السبابة اليسرى، ملفوفة',
    ]) {
      assert.ok(text.includes(lettersOf(part)), `${part} is not in:\n${text}`);
    }
    await page.close();
  });

  test('in English it says the same, and no part of the page round it', async () => {
    const { page, text } = await sheetOf('en');
    for (const part of ['EG-2041/7', 'Photograph', 'الراشد محمد عبد الله', 'Kept until', 'Brazil'])
      assert.ok(text.includes(lettersOf(part)), `${part} is not in:\n${text}`);
    for (const other of ['Delete the record', 'Print or save', 'New search'])
      assert.ok(!text.includes(lettersOf(other)), `${other} is of the page, not of the sheet`);
    await page.close();
  });

  test('a photograph is added on the page, and stands on the sheet', async () => {
    const page = await pageOf(browser, world, 'officer-eg', 'en');
    await page.goto(`${world.address}/records/${recordId}`);
    await stateReason(page);
    await page.getByRole('button', { name: 'Add a photograph' }).click();
    const buffer = Buffer.from(await testPhotograph(1));
    const file = { name: 'face.jpg', mimeType: 'image/jpeg', buffer };
    await page.locator('dialog input[type=file]').setInputFiles(file);
    await page.locator('dialog button[type=submit]').click();
    await page.locator('.sheet-photograph img.reference').waitFor({ state: 'attached' });
    await page.getByRole('img', { name: 'Face' }).waitFor();
    await assertAccessible(page, 'a record with a photograph');
    await page.close();
  });
});
