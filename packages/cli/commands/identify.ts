import { join } from 'node:path';
import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { listFiles, loadPeople, type Person } from '../files/load-people.ts';
import { cacheFolder, createPrintCache, noCache } from '../files/print-cache.ts';
import { formatFalseAlarms, formatRate } from '../format-rate.ts';
import { candidatePicture } from '../identification/candidate-picture.ts';
import { type Candidate, preparePerson, search, standsOut } from '../identification/search.ts';
import { assumedPpi, assumedPpiOption, markOption, numberOption, textOption } from '../options.ts';
import { writePicture } from '../pictures/write-picture.ts';

const defaultCandidatesMax = 10;

export const identify: Command = {
  name: 'identify',
  summary: 'whose print is this? 1:N over a folder',
  help: `Usage: whorl identify PROBE… --gallery DIR|FILE [--gallery …] [--top K] [--picture DIR]
                     [--mark] [--ppi N] [--no-cache] [--json]

  --gallery G    folder or file to search; may be given several times. Each file is one person:
                 an image, a minutiae record, a template, or a transaction with all its fingers
  --top K        candidates a probe (${defaultCandidatesMax} unless given)
  --picture DIR  draws the first candidate of each probe
  --mark         probes that are plain images are marks: lines and letters are taken off, and
                 the mark is found by its ridges. Type-13 images are read so anyway, or by the
                 minutiae that an examiner marked in a Type-9 record of the same IDC
  --ppi N        resolution of images that state none (500 unless given)
  --no-cache     keep no templates. They are kept in ${cacheFolder()}
                 (WHORL_CACHE), readable by you only, so that a second search starts at once

Each PROBE is one search, a transaction with ten fingers too. A candidate's expected false alarms
are its false-match rate times the size of the gallery. Exit code 1: nobody stands out in a search.

Example:
  whorl identify scene.wsq --gallery cards/ --top 5 --picture matches/`,
  options: {
    gallery: { type: 'string', multiple: true },
    top: { type: 'string' },
    picture: { type: 'string' },
    'no-cache': { type: 'boolean' },
    ...assumedPpiOption,
    ...markOption,
  },
  run,
};

async function run({ positionals, values, output }: CommandInput): Promise<number> {
  const galleryPaths = Array.isArray(values['gallery']) ? values['gallery'] : [];
  if (positionals.length === 0 || galleryPaths.length === 0) {
    const remedy = 'Usage: whorl identify PROBE… --gallery DIR';
    throw new UserError('identify takes probes and a gallery', remedy, exitCodes.usage);
  }
  const top =
    numberOption(values, 'top', { min: 1, max: 10_000, isWhole: true }) ?? defaultCandidatesMax;
  const options = { assumedPpi: assumedPpi(values) };
  const cache = values['no-cache'] ? noCache : createPrintCache(cacheFolder(), options);
  const gallery = await loadPeople(listFiles(galleryPaths), options, cache, output);
  // A probe is never kept: searching is not enrolling.
  const probeOptions = { ...options, isMark: values['mark'] === true };
  const probes = await loadPeople(listFiles(positionals), probeOptions, noCache, output);
  for (const { path, message } of [...gallery.failures, ...probes.failures]) {
    output.note(`${path}: ${message}`);
  }
  const prepared = gallery.people.filter(({ prints }) => prints.length > 0).map(preparePerson);
  if (prepared.length === 0) {
    throw new UserError('the gallery holds no fingerprint', 'Give a folder of prints.');
  }
  const results = [];
  const progress = output.progress('Searching', probes.people.length);
  for (const probe of probes.people) {
    for (const reason of probe.skipped) output.note(`${probe.path}: skipped ${reason}`);
    const startedMs = performance.now();
    const candidates = search(preparePerson(probe), prepared, top);
    const milliseconds = performance.now() - startedMs;
    const result = resultOf(probe, candidates, prepared.length, milliseconds);
    results.push(result);
    for (const line of resultLines(result, prepared.length)) output.line(line);
    const folder = textOption(values, 'picture');
    if (folder && candidates[0]) {
      const target = join(folder, `${probe.name.replace(/[\\/]/g, '_')}.svg`);
      const svg = await candidatePicture(probe, candidates[0], result.found, options);
      await writePicture(target, svg);
      output.line(`picture in ${target}`);
    }
    progress.advance();
  }
  progress.end();
  output.json({
    gallery: { people: prepared.length, failures: gallery.failures, cached: gallery.cachedCount },
    searches: results,
    failures: probes.failures,
  });
  const isRead = probes.failures.length === 0 && probes.people.some((p) => p.prints.length > 0);
  if (!isRead) return exitCodes.input;
  return results.every(({ found }) => found) ? exitCodes.ok : exitCodes.no;
}

function resultOf(
  probe: Person,
  candidates: readonly Candidate[],
  galleryCount: number,
  milliseconds: number,
) {
  const ranked = candidates.map(({ person, score, falseMatchRate, prints }, i) => ({
    rank: i + 1,
    name: person.name,
    file: person.path,
    score,
    falseMatchRate,
    expectedFalseAlarms: falseMatchRate * galleryCount,
    prints,
  }));
  const found = standsOut(candidates[0], galleryCount);
  return { probe: probe.path, found, milliseconds, candidates: ranked };
}

const tableHead = 'rank     score  false-match rate        false alarms  person';

function resultLines(
  { probe, found, candidates, milliseconds }: ReturnType<typeof resultOf>,
  galleryCount: number,
): string[] {
  const verdict = found ? 'one stands out' : 'nobody stands out';
  const searched = `${galleryCount} people in ${milliseconds.toFixed(0)} ms`;
  const head = `${probe}: ${verdict} (${searched})`;
  const rows = candidates.map(({ rank, name, score, falseMatchRate, expectedFalseAlarms }) => {
    const columns = [
      String(rank).padStart(4),
      score.toFixed(1).padStart(8),
      formatRate(falseMatchRate).padEnd(22),
      formatFalseAlarms(expectedFalseAlarms).padEnd(12),
    ];
    return `${columns.join('  ')}  ${name}`;
  });
  return rows.length === 0 ? [head] : [head, tableHead, ...rows];
}
