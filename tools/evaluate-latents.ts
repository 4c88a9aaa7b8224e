// node tools/bootstrap.mjs tools/evaluate-latents.ts [--fingers N] [--strangers N] [--kind mark|exemplar]
//   [--write] [--picture FILE.jpg]
// Looks synthetic marks, plain prints and slaps up among rolled ones: marks of three clarities, read by
// an examiner, by the extraction for marks and by that for exemplars. Prints the table of docs/accuracy/latents.md;
// which --write renews; with --picture draws some of the marks instead.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { encodeImage } from '../packages/codecs/image/index.ts';
import { markClarities, prepareTemplate } from '../packages/fingerprint/index.ts';
import { markdownTable, writeBlock } from './accuracy/generated-block.ts';
import { drawPrints, type Reading, type WantedPrint } from './synthesis/draw-prints.ts';
import { lookUpAll, rolledStrangers } from './synthesis/look-up.ts';
import { markSheet } from './synthesis/mark-sheet.ts';

const { values } = parseArgs({
  options: {
    fingers: { type: 'string', default: '200' },
    strangers: { type: 'string', default: '2000' },
    kind: { type: 'string' },
    picture: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

if (values.picture) {
  writeFileSync(values.picture, await encodeImage(markSheet(), 'jpeg'));
  process.exit();
}

/** Far from the seeds of tests, of training, of calibration and of demonstrations. */
const firstFingerSeed = 500_000;

interface Row {
  readonly kind: 'mark' | 'exemplar';
  readonly name: string;
  readonly reader: string;
  readonly wanted: WantedPrint;
}

const readers: Readonly<Record<Reading, string>> = {
  examiner: 'examiner',
  mark: 'extraction of marks',
  exemplar: 'extraction of exemplars',
};
const marks = markClarities.flatMap((clarity, i) =>
  (['examiner', 'mark', 'exemplar'] as const).map(
    (reading): Row => ({
      kind: 'mark',
      name: `${clarity} mark`,
      reader: readers[reading],
      wanted: { options: { seed: 100 + i, kind: 'latent', clarity }, reading },
    }),
  ),
);
const exemplars = (['plain', 'slap', 'rolled'] as const).map(
  (kind): Row => ({
    kind: 'exemplar',
    name: kind,
    reader: readers.exemplar,
    wanted: { options: { seed: 2, kind } },
  }),
);
const rows = [...marks, ...exemplars].filter(({ kind }) => !values.kind || kind === values.kind);
const gallery: WantedPrint = { options: { seed: 1, kind: 'rolled' } };

const fingerCount = Number(values.fingers);
const requests = Array.from({ length: fingerCount }, (_, i) => ({
  seed: firstFingerSeed + i,
  prints: [gallery, ...rows.map(({ wanted }) => wanted)],
}));
let doneCount = 0;
const drawn = await drawPrints(requests, () => {
  process.stderr.write(`\r${++doneCount} of ${fingerCount} fingers drawn `);
});
const rolled = drawn.map(([first]) => prepareTemplate(first!));
const strangers = rolledStrangers(Number(values.strangers));

const date = new Date().toISOString().slice(0, 10);
const head = ['probe', 'read by', 'minutiae, median', 'rank-1', 'rank-10', 'EER', 'FNMR at 0.1 %'];
const table = markdownTable(
  head,
  rows.map(({ name, reader }, i) => {
    const probes = drawn.map((templates) => templates[i + 1]!);
    const figures = lookUpAll(probes, rolled, strangers);
    const { minutiaeMedian, rank1, rank10, equalErrorRate, fnmr } = figures;
    const shares = [rank1, rank10, equalErrorRate, fnmr].map(
      (share) => `${(100 * share).toFixed(1)} %`,
    );
    return [name, reader, minutiaeMedian, ...shares];
  }),
);
const text =
  `${date}, ${cpus()[0]?.model}: ${fingerCount} fingers, a probe of each, rolled prints of all in a gallery with ` +
  `${strangers.length} of the template-only population.\n\n${table}`;
console.log(text);
if (values.write) writeBlock('latents.md', 'look-up', text);
