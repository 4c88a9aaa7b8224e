import { evaluateSet, type SetResult } from '../../packages/cli/evaluation/evaluate-set.ts';
import {
  readEvaluationSet,
  type TemplateSource,
} from '../../packages/cli/evaluation/fvc-protocol.ts';
import { createOutput } from '../../packages/cli/output.ts';

/** Extracts and compares the sets in those folders, one after the other, as `whorl evaluate` does. */
export async function evaluateFolders(
  folders: readonly string[],
  source: TemplateSource = 'own',
): Promise<readonly SetResult[]> {
  if (folders.length === 0) {
    console.error('give folders of known prints, such as ../shared/data/fvc/*');
    process.exit(2);
  }
  const results: SetResult[] = [];
  for (const folder of folders) {
    results.push(await evaluateSet(readEvaluationSet(folder, source), {}, createOutput(true)));
  }
  return results;
}
