import { CodecError } from '@whorl/codecs';
import { UserError } from '../exit-codes.ts';

/** Runs work on a file; where its bytes are refused, the error says which file it was. */
export async function nameFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new UserError(`${path}: ${error.message}`, error.remedy);
  }
}
