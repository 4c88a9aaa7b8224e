// Extracts and compares on a thread of its own, with a step of the engine left out; see engine-pool.ts for the messages.
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineRequest } from './engine-pool.ts';
import { replaceStep } from './replace-step.ts';
import type { Step } from './steps.ts';

const step = workerData as Step | undefined;
if (step) replaceStep(step);
// Only now, so that the step's module is replaced before anybody loads it.
const { decodeImage } = await import('../../packages/codecs/image/decode-image.ts');
const { readFile } = await import('../../packages/cli/files/read-file.ts');
const { decodeTemplate, encodeTemplate, extract, prepareTemplate, scoreOf, scoreTemplates } =
  await import('../../packages/fingerprint/index.ts');
const { unfoldPrint } = await import('../../packages/fingerprint/matching/match-print.ts');
const { observe } = await import('../../packages/fingerprint/matching/observe.ts');
const { precedes } = await import('../../packages/fingerprint/matching/print-order.ts');

function scoresByTwin(
  templates: readonly Uint8Array[],
  pairs: readonly (readonly [number, number])[],
): number[] {
  const prints = templates.map((bytes) => {
    const packed = prepareTemplate(decodeTemplate(bytes)).packed.bytes;
    return { packed, unfolded: unfoldPrint(packed) };
  });
  return pairs.map(([a, b]) => {
    const [probe, reference] = [prints[a]!, prints[b]!];
    const isTurned = precedes(reference.packed, probe.packed);
    const seen = isTurned
      ? observe(reference.unfolded, probe.unfolded)
      : observe(probe.unfolded, reference.unfolded);
    return seen ? scoreOf(seen.evidence) : 0;
  });
}

function scoresByKernel(
  templates: readonly Uint8Array[],
  pairs: readonly (readonly [number, number])[],
): number[] {
  const prints = templates.map((bytes) => prepareTemplate(decodeTemplate(bytes)));
  return pairs.map(([a, b]) => scoreTemplates(prints[a]!, prints[b]!));
}

parentPort?.on('message', async (request: EngineRequest) => {
  if (request.kind === 'score') {
    const scoresOf = request.byTwin ? scoresByTwin : scoresByKernel;
    parentPort?.postMessage(scoresOf(request.templates, request.pairs));
    return;
  }
  parentPort?.postMessage(encodeTemplate(extract(await decodeImage(readFile(request.path)))));
});
