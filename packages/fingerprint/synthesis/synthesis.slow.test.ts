import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extraction/extract.ts';
import { scoreTemplates } from '../matching/compare.ts';
import { type PreparedTemplate, prepareTemplate } from '../matching/prepared-template.ts';
import type { Template } from '../template.ts';
import { createImpression } from './impression/create-impression.ts';
import { type ImpressionKind, impressionKinds } from './impression/impression-kind.ts';
import { createMasterFinger, type MasterFinger } from './master/master-finger.ts';

const masters = [11, 12, 13, 14].map((seed) => createMasterFinger({ seed }));

function templateOf(master: MasterFinger, seed: number): PreparedTemplate {
  return prepareTemplate(extract(createImpression(master, { seed })));
}

test('createMasterFinger() gives the same finger for the same seed, another for another', () => {
  const again = createMasterFinger({ seed: 11 });
  assert.deepEqual(again, masters[0]);
  assert.notDeepEqual(again.ridges, masters[1]!.ridges);
});

test('createMasterFinger() keeps to the class that it is asked for', () => {
  const arch = createMasterFinger({ seed: 11, class: 'arch' });
  assert.equal(arch.class, 'arch');
  assert.deepEqual(arch.singularPoints, { cores: [], deltas: [] });
});

test('createImpression() gives the same pixels for the same seed, whatever came between', () => {
  const [master, other] = masters;
  const first = createImpression(master!, { seed: 5 });
  createImpression(other!, { seed: 6 });
  assert.deepEqual(createImpression(master!, { seed: 5 }), first);
  assert.notDeepEqual(createImpression(master!, { seed: 6 }).pixels, first.pixels);
});

test('createImpression() states 500 ppi and as many pixels as its size says', () => {
  const { width, height, pixels, resolution } = createImpression(masters[0]!, { seed: 1 });
  assert.deepEqual(resolution, { ppi: 500, source: 'stated' });
  assert.equal(pixels.length, width * height);
});

test('createImpression() of low quality gives a template of lower quality', () => {
  const qualityAt = (quality: number): number =>
    masters
      .map((master) => extract(createImpression(master, { seed: 1, quality })).quality)
      .reduce((sum, value) => sum + value, 0);
  assert.ok(qualityAt(10) < qualityAt(90));
});

test('impressions of one finger score above impressions of any two fingers', () => {
  const templates = masters.map((master) => [1, 2].map((seed) => templateOf(master, seed)));
  const genuine: number[] = [];
  const impostor: number[] = [];
  for (const [i, own] of templates.entries()) {
    genuine.push(scoreTemplates(own[0]!, own[1]!));
    for (const other of templates.slice(i + 1)) impostor.push(scoreTemplates(own[0]!, other[0]!));
  }
  assert.ok(Math.min(...genuine) > Math.max(...impostor), `${genuine} against ${impostor}`);
});

test('createImpression() of every kind is the same for the same seed and has its own size', () => {
  const sizes = impressionKinds.map((kind) => {
    const image = createImpression(masters[1]!, { seed: 3, kind });
    assert.deepEqual(createImpression(masters[1]!, { seed: 3, kind }).pixels, image.pixels, kind);
    return `${image.width} × ${image.height}`;
  });
  assert.equal(new Set(sizes).size, impressionKinds.length);
});

test('rolled, plain and slap impressions of one finger are found mates; a rolled one shows most', () => {
  const [finger, other] = masters;
  const take = (master: MasterFinger, kind: ImpressionKind) =>
    extract(createImpression(master, { seed: 4, kind, quality: 70 }));
  const rolled = take(finger!, 'rolled');
  const stranger = take(other!, 'rolled');
  for (const kind of ['plain', 'slap'] as const) {
    const probe = take(finger!, kind);
    assert.ok(rolled.minutiae.length > 1.2 * probe.minutiae.length, kind);
    const score = (reference: Template) =>
      scoreTemplates(prepareTemplate(probe), prepareTemplate(reference));
    const [mated, impostor] = [score(rolled), score(stranger)];
    assert.ok(mated > 1.5 * impostor, `${kind}: ${mated} against ${impostor}`);
  }
});

test('dry skin prints less ink than usual skin, and wet skin more', () => {
  const ink = (moisture: 'dry' | 'usual' | 'wet'): number =>
    createImpression(masters[2]!, { seed: 5, quality: 80, moisture }).pixels.reduce(
      (sum, level) => sum + 255 - level,
      0,
    );
  assert.ok(ink('dry') < ink('usual') && ink('usual') < ink('wet'));
});

test('worn skin keeps the flow of the finger and stands lower', () => {
  const worn = createMasterFinger({ seed: 11, skin: 'worn' });
  assert.deepEqual(worn.singularPoints, masters[0]!.singularPoints);
  const height = ({ ridges }: MasterFinger): number =>
    ridges.values.reduce((sum, value) => sum + Math.max(0, value), 0);
  assert.ok(height(worn) < 0.95 * height(masters[0]!));
});
