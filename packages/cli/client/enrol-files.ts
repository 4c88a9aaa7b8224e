import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { assumedPpi, textOption } from '../options.ts';
import { deliver, exitCodeOf } from './deliver.ts';
import { printFileOf } from './print-file.ts';
import { transactionOfFiles } from './transaction-of-files.ts';

/** Enrols a person from images or a transaction, or a mark under --mark. */
export async function enrolFiles(input: CommandInput): Promise<number> {
  const { positionals, values } = input;
  const files = positionals.map(printFileOf);
  const [first] = files;
  if (!first) {
    const remedy = 'Usage: whorl enrol [POSITION=]FILE… --reference TEXT --hub URL';
    throw new UserError('enrol takes files', remedy, exitCodes.usage);
  }
  const isMark = values['mark'] === true;
  const reference = textOption(values, 'reference');
  const name = textOption(values, 'name');
  const birthDate = textOption(values, 'birth-date')?.replaceAll('-', '');
  const { bytes, isReady } = await transactionOfFiles(files, {
    typeOfTransaction: isMark ? 'USA' : 'ATP',
    isMark,
    type2: {
      ...(reference ? { 10: reference } : {}),
      ...(name ? { 30: name } : {}),
      ...(birthDate ? { 35: birthDate } : {}),
    },
    origin: textOption(values, 'origin') ?? 'WHORL',
    assumedPpi: assumedPpi(values),
  });
  if (!isReady && !reference) {
    const remedy = 'Give --reference, the number of the record in your own files.';
    throw new UserError('images alone do not say whose they are', remedy, exitCodes.usage);
  }
  const images = isReady ? [] : files.map(({ path }) => path);
  const sending = { bytes, path: first.path, isFile: isReady, images };
  return exitCodeOf(await deliver(input, sending));
}
