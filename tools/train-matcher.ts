// Trains the matcher on synthetic prints: first the planes of the neighbourhood codes, which it writes into
// the engine, then, with --weights, the weights of the score, which it prints for score-model.ts.
// node tools/bootstrap.mjs tools/train-matcher.ts [--weights] [--fingers 240] [--impressions 6]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Evidence } from '../packages/fingerprint/matching/evidence.ts';
import { unfoldPrint } from '../packages/fingerprint/matching/match-print.ts';
import { codeBits } from '../packages/fingerprint/matching/neighbourhood/code-size.ts';
import { cylinderOf } from '../packages/fingerprint/matching/neighbourhood/cylinder.ts';
import { observe } from '../packages/fingerprint/matching/observe.ts';
import { packMinutia } from '../packages/fingerprint/matching/packed-minutia.ts';
import { packTemplate } from '../packages/fingerprint/matching/packed-template.ts';
import { scoreModel } from '../packages/fingerprint/matching/score-model.ts';
import { createRandom } from '../packages/fingerprint/synthesis/random.ts';
import { projectRoot } from './run-step.ts';
import { discriminants } from './train-matcher/discriminants.ts';
import { logisticRegression, type Sample } from './train-matcher/logistic-regression.ts';
import { quantizationPlanes } from './train-matcher/quantization.ts';
import { dot, multiply } from './train-matcher/symmetric-eigen.ts';
import { trainingPrints } from './train-matcher/training-prints.ts';

/** Discriminants kept: 48 lost accuracy, 80 gained none at 128 bits. */
const dimensionCount = 64;
/** Overlays with fewer pairs than this may be wrong, and so may their pairs. */
const trustedPairsMin = 9;
const cylindersMax = 25_000;
const differencesMax = 25_000;
const strangersEach = 14;
const modelPath = 'packages/fingerprint/matching/neighbourhood/neighbourhood-model.ts';

const { values } = parseArgs({
  options: {
    weights: { type: 'boolean', default: false },
    fingers: { type: 'string', default: '240' },
    impressions: { type: 'string', default: '6' },
  },
});
const prints = trainingPrints(Number(values.fingers), Number(values.impressions)).map(
  ({ finger, template }) => {
    const { bytes, templateIndices } = packTemplate(template);
    const minutiae = templateIndices.map((index) => packMinutia(template.minutiae[index]!));
    return { finger, minutiae, print: unfoldPrint(bytes) };
  },
);
const random = createRandom('train-matcher');
if (values.weights) printWeights();
else writeModel();

function* matedPrints() {
  for (const [i, a] of prints.entries()) {
    for (const b of prints.slice(i + 1)) if (a.finger === b.finger) yield { a, b };
  }
}

/** An even sample of at most that many. */
function sampled<T>(list: readonly T[], countMax: number): readonly T[] {
  const share = countMax / list.length;
  return share >= 1 ? list : list.filter(() => random() < share);
}

function writeModel(): void {
  const cylinders = prints.map(({ minutiae }) =>
    minutiae.map((_, i) => Float64Array.from(cylinderOf(minutiae, i))),
  );
  const index = new Map(prints.map((print, i) => [print, i]));
  const differences: Float64Array[] = [];
  for (const { a, b } of matedPrints()) {
    const pairing = observe(a.print, b.print)?.pairing;
    if (!pairing || pairing.probe.length < trustedPairsMin) continue;
    const [own, other] = [cylinders[index.get(a)!]!, cylinders[index.get(b)!]!];
    for (const [k, probe] of pairing.probe.entries()) {
      if (random() > 0.25) continue;
      const mate = other[pairing.reference[k]!]!;
      differences.push(own[probe]!.map((value, i) => value - mate[i]!));
    }
  }
  const sample = sampled(cylinders.flat(), cylindersMax);
  const { mean, directions } = discriminants(
    sample,
    sampled(differences, differencesMax),
    dimensionCount,
  );
  const projected = sample.map((cylinder) => {
    const centred = cylinder.map((value, i) => value - mean[i]!);
    return Float64Array.from(directions, (direction) => dot(direction, centred));
  });
  const planes = multiply(quantizationPlanes(projected, codeBits, random), directions);
  const bytes = modelBytes(planes, mean);
  const text = [
    '// Trained on synthetic prints by tools/train-matcher.ts: numbers, not code.',
    '',
    `/** ${codeBits} rows of ${mean.length} weights of 8 bits, then ${codeBits} offsets of 32 bits, little-endian. */`,
    'export const neighbourhoodModelBase64 =',
    `  '${bytes.toString('base64')}';`,
    '',
  ];
  writeFileSync(join(projectRoot, modelPath), text.join('\n'));
  console.log(`${modelPath}: from ${sample.length} cylinders, ${differences.length} mated pairs`);
}

function modelBytes(planes: readonly Float64Array[], mean: Float64Array): Buffer {
  const bytes = Buffer.alloc(planes.length * (mean.length + 4));
  for (const [row, plane] of planes.entries()) {
    const largest = Math.max(...plane.map(Math.abs));
    let offset = 0;
    for (let i = 0; i < mean.length; i++) {
      const weight = Math.round((127 * plane[i]!) / largest);
      bytes.writeInt8(weight, row * mean.length + i);
      offset += weight * mean[i]!;
    }
    bytes.writeInt32LE(Math.round(offset), planes.length * mean.length + 4 * row);
  }
  return bytes;
}

function printWeights(): void {
  const mated = [...matedPrints()].map(({ a, b }) => observe(a.print, b.print)?.evidence);
  const strangers: (Evidence | undefined)[] = [];
  for (const [i, a] of prints.entries()) {
    for (let n = 0; n < strangersEach; n++) {
      const b = prints[(i + 300 + 71 * n) % prints.length]!;
      if (a.finger !== b.finger) strangers.push(observe(a.print, b.print)?.evidence);
    }
  }
  // Both kinds weigh as in an evaluation by the FVC protocol, whatever their numbers here.
  const samples = [
    ...samplesOf(mated, true, 3 / mated.length),
    ...samplesOf(strangers, false, 9 / strangers.length),
  ];
  const { constant, weights } = logisticRegression(samples);
  console.log(`constant ${constant.toFixed(4)}`);
  for (const [i, { name }] of scoreModel.entries())
    console.log(`${name} ${weights[i]!.toFixed(4)}`);
  console.log(`${mated.length} mated and ${strangers.length} non-mated pairs`);
}

function samplesOf(
  list: readonly (Evidence | undefined)[],
  isMated: boolean,
  weight: number,
): Sample[] {
  return list.flatMap((evidence) =>
    evidence
      ? [{ measures: scoreModel.map(({ measure }) => measure(evidence)), isMated, weight }]
      : [],
  );
}
