import type { Command, CommandInput } from '../command.ts';
import { evaluateSet, type SetResult } from '../evaluation/evaluate-set.ts';
import { evaluationReport, reportLines } from '../evaluation/evaluation-report.ts';
import { readEvaluationSet, type TemplateSource } from '../evaluation/fvc-protocol.ts';
import { htmlReport } from '../evaluation/html-report.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { writeFile } from '../files/write-file.ts';
import { assumedPpi, assumedPpiOption, textOption } from '../options.ts';

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'how accurate it is: the report on folders of known prints',
  help: `Usage: whorl evaluate DIR… [--protocol fvc] [--templates own|iso] [--report FILE] [--ppi N] [--json]

  DIR             impressions named FINGER_IMPRESSION.ext, such as 101_1.tif
  --protocol fvc  genuine: every two impressions of a finger; impostors: the first impressions of
                  every two fingers (the figures with all impostors are given too)
  --templates     own: our extraction from the images; iso: the .iso templates beside them
  --report FILE   an HTML page with histograms, DET curves and the worst pairs drawn
  --ppi N         resolution of images that state none (500 unless given)

An image that gives no template is a failure and counts with a score of 0 in all its comparisons.
Speeds are those of this machine, per core, in this run.

Example:
  whorl evaluate ../shared/data/fvc/* --report report.html`,
  options: {
    protocol: { type: 'string', default: 'fvc' },
    templates: { type: 'string', default: 'own' },
    report: { type: 'string' },
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
    writeFile(target, await htmlReport(results, report, options));
    output.line(`report in ${target}`);
  }
  return exitCodes.ok;
}

function templateSource(value: unknown): TemplateSource {
  if (value === 'own' || value === 'iso') return value;
  throw new UserError(`no templates "${String(value)}"`, 'Use own or iso.', exitCodes.usage);
}
