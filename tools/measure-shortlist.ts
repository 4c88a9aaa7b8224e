// node tools/bootstrap.mjs tools/measure-shortlist.ts: whom the first looks of a search lose, on synthetic people with ten
// fingers each; the stages of the gallery are chosen by it. evaluate-shortlist.ts asks the same of real prints, one finger each.

import type { VoteLook } from '../packages/fingerprint/index.ts';
import {
  createPopulation,
  type FingerPosition,
  falseMatchRate,
  galleryMinutiaeMax,
  packedWeight,
  packTemplate,
  populationTemplate,
  scoreTemplates,
} from '../packages/fingerprint/index.ts';
import { shortlistStages } from '../packages/gallery/search/shortlist-stages.ts';
import { askedCounts, indexHits } from './shortlist/index-hits.ts';
import { layOutGallery } from './shortlist/looks.ts';
import { missedAt, shareAtLeast } from './shortlist/penetration.ts';

const people = 800;
/** People who are searched with ten fingers, and searches of one finger. */
const searches = 150;
const singleSearches = 600;
const seed = 5;
const fingers: readonly FingerPosition[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Strangers who go on from a first look, and from a second one. */
const firstShares = [0.003, 0.01, 0.02, 0.04, 0.08, 0.12, 0.16];
const secondShares = [0.0005, 0.001, 0.002, 0.005];
/** Mates that score less do not lead a large gallery, whatever a shortlist does. */
const scoreMin = 20;

const population = createPopulation({ seed });
const pack = (person: number, position: FingerPosition, impression: number, kind: Kind = 'plain') =>
  packTemplate(
    populationTemplate(population, person, position, { impression, kind }),
    galleryMinutiaeMax,
  );
type Kind = 'rolled' | 'plain';

const gallery = Array.from({ length: people * fingers.length }, (_, number) =>
  pack(Math.floor(number / fingers.length), fingers[number % fingers.length]!, 0),
);
const looks = layOutGallery(gallery.map(({ bytes }) => bytes));

/** Share of strangers that are at least as likely as the mate. */
function penetration(values: ArrayLike<number>, mate: number): number {
  return shareAtLeast(Array.from(values).toSpliced(mate, 1), values[mate]!);
}

function table(title: string, shares: readonly number[], penetrations: readonly number[]): void {
  const lost = shares.map((share) => missedAt(penetrations, share) * penetrations.length);
  console.log(`${title}: of ${penetrations.length} mates are lost`);
  for (const [i, share] of shares.entries())
    console.log(`  at ${100 * share} %: ${Math.round(lost[i]!)}`);
}

const chosen = Array.from({ length: searches }, (_, i) => Math.floor((i * people) / searches));
/** How far down each look lists the mate of a finger, and how often strangers score as much. */
interface SingleFinger {
  readonly glance: number;
  readonly votes: number;
  readonly similarity: number;
  readonly score: number;
}

const singles = Array.from({ length: singleSearches }, (_, i): SingleFinger => {
  const person = Math.floor((i * people) / singleSearches);
  const finger = i % fingers.length;
  const probe = pack(person, fingers[finger]!, 1);
  const mate = person * fingers.length + finger;
  return {
    glance: penetration(looks.votes('glance', probe.bytes, 'upright'), mate),
    votes: penetration(looks.votes('votes', probe.bytes, 'upright'), mate),
    similarity: penetration(looks.similarities(probe.bytes), mate),
    score: scoreTemplates({ packed: probe }, { packed: gallery[mate]! }),
  };
});
const leading = singles.filter(({ score }) => score >= scoreMin);
for (const look of ['glance', 'votes', 'similarity'] as const) {
  const shares = look === 'similarity' ? secondShares : firstShares;
  table(
    `One finger, ${look}`,
    shares,
    leading.map((single) => single[look]),
  );
}

const stages = shortlistStages(1);
const isKept = (single: SingleFinger) =>
  stages.every(({ look, keptShare }) => look === 'peek' || single[look] <= keptShare);
const shares = stages.map(({ look, keptShare }) => `${look} ${100 * keptShare} %`).join(', ');
console.log(`One finger, all stages of a large gallery (${shares})`);
for (const rateMax of [1e-2, 1e-3, 1e-4, 1e-5]) {
  const mates = singles.filter(({ score }) => falseMatchRate(score) <= rateMax);
  const lost = mates.filter((single) => !isKept(single)).length;
  console.log(`  of ${mates.length} mates with a false-match rate of at most ${rateMax}: ${lost}`);
}

/** People were rolled when they were enrolled, and are searched by plain prints: the harder case, and the usual one. */
const rolled = gallery.map(
  (_, number) =>
    pack(Math.floor(number / fingers.length), fingers[number % fingers.length]!, 0, 'rolled').bytes,
);
const rolledLooks = layOutGallery(rolled);

/** Votes of some fingers of everybody, the fingers chosen for each person by the lesser weight of the two prints. */
function tenPrintPenetration(
  person: number,
  choose: (weights: readonly number[]) => number[],
  look: VoteLook,
) {
  const probes = fingers.map((position) => pack(person, position, 1).bytes);
  const votes = probes.map((probe, finger) =>
    rolledLooks.votes(
      look,
      probe,
      'upright',
      chosenSlots.map((first) => first + finger),
    ),
  );
  const values = chosenSlots.map((first, other) => {
    const weights = probes.map((probe, finger) =>
      Math.min(packedWeight(probe), packedWeight(rolled[first + finger]!)),
    );
    return choose(weights).reduce((sum, finger) => sum + votes[finger]![other]!, 0);
  });
  return penetration(values, person);
}

const chosenSlots = Array.from({ length: people }, (_, person) => person * fingers.length);
const heaviest = (count: number) => (weights: readonly number[]) =>
  [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!).slice(0, count);
const choices = {
  'the right thumb': () => [0],
  'the heaviest finger': heaviest(1),
  'the two heaviest': heaviest(2),
  'the three heaviest': heaviest(3),
};
for (const [name, choose] of Object.entries(choices)) {
  for (const look of ['peek', 'glance', 'votes'] as const) {
    const found = chosen.map((person) => tenPrintPenetration(person, choose, look));
    table(`Ten fingers, ${look} at ${name}`, firstShares, found);
  }
}

/** How many of ten fingers an index has to name people by. */
for (const fingerCount of [10, 8, 6]) {
  const found = chosen.map((person) => {
    const probes = fingers.slice(0, fingerCount).map((position) => pack(person, position, 1).bytes);
    const asked = probes.map(askedCounts);
    const values = chosenSlots.map((first) =>
      asked.reduce((sum, counts, f) => sum + indexHits(counts, rolled[first + f]!), 0),
    );
    return penetration(values, person);
  });
  table(`Index by ${fingerCount} fingers`, firstShares, found);
}
