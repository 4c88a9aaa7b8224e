import type { Command, CommandInput } from '../command.ts';
import { evaluateSet, type SetResult } from '../evaluation/evaluate-set.ts';
import { evaluationReport, reportLines } from '../evaluation/evaluation-report.ts';
import { readEvaluationSet, type TemplateSource } from '../evaluation/fvc-protocol.ts';
import { htmlReport } from '../evaluation/html-report.ts';
import { writeReportFolder } from '../evaluation/report-folder.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { writeFile } from '../files/write-file.ts';
import { assumedPpi, assumedPpiOption, numberOption, textOption } from '../options.ts';

/** Pairs of each kind that are drawn for each set. */
const worstCountUsual = 3;
const worstCountMax = 100;

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'how accurate it is: the report on folders of known prints',
  help: `Usage: whorl evaluate DIR… [--protocol fvc] [--templates own|iso] [--report FOLDER|FILE.html]
                      [--worst N] [--ppi N] [--json]

  DIR             impressions named FINGER_IMPRESSION.ext, such as 101_1.tif
  --protocol fvc  genuine: every two impressions of a finger; impostors: the first impressions of
                  every two fingers (the figures with all impostors are given too)
  --templates     own: our extraction from the images; iso: the .iso templates beside them
  --report TO     a folder with DET curves, histograms, figures (Markdown and JSON), the worst pairs
                  drawn and one page of it all; a name in .html gives the page alone
  --worst N       pairs of each kind that the report draws for each set (${worstCountUsual} unless given)
  --ppi N         resolution of images that state none (500 unless given)

An image that gives no template is a failure and counts with a score of 0 in all its comparisons.
Speeds are those of this machine, per core, in this run. The report shows the prints themselves:
keep it where they may be.

Example:
  whorl evaluate ../shared/data/fvc/* --report report --worst 5`,
  options: {
    protocol: { type: 'string', default: 'fvc' },
    templates: { type: 'string', default: 'own' },
    report: { type: 'string' },
    worst: { type: 'string' },
    ...assumedPpiOption,
  },
  run,
};

async function run({ positionals, values, output }: CommandInput): Promise<number> {
  if (positionals.length === 0) {
    throw new UserError('evaluate takes folders', 'Usage: whorl evaluate DIR…', exitCodes.usage);
  }
  if (values['protocol'] !== 'fvc') {
    throw new UserError(`no protocol "${values['protocol']}"`, 'Use fvc.', exitCodes.usage);
  }
  const source = templateSource(values['templates']);
  const options = { assumedPpi: assumedPpi(values) };
  const results: SetResult[] = [];
  for (const folder of positionals) {
    results.push(await evaluateSet(readEvaluationSet(folder, source), options, output));
  }
  const report = evaluationReport(results);
  output.json(report);
  for (const line of reportLines(report)) output.line(line);
  const target = textOption(values, 'report');
  if (target) {
    const worstCount =
      numberOption(values, 'worst', { min: 0, max: worstCountMax, isWhole: true }) ??
      worstCountUsual;
    if (/\.html?$/i.test(target))
      writeFile(target, await htmlReport(results, report, worstCount, options));
    else await writeReportFolder(target, results, report, source, worstCount, options);
    output.line(`report in ${target}`);
  }
  return exitCodes.ok;
}

function templateSource(value: unknown): TemplateSource {
  if (value === 'own' || value === 'iso') return value;
  throw new UserError(`no templates "${String(value)}"`, 'Use own or iso.', exitCodes.usage);
}
