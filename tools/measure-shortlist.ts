// node tools/bootstrap.mjs tools/measure-shortlist.ts: whom the first looks of a search lose, on synthetic people with ten
// fingers each; the stages of the gallery are chosen by it. evaluate-shortlist.ts asks the same of real prints, one finger each.
import {
  createPopulation,
  type FingerPosition,
  galleryMinutiaeMax,
  packedWeight,
  packTemplate,
  populationTemplate,
  scoreTemplates,
} from '../packages/fingerprint/index.ts';
import { layOutPrints } from './scan/print-memory.ts';
import { missedAt, shareAtLeast } from './shortlist/penetration.ts';

const people = 800;
const searches = 150;
const seed = 5;
const fingers: readonly FingerPosition[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Strangers who go on from a first look, and from a second one. */
const firstShares = [0.01, 0.02, 0.04, 0.06, 0.08, 0.12];
const secondShares = [0.0005, 0.001, 0.002, 0.005];
/** Mates that score less do not lead a large gallery, whatever a shortlist does. */
const scoreMin = 16;

const population = createPopulation({ seed });
const pack = (person: number, position: FingerPosition, impression: number) =>
  packTemplate(
    populationTemplate(population, person, position, { impression }),
    galleryMinutiaeMax,
  );

const gallery = Array.from({ length: people * fingers.length }, (_, number) =>
  pack(Math.floor(number / fingers.length), fingers[number % fingers.length]!, 0),
);
/** Behind the gallery lies the probe of the moment. */
const probeNumber = gallery.length;
const roomForProbe = new Uint8Array();
const { kernel, view, resultsAddress, addressOf, list } = layOutPrints([
  ...gallery.map(({ bytes }) => bytes),
  roomForProbe,
]);

/** Lays a probe in the memory and gives its address. */
function placed(probe: Uint8Array): number {
  new Uint8Array(view.buffer, addressOf(probeNumber)).set(probe);
  return addressOf(probeNumber);
}

function votesOf(probe: Uint8Array, numbers: readonly number[]): number[] {
  kernel.voteListed(placed(probe), list(numbers), resultsAddress);
  return [...new Uint16Array(view.buffer, resultsAddress, numbers.length)];
}

function similaritiesOf(probe: Uint8Array, numbers: readonly number[]): number[] {
  kernel.relaxListed(placed(probe), list(numbers), resultsAddress);
  return [...new Float64Array(view.buffer, resultsAddress, numbers.length)];
}

/** Share of strangers that are at least as likely as the mate. */
function penetration(values: readonly number[], mate: number): number {
  return shareAtLeast(values.toSpliced(mate, 1), values[mate]!);
}

function table(title: string, shares: readonly number[], penetrations: readonly number[]): void {
  const lost = shares.map((share) => missedAt(penetrations, share) * penetrations.length);
  console.log(`${title}: of ${penetrations.length} mates are lost`);
  for (const [i, share] of shares.entries())
    console.log(`  at ${100 * share} %: ${Math.round(lost[i]!)}`);
}

const chosen = Array.from({ length: searches }, (_, i) => Math.floor((i * people) / searches));
const everyPrint = [...gallery.keys()];
const single = chosen.flatMap((person, i) => {
  const finger = i % fingers.length;
  const probe = pack(person, fingers[finger]!, 1);
  const mate = person * fingers.length + finger;
  const score = scoreTemplates({ packed: probe }, { packed: gallery[mate]! });
  if (score < scoreMin) return [];
  const votes = penetration(votesOf(probe.bytes, everyPrint), mate);
  return [{ votes, similarity: penetration(similaritiesOf(probe.bytes, everyPrint), mate) }];
});
table(
  'One finger, first look',
  firstShares,
  single.map(({ votes }) => votes),
);
table(
  'One finger, second look',
  secondShares,
  single.map(({ similarity }) => similarity),
);

/** Votes of some fingers of everybody, the fingers chosen for each person by the lesser weight of the two prints. */
function tenPrintPenetration(person: number, choose: (weights: readonly number[]) => number[]) {
  const probes = fingers.map((position) => pack(person, position, 1).bytes);
  const votes = probes.map((probe, finger) =>
    votesOf(
      probe,
      chosenSlots.map((first) => first + finger),
    ),
  );
  const values = chosenSlots.map((first, other) => {
    const weights = probes.map((probe, finger) =>
      Math.min(packedWeight(probe), packedWeight(gallery[first + finger]!.bytes)),
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
  'the three heaviest': heaviest(3),
};
for (const [name, choose] of Object.entries(choices)) {
  const found = chosen.map((person) => tenPrintPenetration(person, choose));
  table(`Ten fingers, first look at ${name}`, firstShares, found);
}
