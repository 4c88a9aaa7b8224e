import { basename, extname, join } from 'node:path';
import { writeMinutiaeRecord } from '@whorl/codecs';
import { encodeTemplate, recordFromTemplate, type Template } from '@whorl/fingerprint';
import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { decodeFile } from '../files/decode-file.ts';
import { listFiles } from '../files/load-people.ts';
import { type PrintOptions, withAssumedPpi } from '../files/print.ts';
import { printsOfFile } from '../files/prints-of-file.ts';
import { readFile } from '../files/read-file.ts';
import { writeFile } from '../files/write-file.ts';
import { assumedPpi, assumedPpiOption, textOption } from '../options.ts';
import { writeTrace } from '../pictures/write-trace.ts';

const formats = {
  whorl: { extension: 'whorl', encode: encodeTemplate },
  iso: { extension: 'iso', encode: (t: Template) => record(t, 'iso-19794-2:2005') },
  ansi: { extension: 'ansi', encode: (t: Template) => record(t, 'incits-378:2009') },
} as const;

function record(template: Template, standard: 'iso-19794-2:2005' | 'incits-378:2009') {
  return writeMinutiaeRecord(recordFromTemplate(template, { standard }));
}

export const extract: Command = {
  name: 'extract',
  summary: 'prints to templates, with pictures of every step',
  help: `Usage: whorl extract FILE… [--out DIR] [--format whorl|iso|ansi] [--trace DIR] [--ppi N] [--json]

  --out DIR     where templates go; without it they are only described
  --format F    whorl (five bytes a minutia), iso (19794-2:2005), ansi (INCITS 378-2009)
  --trace DIR   a picture of each step of the extraction, for files that are images
  --ppi N       resolution of images that state none (500 unless given)

An image of several fingers (a slap) gives one template a finger, a palm gives one a part.

Examples:
  whorl extract thumb.wsq --trace steps/
  whorl extract prints/*.png --out templates/ --format iso`,
  options: {
    out: { type: 'string' },
    format: { type: 'string', default: 'whorl' },
    trace: { type: 'string' },
    ...assumedPpiOption,
  },
  run,
};

async function run({ positionals, values, output }: CommandInput): Promise<number> {
  const format = formats[values['format'] as keyof typeof formats];
  if (!format) {
    const remedy = `Use one of: ${Object.keys(formats).join(', ')}.`;
    throw new UserError(`no format "${values['format']}"`, remedy, exitCodes.usage);
  }
  if (positionals.length === 0) {
    throw new UserError('extract takes files', 'whorl extract FILE…', exitCodes.usage);
  }
  const options = { assumedPpi: assumedPpi(values) };
  const folder = textOption(values, 'out');
  const traceFolder = textOption(values, 'trace');
  const files = listFiles(positionals);
  const progress = output.progress('Extracting', files.length);
  const results: unknown[] = [];
  for (const { path, name } of files) {
    const { prints, skipped } = await printsOfFile(readFile(path), options);
    const stem = basename(name, extname(name));
    for (const [i, { place, position, template }] of prints.entries()) {
      const suffix = prints.length > 1 ? `-${i + 1}` : '';
      const target = folder && join(folder, `${stem}${suffix}.${format.extension}`);
      if (target) writeFile(target, format.encode(template));
      const { quality, minutiae } = template;
      results.push({ file: path, place, position, quality, minutiae: minutiae.length, target });
      const head = `${path}${place ? ` (${place})` : ''}`;
      const tail = target ? ` -> ${target}` : '';
      output.line(`${head}: ${minutiae.length} minutiae, quality ${quality}${tail}`);
    }
    for (const reason of skipped) output.note(`${path}: skipped ${reason}`);
    if (traceFolder) {
      const target = files.length > 1 ? join(traceFolder, stem) : traceFolder;
      await traceFile(path, target, options);
      output.line(`${path}: steps drawn in ${target}`);
    }
    progress.advance();
  }
  progress.end();
  output.json({ prints: results });
  return exitCodes.ok;
}

async function traceFile(path: string, folder: string, options: PrintOptions): Promise<void> {
  const file = await decodeFile(readFile(path));
  if (file.kind !== 'image') {
    const remedy = 'Write its images first: whorl inspect FILE --extract DIR';
    throw new UserError(`${path} is no image to trace`, remedy, exitCodes.usage);
  }
  await writeTrace(withAssumedPpi(file.image, options), folder);
}
