// node tools/bootstrap.mjs tools/evaluate-palms.ts [--palms N] [--marks N] [--side PIXELS]
// Grows palms that nobody has, cuts turned and noisy marks out of them and looks each mark up in
// all palms, part by part: how often the right palm comes first, and at the right place.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compareTemplates, extract, extractPalm, prepareTemplate } from '@whorl/fingerprint';
import {
  growPalm,
  printPalm,
} from '../packages/fingerprint/segmentation/testing/synthetic-palm.ts';
import { createRandom, uniform } from '../packages/fingerprint/synthesis/random.ts';

const { values } = parseArgs({
  options: {
    palms: { type: 'string', default: '6' },
    marks: { type: 'string', default: '24' },
    side: { type: 'string', default: '500' },
  },
});

const palmPixels = 1400;
const palmCount = Number(values.palms);
const markCount = Number(values.marks);
const markPixels = Number(values.side);
const roughnesses = [0.5, 0.8, 1.1] as const;

const skins = Array.from({ length: palmCount }, (_, i) => growPalm(i, palmPixels, palmPixels));
const startedMs = performance.now();
const palms = skins.map((skin, i) => {
  const middle = palmPixels / 2;
  const whole = { centerX: middle, centerY: middle, degrees: 0 };
  const piece = { ...whole, width: palmPixels, height: palmPixels };
  return extractPalm(printPalm(skin, piece, 0.35, createRandom('exemplar', i))).map((part) => ({
    part,
    prepared: prepareTemplate(part.template),
  }));
});
const secondsAPalm = (performance.now() - startedMs) / 1000 / palmCount;

/** One mark against all palms: where its own palm ranks, and whether its place is right. */
function lookUp(index: number, roughness: number): { isFirst: boolean; isPlaced: boolean } {
  const random = createRandom('mark', index, markPixels);
  const own = index % palmCount;
  const room = () => uniform(random, markPixels * 0.75, palmPixels - markPixels * 0.75);
  const piece = {
    centerX: room(),
    centerY: room(),
    width: markPixels,
    height: markPixels,
    degrees: uniform(random, -180, 180),
  };
  const probe = prepareTemplate(extract(printPalm(skins[own]!, piece, roughness, random)));
  const best = palms.map((parts) =>
    parts
      .map(({ part, prepared }) => ({ part, ...compareTemplates(probe, prepared) }))
      .reduce((a, b) => (b.score > a.score ? b : a)),
  );
  const mated = best[own]!;
  const isFirst = best.every((other, palm) => palm === own || other.score < mated.score);
  const { offsetX, offsetY, template } = mated.part;
  const inside = mated.pairs.filter(({ referenceIndex }) => {
    const { x, y } = template.minutiae[referenceIndex]!;
    const away = Math.hypot(x + offsetX - piece.centerX, y + offsetY - piece.centerY);
    return away <= markPixels * Math.SQRT1_2 + 10;
  });
  return { isFirst, isPlaced: inside.length > 0.8 * mated.pairs.length };
}

console.log(
  `${palmCount} palms of ${palmPixels} pixels, ${markCount} marks of ${markPixels} x ${markPixels} a row`,
);
console.log(`machine: ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`);
console.log(`extraction: ${secondsAPalm.toFixed(1)} s a palm\n`);
console.log('| roughness of the mark | right palm first | at the right place |');
console.log('|---|---|---|');
for (const roughness of roughnesses) {
  const results = Array.from({ length: markCount }, (_, i) => lookUp(i, roughness));
  const share = (count: number): string => `${((100 * count) / markCount).toFixed(0)} %`;
  const first = results.filter(({ isFirst }) => isFirst);
  const placed = first.filter(({ isPlaced }) => isPlaced);
  console.log(`| ${roughness} | ${share(first.length)} | ${share(placed.length)} |`);
}
