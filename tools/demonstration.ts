// npm start, until the hub comes: a synthetic gallery, a search transaction with another impression
// of one of its fingers, the identification, the answer and a page with the picture of the match.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles, loadPeople } from '../packages/cli/files/load-people.ts';
import { noCache } from '../packages/cli/files/print-cache.ts';
import { candidatePicture } from '../packages/cli/identification/candidate-picture.ts';
import { preparePerson, search, standsOut } from '../packages/cli/identification/search.ts';
import { createOutput } from '../packages/cli/output.ts';
import { writeTrace } from '../packages/cli/pictures/write-trace.ts';
import {
  type Transaction,
  validateTransaction,
  writeTransaction,
} from '../packages/codecs/index.ts';
import { demonstrationPage } from './demonstration/page.ts';
import { makeImpressions } from './demonstration/people.ts';
import { answerTransaction, searchTransaction } from './demonstration/transactions.ts';
import { projectRoot } from './run-step.ts';

const folder = join(projectRoot, '.whorl', 'demonstration');
const personCount = 24;
/** The person whose other impression is searched for. */
const wantedPerson = 17;
const shownCandidates = 5;
const date = new Date('2026-01-15T09:30:00Z');

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function write(name: string, transaction: Transaction): string {
  const path = join(folder, name);
  const findings = validateTransaction(transaction, 'prum');
  if (findings.length > 0) throw new Error(`${name}: ${JSON.stringify(findings)}`);
  writeFileSync(path, writeTransaction(transaction));
  return path;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'gallery'), { recursive: true });

say(`Whorl demonstration: growing the fingers of ${personCount} synthetic people …`);
const numbers = Array.from({ length: personCount }, (_, i) => i + 1);
const enrolled = numbers.map((n) => ({ fingerSeed: n, impressionSeed: 1, quality: 75 }));
const probeRequest = { fingerSeed: wantedPerson, impressionSeed: 2, quality: 50 };
const images = await makeImpressions([...enrolled, probeRequest]);
for (const n of numbers) {
  const controlNumber = `2600000${String(n).padStart(3, '0')}A`;
  const message = { controlNumber, reference: `PERSON-${n}`, date, image: images[n - 1]! };
  write(`gallery/person-${String(n).padStart(2, '0')}.an2k`, searchTransaction(message));
}
const searchMessage = {
  controlNumber: '2600000900B',
  reference: 'CASE-26-0042',
  date,
  image: images[personCount]!,
};
const probePath = write('search.an2k', searchTransaction(searchMessage));

say('Extracting and searching …');
const output = createOutput(false);
const gallery = await loadPeople(listFiles([join(folder, 'gallery')]), {}, noCache, output);
const [probe] = (await loadPeople(listFiles([probePath]), {}, noCache, output)).people;
const prepared = gallery.people.map(preparePerson);
const startedMs = performance.now();
const candidates = search(preparePerson(probe!), prepared, shownCandidates);
const searchMilliseconds = performance.now() - startedMs;
const [best] = candidates;
write('answer.an2k', answerTransaction(searchMessage, '2600000901C', best));

const isFound = standsOut(best, prepared.length);
const matchSvg = await candidatePicture(probe!, best!, isFound, {});
writeFileSync(join(folder, 'match.svg'), matchSvg);
const steps = await writeTrace(searchMessage.image, join(folder, 'steps'));
const page = { matchSvg, candidates, galleryCount: prepared.length, searchMilliseconds, steps };
writeFileSync(join(folder, 'index.html'), demonstrationPage(page));

const shown = relative(process.cwd(), folder) || '.';
say('');
say(
  `Searched ${probe!.path.split('/').at(-1)} (ANSI/NIST-ITL, WSQ) against ${prepared.length} people`,
);
say(
  `in ${searchMilliseconds.toFixed(0)} ms. First candidate: ${best!.person.name}, score ${best!.score.toFixed(4)}, false-match rate ${best!.falseMatchRate.toExponential(1)}.`,
);
say('');
say(`Look here:        ${shown}/index.html`);
say(`The match:        ${shown}/match.svg`);
say(`Search, answer:   ${shown}/search.an2k, ${shown}/answer.an2k`);
say(`Try it yourself:  npx whorl identify ${shown}/search.an2k --gallery ${shown}/gallery`);
const isRight = best?.person.name === `person-${wantedPerson}.an2k`;
if (!isRight) {
  say(`The right answer was person-${wantedPerson}: this is a mistake in Whorl.`);
  process.exitCode = 1;
}
