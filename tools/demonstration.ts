// npm run demo, without a hub: a synthetic gallery, a search transaction with another impression
// of one of its fingers, the identification, the answer and a page with the picture of the match.
// npm run demo -- --people 100 --out DIR makes a larger gallery elsewhere.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles, loadPeople, type Person } from '../packages/cli/files/load-people.ts';
import { noCache } from '../packages/cli/files/print-cache.ts';
import { formatRate } from '../packages/cli/format-rate.ts';
import { candidatePicture } from '../packages/cli/identification/candidate-picture.ts';
import {
  type Candidate,
  preparePerson,
  search,
  standsOut,
} from '../packages/cli/identification/search.ts';
import { createOutput } from '../packages/cli/output.ts';
import { writeTrace } from '../packages/cli/pictures/write-trace.ts';
import {
  type Transaction,
  validateTransaction,
  writeTransaction,
} from '../packages/codecs/index.ts';
import { demonstrationPage } from './demonstration/page.ts';
import { makeImpressions } from './demonstration/people.ts';
import {
  answerTransaction,
  type PrintMessage,
  searchTransaction,
} from './demonstration/transactions.ts';
import { projectRoot } from './run-step.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(projectRoot, '.whorl', 'demonstration') },
    people: { type: 'string', default: '24' },
  },
});
const folder = values.out;
const personCount = Number(values.people);
/** The person whose other impression is searched for. */
const wantedPerson = Math.ceil(personCount * 0.7);
const shownCandidates = 5;
const date = new Date('2026-01-15T09:30:00Z');
const output = createOutput(false);

interface SearchResult {
  readonly probe: Person;
  readonly candidates: readonly Candidate[];
  readonly isFound: boolean;
  readonly galleryCount: number;
  readonly searchMilliseconds: number;
}

function personName(n: number): string {
  return `person-${String(n).padStart(2, '0')}.an2k`;
}

function write(name: string, transaction: Transaction): string {
  const path = join(folder, name);
  const findings = validateTransaction(transaction, 'prum');
  if (findings.length > 0) throw new Error(`${name}: ${JSON.stringify(findings)}`);
  writeFileSync(path, writeTransaction(transaction));
  return path;
}

/** Writes a transaction for each person, and the search for another impression of one of them. */
async function writePeople(): Promise<PrintMessage> {
  const numbers = Array.from({ length: personCount }, (_, i) => i + 1);
  const enrolled = numbers.map((n) => ({ fingerSeed: n, impressionSeed: 1, quality: 75 }));
  const wanted = { fingerSeed: wantedPerson, impressionSeed: 2, quality: 50 };
  const images = await makeImpressions([...enrolled, wanted]);
  for (const n of numbers) {
    const controlNumber = `2600000${String(n).padStart(3, '0')}A`;
    const message = { controlNumber, reference: `PERSON-${n}`, date, image: images[n - 1]! };
    write(`gallery/${personName(n)}`, searchTransaction(message));
  }
  const image = images[personCount]!;
  const message = { controlNumber: '2600000900B', reference: 'CASE-26-0042', date, image };
  write('search.an2k', searchTransaction(message));
  return message;
}

/** Reads the files back, as any bureau would that received them, and searches. */
async function searchPeople(): Promise<SearchResult> {
  const load = (name: string) => loadPeople(listFiles([join(folder, name)]), {}, noCache, output);
  const gallery = (await load('gallery')).people.map(preparePerson);
  const [probe] = (await load('search.an2k')).people;
  const startedMs = performance.now();
  const candidates = search(preparePerson(probe!), gallery, shownCandidates);
  const searchMilliseconds = performance.now() - startedMs;
  const isFound = standsOut(candidates[0], gallery.length);
  return { probe: probe!, candidates, isFound, galleryCount: gallery.length, searchMilliseconds };
}

async function writeAnswer(message: PrintMessage, result: SearchResult): Promise<void> {
  const { probe, candidates, isFound } = result;
  write('answer.an2k', answerTransaction(message, '2600000901C', candidates[0]));
  const matchSvg = await candidatePicture(probe, candidates[0]!, isFound, {});
  writeFileSync(join(folder, 'match.svg'), matchSvg);
  const steps = await writeTrace(message.image, join(folder, 'steps'));
  writeFileSync(join(folder, 'index.html'), demonstrationPage({ ...result, matchSvg, steps }));
}

function resultText({ candidates, galleryCount, searchMilliseconds }: SearchResult): string {
  const { person, score, falseMatchRate } = candidates[0]!;
  const shown = relative(process.cwd(), folder) || '.';
  return `
Searched search.an2k (ANSI/NIST-ITL, WSQ) against ${galleryCount} people in ${searchMilliseconds.toFixed(0)} ms.
First candidate: ${person.name}, score ${score.toFixed(1)}; different fingers score this high: ${formatRate(falseMatchRate)}.

Look here:        ${shown}/index.html
The match:        ${shown}/match.svg
Search, answer:   ${shown}/search.an2k, ${shown}/answer.an2k
Try it yourself:  npx whorl identify ${shown}/search.an2k --gallery ${shown}/gallery
                  npx whorl inspect ${shown}/answer.an2k
                  npx whorl --help`;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'gallery'), { recursive: true });
console.log(`Whorl demonstration: growing the fingers of ${personCount} synthetic people …`);
const message = await writePeople();
console.log('Extracting and searching …');
const result = await searchPeople();
await writeAnswer(message, result);
console.log(resultText(result));
if (result.candidates[0]?.person.name !== personName(wantedPerson)) {
  console.error(`The right answer was ${personName(wantedPerson)}: this is a mistake in Whorl.`);
  process.exitCode = 1;
}
