import { type Finding, profileNames, validateTransaction } from '@whorl/codecs';
import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { decodeFile } from '../files/decode-file.ts';
import { nameFile } from '../files/name-file.ts';
import { printsOfFile } from '../files/prints-of-file.ts';
import { readFile } from '../files/read-file.ts';
import { segmentFile } from '../files/segment-file.ts';
import { describeFile } from '../inspection/describe-file.ts';
import { extractImages } from '../inspection/extract-images.ts';
import { qualityLines, qualityOf } from '../inspection/quality-lines.ts';
import { slapLines } from '../inspection/slap-lines.ts';
import { treeLines } from '../inspection/tree-lines.ts';

export const inspect: Command = {
  name: 'inspect',
  summary: 'what a file holds, field by field',
  help: `Usage: whorl inspect FILE [--all] [--validate [PROFILE]] [--extract DIR] [--fingers] [--quality]
                     [--json]

  --all               show every value; long lists are cut otherwise
  --validate PROFILE  check an ANSI/NIST transaction: ${profileNames.join(', ')} (generic where
                      left out); exit code 1 where a rule of severity error is broken
  --extract DIR       write the images of the file, as they are encoded in it
  --quality           how good each print is, 0 to 100, what was measured, and what is wrong with it
  --fingers           the fingers in each slap (whorl segment draws and crops them)

Reads ANSI/NIST-ITL transactions (traditional and XML), ISO/IEC 19794-2, -4, -5 and INCITS 378
records, WSQ, PNG, JPEG, TIFF, BMP, PGM, JPEG 2000. A file is recognized by its bytes.

Examples:
  whorl inspect card.an2k
  whorl inspect search.an2k --validate prum
  whorl inspect card.an2k --extract images/`,
  options: {
    all: { type: 'boolean' },
    validate: { type: 'string' },
    extract: { type: 'string' },
    fingers: { type: 'boolean' },
    quality: { type: 'boolean' },
  },
  optionalValues: { validate: { fallback: 'generic', known: profileNames } },
  run,
};

async function run({ positionals, values, output }: CommandInput): Promise<number> {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new UserError('inspect takes one file', 'Usage: whorl inspect FILE', exitCodes.usage);
  }
  const bytes = readFile(path);
  const file = await nameFile(path, () => decodeFile(bytes));
  const tree = describeFile(file, bytes.length);
  const findings =
    typeof values['validate'] === 'string' ? validate(file, values['validate']) : undefined;
  const written =
    typeof values['extract'] === 'string' ? extractImages(file, values['extract']) : undefined;
  const slaps = values['fingers'] ? await segmentFile(path, undefined, {}) : undefined;
  const prints = values['quality'] ? (await nameFile(path, () => printsOfFile(bytes))).prints : [];
  output.json({
    file: path,
    ...tree.json,
    ...(findings ? { findings } : {}),
    ...(written ? { written } : {}),
    ...(values['quality'] ? { prints: prints.map(qualityOf) } : {}),
    ...(slaps ? { slaps: slaps.map(({ place, fingers }) => ({ place, fingers })) } : {}),
  });
  for (const line of treeLines(path, tree, values['all'] === true)) output.line(line);
  if (findings) for (const line of findingLines(findings)) output.line(line);
  for (const line of (slaps ?? []).flatMap((slap) => slapLines(path, slap))) output.line(line);
  for (const line of qualityLines(prints)) output.line(line);
  for (const name of written ?? []) output.line(`wrote ${name}`);
  return findings?.some(({ severity }) => severity === 'error') ? exitCodes.no : exitCodes.ok;
}

function validate(file: Awaited<ReturnType<typeof decodeFile>>, profile: string) {
  if (file.kind !== 'transaction') {
    const remedy = 'Leave --validate away, or give a transaction.';
    throw new UserError('only ANSI/NIST transactions are validated', remedy, exitCodes.usage);
  }
  const known = profileNames.find((name) => name === profile);
  if (!known) {
    const remedy = `Use one of: ${profileNames.join(', ')}.`;
    throw new UserError(`no profile "${profile}"`, remedy, exitCodes.usage);
  }
  return validateTransaction(file.transaction, known);
}

function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['', 'valid: no rule is broken'];
  const lines = findings.map(({ severity, record, field, rule, message, remedy }) => {
    const place = `record ${record}${field ? `, field ${field}` : ''}`;
    return `${severity.padEnd(7)} ${place}: ${message} [${rule}]\n        ${remedy}`;
  });
  const errorCount = findings.filter(({ severity }) => severity === 'error').length;
  return ['', ...lines, '', `${errorCount} errors, ${findings.length - errorCount} warnings`];
}
