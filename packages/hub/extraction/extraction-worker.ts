// Finds the prints of transaction files on a thread of its own; see extraction-pool.ts.
import { parentPort } from 'node:worker_threads';
import { CodecError } from '@whorl/codecs';
import { transactionProblems } from '../exchange/check-transaction.ts';
import { printsOfImages } from '../records/prints-of-images.ts';
import { printsOfTransaction } from '../records/prints-of-transaction.ts';
import { problemOf, readAnyTransaction } from '../records/read-any-transaction.ts';
import type { ExtractionAnswer, ExtractionRequest } from './extraction-messages.ts';
import { keepDecodedImages, keptPixels } from './keep-decoded-images.ts';
import { warmUpFile } from './warm-up-file.ts';

/** One file after the other has its images here. */
const pixels = new Uint8Array(keptPixels);

async function answerTo(request: ExtractionRequest): Promise<ExtractionAnswer> {
  try {
    if ('isWarmUp' in request) return await answerTo({ bytes: warmUpFile(), isChecked: true });
    if ('images' in request) return { ok: true, found: await printsOfImages(request.images) };
    const transaction = readAnyTransaction(request.bytes);
    if (!request.isChecked) return { ok: true, found: await printsOfTransaction(transaction) };
    const kept = keepDecodedImages(pixels);
    const broken = transactionProblems(transaction, kept.measureWsq);
    if (broken.length > 0) return { ok: true, found: { prints: [], problems: broken } };
    return { ok: true, found: await printsOfTransaction(transaction, kept.images) };
  } catch (error) {
    if (error instanceof CodecError)
      return { ok: true, found: { prints: [], problems: [problemOf(error)] } };
    // The name alone: a message may hold what somebody sent.
    return { ok: false, code: (error as Error).name };
  }
}

parentPort?.on('message', async (request: ExtractionRequest) => {
  parentPort?.postMessage(await answerTo(request));
});
