import { basename, extname, join } from 'node:path';
import { writeMinutiaeRecord } from '@whorl/codecs';
import { encodeTemplate, recordFromTemplate, type Template } from '@whorl/fingerprint';
import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { decodeFile } from '../files/decode-file.ts';
import { listFiles, loadPeople, type Person } from '../files/load-people.ts';
import { nameFile } from '../files/name-file.ts';
import { type PrintOptions, withAssumedPpi } from '../files/print.ts';
import { noCache } from '../files/print-cache.ts';
import { readFile } from '../files/read-file.ts';
import { writeFile } from '../files/write-file.ts';
import { assumedPpi, assumedPpiOption, markOption, textOption } from '../options.ts';
import { writeTrace } from '../pictures/write-trace.ts';
import { inWords } from '../quality-words.ts';

const formats = {
  whorl: { extension: 'whorl', encode: encodeTemplate },
  iso: { extension: 'iso', encode: (t: Template) => record(t, 'iso-19794-2:2005') },
  ansi: { extension: 'ansi', encode: (t: Template) => record(t, 'incits-378:2009') },
} as const;

type Format = (typeof formats)[keyof typeof formats];

function record(template: Template, standard: 'iso-19794-2:2005' | 'incits-378:2009') {
  return writeMinutiaeRecord(recordFromTemplate(template, { standard }));
}

export const extract: Command = {
  name: 'extract',
  summary: 'prints to templates, with pictures of every step',
  help: `Usage: whorl extract FILE… [--out DIR] [--format whorl|iso|ansi] [--trace DIR]
                    [--mark] [--ppi N] [--json]

  FILE          an image, record or transaction, or a folder of them
  --out DIR     where templates go; without it they are only described
  --format F    whorl (five bytes a minutia), iso (19794-2:2005), ansi (INCITS 378-2009)
  --trace DIR   a picture of each step of the extraction, for files that are images
  --mark        the images are marks: read by their ridges among lines and letters
  --ppi N       resolution of images that state none (500 unless given)

A file that cannot be read is named, the others are extracted all the same; exit code 3 then.
Quality runs from 0 to 100, with what is wrong with a poor print in brackets.
An image of several fingers (a slap) gives one template a finger, a palm gives one a part.

Examples:
  whorl extract thumb.wsq --trace steps/
  whorl extract prints/ --out templates/ --format iso`,
  options: {
    out: { type: 'string' },
    format: { type: 'string', default: 'whorl' },
    trace: { type: 'string' },
    ...assumedPpiOption,
    ...markOption,
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
    throw new UserError('extract takes files', 'Usage: whorl extract FILE…', exitCodes.usage);
  }
  const options = { assumedPpi: assumedPpi(values), isMark: values['mark'] === true };
  const folder = textOption(values, 'out');
  const traceFolder = textOption(values, 'trace');
  const files = listFiles(positionals);
  const { people, failures } = await loadPeople(files, options, noCache, output);
  for (const { path, message } of failures) output.note(`${path}: ${message}`);
  const prints = people.flatMap((person) => writeTemplates(person, folder, format));
  for (const { file, place, minutiae, quality, reasons, target } of prints) {
    const tail = target ? ` -> ${target}` : '';
    const head = `${file}${place ? ` (${place})` : ''}`;
    output.line(`${head}: ${minutiae} minutiae, quality ${quality}${inWords(reasons)}${tail}`);
  }
  for (const { path, skipped } of people) {
    for (const reason of skipped) output.note(`${path}: skipped ${reason}`);
  }
  for (const { path, name } of traceFolder ? people : []) {
    const target = people.length > 1 ? join(traceFolder!, stemOf(name)) : traceFolder!;
    await traceFile(path, target, options);
    output.line(`${path}: steps drawn in ${target}`);
  }
  output.json({ prints, failures });
  return failures.length > 0 || prints.length === 0 ? exitCodes.input : exitCodes.ok;
}

/** The name without its extension, with the folders below the one that was asked for. */
function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length) || basename(name);
}

function writeTemplates(person: Person, folder: string | undefined, format: Format) {
  return person.prints.map(({ place, position, template, quality: why }, i) => {
    const suffix = person.prints.length > 1 ? `-${i + 1}` : '';
    const name = `${stemOf(person.name)}${suffix}.${format.extension}`;
    const target = folder === undefined ? undefined : join(folder, name);
    if (target) writeFile(target, format.encode(template));
    const { quality, minutiae } = template;
    return {
      ...{ file: person.path, place, position, quality },
      ...{ reasons: why?.reasons, qualityTerms: why?.terms },
      ...{ minutiae: minutiae.length, target },
    };
  });
}

async function traceFile(path: string, folder: string, options: PrintOptions): Promise<void> {
  const file = await nameFile(path, () => decodeFile(readFile(path)));
  if (file.kind !== 'image') {
    const remedy = 'Write its images first: whorl inspect FILE --extract DIR';
    throw new UserError(`${path} is no image to trace`, remedy, exitCodes.usage);
  }
  await writeTrace(withAssumedPpi(file.image, options), folder, options);
}
