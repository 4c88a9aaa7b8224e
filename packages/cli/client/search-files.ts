import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { assumedPpi, textOption } from '../options.ts';
import { deliver } from './deliver.ts';
import { printFileOf } from './print-file.ts';
import { transactionOfFiles } from './transaction-of-files.ts';

/** INT-I 4.22, types of transaction, by what is searched and where. */
const searchTypes = {
  'print/prints': 'CPS',
  'print/marks': 'PMS',
  'mark/prints': 'MPS',
  'mark/marks': 'MMS',
} as const;

/** Searches the hub's gallery with images or a transaction; exit code 1 where nobody was found. */
export async function searchFiles(input: CommandInput): Promise<number> {
  const { positionals, values } = input;
  const files = positionals.map(printFileOf);
  const [first] = files;
  if (!first) {
    const remedy = 'Usage: whorl search [POSITION=]FILE… --hub URL';
    throw new UserError('search takes files', remedy, exitCodes.usage);
  }
  const isMark = values['mark'] === true;
  const where = values['in-marks'] === true ? 'marks' : 'prints';
  const reference = textOption(values, 'reference');
  const { bytes, isReady } = await transactionOfFiles(files, {
    typeOfTransaction: searchTypes[`${isMark ? 'mark' : 'print'}/${where}`],
    isMark,
    type2: reference ? { 10: reference } : {},
    origin: textOption(values, 'origin') ?? 'WHORL',
    assumedPpi: assumedPpi(values),
  });
  const images = isReady ? [] : files.map(({ path }) => path);
  const sending = { bytes, path: first.path, isFile: isReady, images };
  const { answers } = await deliver(input, sending);
  const isHit = answers.some(({ type, text }) => type === 'SRE' && text.startsWith('HIT'));
  return isHit ? exitCodes.ok : exitCodes.no;
}
