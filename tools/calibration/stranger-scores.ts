import { prepareTemplate, scoreTemplates } from '../../packages/fingerprint/index.ts';
import type { SyntheticPrint } from './synthetic-prints.ts';

/** Scores of all pairs of different fingers, the highest first. */
export function strangerScores(prints: readonly SyntheticPrint[]): readonly number[] {
  const prepared = prints.map(({ finger, template }) => ({
    finger,
    template: prepareTemplate(template),
  }));
  const scores: number[] = [];
  for (const [i, a] of prepared.entries()) {
    for (let k = i + 1; k < prepared.length; k++) {
      const b = prepared[k]!;
      if (a.finger !== b.finger) scores.push(scoreTemplates(a.template, b.template));
    }
  }
  return scores.sort((a, b) => b - a);
}
