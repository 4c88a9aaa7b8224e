import {
  type PreparedTemplate,
  prepareTemplate,
  scanTemplates,
  scoreTemplates,
  type Template,
} from '@whorl/fingerprint';
import type { PrintOptions } from '../files/print.ts';
import { extractAll } from '../files/print-pool.ts';
import type { Output } from '../output.ts';
import {
  equalErrorRate,
  fnmrAtFmr,
  operatingPoints,
  type ScoreSets,
  sortedScores,
} from './error-rates.ts';
import { type EvaluationSet, listPairs, type PairKind } from './fvc-protocol.ts';

export interface PairScore {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** The figures of one set; rates are fractions of 1. */
export interface SetFigures {
  readonly name: string;
  readonly images: number;
  /** Images that gave no template; each of their comparisons counts with a score of 0. */
  readonly failures: number;
  readonly genuine: number;
  readonly impostors: number;
  readonly eer: number;
  readonly fmr100: number;
  readonly fmr1000: number;
  readonly zeroFmr: number;
  readonly eerAllImpostors: number;
  readonly fmr1000AllImpostors: number;
  readonly rank1: number;
}

export interface SetResult {
  readonly set: EvaluationSet;
  readonly figures: SetFigures;
  readonly templates: readonly (Template | undefined)[];
  readonly genuine: readonly PairScore[];
  readonly impostor: readonly PairScore[];
  /** Scores by the protocol and with all impostors. */
  readonly protocolScores: ScoreSets;
  readonly allScores: ScoreSets;
  readonly extractionSeconds: number;
  readonly comparisonSeconds: number;
  readonly comparisonCount: number;
  readonly templateBytes: number;
}

/** Extracts, compares every pair, and counts. */
export async function evaluateSet(
  set: EvaluationSet,
  options: PrintOptions,
  output: Output,
): Promise<SetResult> {
  const { templates, extractionSeconds } = await loadTemplates(set, options, output);
  const prepared = templates.map((template) => template && prepareTemplate(template));
  const scored = scorePairs(set, prepared);
  const comparisonSeconds = timeScan(set, prepared);
  const ofKind = (kind: PairKind) => scored.filter((pair) => pair.kind === kind);
  const genuine = ofKind('genuine');
  const impostor = ofKind('impostor');
  const scoresOf = (pairs: readonly PairScore[]) => sortedScores(pairs.map(({ score }) => score));
  const allScores = { genuine: scoresOf(genuine), impostor: scoresOf(impostor) };
  const protocolScores = {
    genuine: allScores.genuine,
    impostor: scoresOf(impostor.filter(({ isProtocol }) => isProtocol)),
  };
  const points = operatingPoints(protocolScores);
  const allPoints = operatingPoints(allScores);
  const figures: SetFigures = {
    name: set.name,
    images: set.impressions.length,
    failures: templates.filter((template) => template === undefined).length,
    genuine: genuine.length,
    impostors: protocolScores.impostor.length,
    eer: equalErrorRate(points),
    fmr100: fnmrAtFmr(points, 0.01),
    fmr1000: fnmrAtFmr(points, 0.001),
    zeroFmr: fnmrAtFmr(points, 0),
    eerAllImpostors: equalErrorRate(allPoints),
    fmr1000AllImpostors: fnmrAtFmr(allPoints, 0.001),
    rank1: rankOneRate(set, scored),
  };
  const templateBytes = prepared.reduce(
    (sum, template) => sum + (template?.packed.bytes.length ?? 0),
    0,
  );
  return {
    ...{ set, figures, templates, genuine, impostor, protocolScores, allScores },
    ...{ extractionSeconds, comparisonSeconds, comparisonCount: scored.length, templateBytes },
  };
}

async function loadTemplates(set: EvaluationSet, options: PrintOptions, output: Output) {
  const templates: (Template | undefined)[] = set.impressions.map(() => undefined);
  const progress = output.progress(`${set.name}: extracting`, set.impressions.length);
  let milliseconds = 0;
  await extractAll(
    set.impressions.map(({ path }) => path),
    options,
    (index, answer) => {
      progress.advance();
      if (!answer.ok) return output.note(`${set.impressions[index]!.path}: ${answer.message}`);
      milliseconds += answer.milliseconds;
      templates[index] = answer.result.prints[0]?.template;
    },
  );
  progress.end();
  return { templates, extractionSeconds: milliseconds / 1000 };
}

function scorePairs(
  set: EvaluationSet,
  prepared: readonly (PreparedTemplate | undefined)[],
): readonly (PairScore & { kind: PairKind; isProtocol: boolean })[] {
  return [...listPairs(set.impressions)].map((pair) => {
    const [a, b] = [prepared[pair.a], prepared[pair.b]];
    return { ...pair, score: a && b ? scoreTemplates(a, b) : 0 };
  });
}

/** Seconds to score all pairs as a scan does, after a first run that compiles and fills caches. */
function timeScan(set: EvaluationSet, prepared: readonly (PreparedTemplate | undefined)[]): number {
  const pairs = [...listPairs(set.impressions)];
  const scan = () => {
    for (const pair of pairs) {
      const [a, b] = [prepared[pair.a], prepared[pair.b]];
      if (a && b) scanTemplates(a, b);
    }
  };
  scan();
  const startedMs = performance.now();
  scan();
  return (performance.now() - startedMs) / 1000;
}

/** Share of impressions whose best match among all others of the set is of the same finger. */
function rankOneRate(set: EvaluationSet, scored: readonly PairScore[]): number {
  const best = set.impressions.map(() => ({ score: Number.NEGATIVE_INFINITY, other: -1 }));
  for (const { a, b, score } of scored) {
    if (score > best[a]!.score) best[a] = { score, other: b };
    if (score > best[b]!.score) best[b] = { score, other: a };
  }
  const hits = best.filter(
    ({ other }, i) => set.impressions[other]?.finger === set.impressions[i]!.finger,
  );
  return hits.length / best.length;
}
