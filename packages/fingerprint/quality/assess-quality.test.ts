import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GrayImage } from '@whorl/codecs';
import { extractWithQuality } from '../extraction/extract.ts';
import { createImpression } from '../synthesis/impression/create-impression.ts';
import { createMasterFinger } from '../synthesis/master/master-finger.ts';
import { qualityScore } from './assess-quality.ts';
import type { QualityTerms } from './impression-quality.ts';
import { qualityReasons } from './quality-reasons.ts';

const print = createImpression(createMasterFinger({ seed: 31 }), { seed: 2, quality: 85 });
const radiusPixels = 2;

/** Takes the darkest or the lightest pixel round each: ridges swell as on wet skin, or shrink as on dry. */
function swollen(image: GrayImage, choose: (...levels: number[]) => number): GrayImage {
  const { width, height, pixels } = image;
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const levels: number[] = [];
      for (let dy = -radiusPixels; dy <= radiusPixels; dy++) {
        for (let dx = -radiusPixels; dx <= radiusPixels; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx >= 0 && ny >= 0 && nx < width && ny < height)
            levels.push(pixels[ny * width + nx]!);
        }
      }
      result[y * width + x] = choose(...levels);
    }
  }
  return { ...image, pixels: result };
}

test('a print of good skin has nothing wrong with it, and its template carries the score', () => {
  const { template, quality } = extractWithQuality(print);
  assert.deepEqual(quality.reasons, []);
  assert.ok(quality.score > 60);
  assert.equal(template.quality, quality.score);
  assert.equal(quality.terms.minutiaCount, template.minutiae.length);
});

test('ridges that run together are called wet, thin ones dry, and both cost quality', () => {
  const good = extractWithQuality(print).quality;
  const wet = extractWithQuality(swollen(print, Math.min)).quality;
  const dry = extractWithQuality(swollen(print, Math.max)).quality;
  assert.ok(wet.reasons.includes('wet') && !wet.reasons.includes('dry'), wet.reasons.join());
  assert.ok(dry.reasons.includes('dry') && !dry.reasons.includes('wet'), dry.reasons.join());
  assert.ok(wet.score < good.score && dry.score < good.score);
});

test('an empty image says so, and has no quality', () => {
  const { quality } = extractWithQuality({ ...print, pixels: print.pixels.map(() => 200) });
  assert.deepEqual(quality.reasons, ['no-print']);
  assert.equal(quality.score, 0);
});

const usual: QualityTerms = {
  ridgeClarity: 80,
  areaMm2: 260,
  minutiaCount: 50,
  contrastGrayLevels: 150,
  ridgeShare: 0.45,
};

test('each measure beyond its limit is a reason, the worst first', () => {
  assert.deepEqual(qualityReasons(usual), []);
  assert.deepEqual(qualityReasons({ ...usual, areaMm2: 100 }), ['small-area']);
  assert.deepEqual(qualityReasons({ ...usual, minutiaCount: 5 }), ['few-minutiae']);
  assert.deepEqual(qualityReasons({ ...usual, contrastGrayLevels: 30 }), ['low-contrast']);
  const poor = { ...usual, ridgeClarity: 45, minutiaCount: 1 };
  assert.deepEqual(qualityReasons(poor), ['few-minutiae', 'unclear-ridges']);
});

test('quality never rises where a measure gets worse', () => {
  const score = qualityScore(usual);
  for (const worse of [
    { ridgeClarity: 60 },
    { areaMm2: 120 },
    { minutiaCount: 12 },
    { ridgeShare: 0.65 },
    { ridgeShare: 0.25 },
  ])
    assert.ok(qualityScore({ ...usual, ...worse }) < score, JSON.stringify(worse));
});
