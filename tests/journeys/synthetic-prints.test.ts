import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { decodeImage } from '@whorl/codecs/image';
import { runWhorl, temporaryFolder } from './run-whorl.ts';
import { writeImpressions } from './synthetic-folder.ts';

const fingerCount = 3;
const impressionCount = 2;

describe('synthetic prints in a folder', () => {
  const folder = temporaryFolder();
  const whorl = (...args: string[]) => runWhorl(args, folder);
  const json = (...args: string[]) => JSON.parse(whorl(...args, '--json').stdout);

  before(() => writeImpressions(join(folder, 'prints'), fingerCount, impressionCount));

  test('inspect tells what an image is', () => {
    const { kind, format, width, height, resolution } = json('inspect', 'prints/1_1.png');
    assert.deepEqual([kind, format, width, height], ['image', 'png', 368, 480]);
    assert.deepEqual(resolution, { ppi: 500, source: 'stated' });
  });

  test('convert carries pixels and resolution from format to format', async () => {
    for (const name of ['a.tif', 'a.bmp', 'a.pgm', 'a.jp2', 'a.wsq', 'a.jpg']) {
      const { exitCode, stderr } = whorl('convert', 'prints/1_1.png', name, '--rate', '2.25');
      assert.equal(exitCode, 0, stderr);
      assert.equal(json('inspect', name).width, 368);
    }
    const original = await decodeImage(readFileSync(join(folder, 'prints/1_1.png')));
    const tiff = await decodeImage(readFileSync(join(folder, 'a.tif')));
    assert.deepEqual(tiff.pixels, original.pixels);
    assert.equal(tiff.resolution.ppi, 500);
  });

  test('convert says what to do where there is no way', () => {
    const { exitCode, stderr } = whorl('convert', 'prints/1_1.png', 'a.docx');
    assert.equal(exitCode, 2);
    assert.match(stderr, /no way from image to "\.docx"\. See whorl convert --help/);
  });

  test('extract writes templates in every format, and pictures of the steps', () => {
    const { prints } = json('extract', 'prints/1_1.png', '--out', 'templates', '--trace', 'steps');
    assert.equal(prints.length, 1);
    assert.ok(prints[0].minutiae > 15);
    assert.match(readdirSync(join(folder, 'steps')).join(), /01-resampled\.png.*minutiae\.png/);
    const standards = { iso: 'iso-19794-2:2005', ansi: 'incits-378:2009' };
    for (const [format, standard] of Object.entries(standards)) {
      whorl('extract', 'prints/1_1.png', '--out', 'templates', '--format', format);
      const record = json('inspect', `templates/1_1.${format}`);
      assert.equal(record.standard, standard);
      assert.equal(record.views[0].minutiae.length, prints[0].minutiae);
    }
  });

  test('extract goes on after a file that it cannot read, and says so', () => {
    mkdirSync(join(folder, 'mixed'));
    writeFileSync(join(folder, 'mixed/bad.png'), 'no image');
    const { exitCode, stdout, stderr } = whorl('extract', 'mixed', 'prints/1_1.png', '--json');
    assert.equal(exitCode, 3);
    assert.equal(JSON.parse(stdout).prints.length, 1);
    assert.match(stderr, /mixed\/bad\.png: /);
  });

  test('verify says match for one finger, with terms, pairs and a picture', () => {
    const { exitCode, stdout } = whorl(
      ...['verify', 'prints/1_1.png', 'prints/1_2.png', '--picture', 'match.svg', '--json'],
    );
    const result = JSON.parse(stdout);
    assert.deepEqual([exitCode, result.match], [0, true]);
    assert.ok(result.falseMatchRate <= 0.001 && result.terms.length > 0);
    const svg = readFileSync(join(folder, 'match.svg'), 'utf8');
    assert.match(svg, />MATCH</);
    const numbered = svg.match(/paint-order="stroke">\d+</g) ?? [];
    // Every pair is numbered on both prints, and once in the legend.
    assert.equal(numbered.length, 2 * result.pairs.length + 1);
  });

  test('verify says no match for two fingers, exit 1, and draws nothing green', async () => {
    const { exitCode } = whorl('verify', 'prints/1_1.png', 'prints/2_1.png', '--picture', 'no.png');
    assert.equal(exitCode, 1);
    assert.ok((await decodeImage(readFileSync(join(folder, 'no.png')))).width > 1_000);
    whorl('verify', 'prints/1_1.png', 'prints/2_1.png', '--picture', 'no.svg');
    assert.doesNotMatch(readFileSync(join(folder, 'no.svg'), 'utf8'), /#0b7a4b/);
  });

  test('identify ranks the right person first, and the second run reads its cache', () => {
    const args = ['identify', 'prints/2_2.png', '--gallery', 'gallery', '--top', '2'];
    mkdirSync(join(folder, 'gallery'));
    for (let finger = 1; finger <= fingerCount; finger++) {
      const from = join(folder, `prints/${finger}_1.png`);
      writeFileSync(join(folder, `gallery/person-${finger}.png`), readFileSync(from));
    }
    const first = json(...args, '--picture', 'pictures');
    assert.deepEqual([first.gallery.people, first.gallery.cached], [fingerCount, 0]);
    const [{ found, candidates }] = first.searches;
    assert.equal(found, true);
    assert.equal(candidates.length, 2);
    assert.equal(candidates[0].name, 'person-2.png');
    assert.match(readFileSync(join(folder, 'pictures/2_2.png.svg'), 'utf8'), />MATCH</);
    const second = json(...args);
    assert.equal(second.gallery.cached, fingerCount);
    assert.deepEqual(second.searches[0].candidates, candidates);
    // Biometric data is for its owner alone, and a probe is never kept.
    const kept = readdirSync(join(folder, 'cache'));
    assert.equal(kept.length, fingerCount);
    assert.equal(statSync(join(folder, 'cache', kept[0]!)).mode & 0o077, 0);
  });

  test('identify says that nobody stands out where the finger is not in the gallery', () => {
    writeFileSync(
      join(folder, 'other.png'),
      readFileSync(join(folder, `prints/${fingerCount}_2.png`)),
    );
    const { exitCode, stdout } = whorl(
      ...['identify', 'other.png', '--gallery', 'prints/1_1.png', '--gallery', 'prints/2_1.png'],
    );
    assert.equal(exitCode, 1);
    assert.match(stdout, /nobody stands out \(2 people in/);
  });

  test('evaluate reports the figures that scripts rely on, and a page', () => {
    const report = json('evaluate', 'prints', '--report', 'report.html');
    const [set] = report.sets;
    const figures = ['eer', 'fmr100', 'fmr1000', 'zeroFmr', 'eerAllImpostors', 'rank1'];
    for (const name of figures) assert.ok(set[name] >= 0 && set[name] <= 1, name);
    const { name, images, failures, genuine, impostors } = set;
    assert.deepEqual([name, images, failures, genuine, impostors], ['prints', 6, 0, 3, 3]);
    assert.equal(report.meanEer, set.eer);
    assert.ok(report.extraction.imagesPerSecondPerCore > 0);
    assert.ok(report.comparison.perSecondPerCore > 0);
    assert.ok(report.templateBytesMean > 0);
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    assert.equal(page.match(/class="chart"/g)?.length, 2);
    assert.ok(page.includes('The same finger, lowest scores'));
  });

  test('evaluate writes a folder of curves, figures and the worst pairs, those of an earlier run taken away', () => {
    for (const worst of ['2', '1'])
      json('evaluate', 'prints', '--report', 'report', '--worst', worst);
    const files = readdirSync(join(folder, 'report')).sort();
    assert.deepEqual(files, [
      ...['det-peers.svg', 'det.svg', 'figures.json', 'figures.md'],
      ...['report.html', 'scores.svg', 'worst-pairs'],
    ]);
    const pairs = readdirSync(join(folder, 'report/worst-pairs/prints'));
    assert.deepEqual(pairs.map((name) => name.split('-1-')[0]).sort(), ['mated', 'non-mated']);
    const figures = JSON.parse(readFileSync(join(folder, 'report/figures.json'), 'utf8'));
    assert.ok(figures.curves[0].det.every((point: { fmr: number }) => point.fmr <= 1));
    assert.match(readFileSync(join(folder, 'report/det.svg'), 'utf8'), /role="img" aria-label="/);
  });

  test('inspect --quality says how good a print is, and of what', () => {
    const [print] = json('inspect', 'prints/1_1.png', '--quality').prints;
    assert.ok(print.quality > 0 && print.quality <= 100 && Array.isArray(print.reasons));
    assert.ok(print.terms.areaMm2 > 50 && print.terms.ridgeShare > 0.3);
    assert.match(whorl('inspect', 'prints/1_1.png', '--quality').stdout, /^quality \d+/m);
  });
});
