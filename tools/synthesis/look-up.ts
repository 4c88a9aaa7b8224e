// Probes looked up in a gallery that holds the mate of each, by the engine's scan.
import {
  equalErrorRate,
  fnmrAtFmr,
  operatingPoints,
  sortedScores,
} from '../../packages/cli/evaluation/error-rates.ts';
import {
  createPopulation,
  type PreparedTemplate,
  populationPrints,
  prepareTemplate,
  scanTemplates,
  scoreTemplates,
  type Template,
} from '../../packages/fingerprint/index.ts';
import { quantile } from './print-statistics.ts';

export interface LookUpFigures {
  readonly minutiaeMedian: number;
  /** Shares of the probes whose mate is first, and among the first ten. */
  readonly rank1: number;
  readonly rank10: number;
  /** Over the mates of all probes; strangers of the population leave them alone. */
  readonly equalErrorRate: number;
  /** At a false-match rate of 0.1 %. */
  readonly fnmr: number;
}

const falseMatchRate = 0.001;
const strangerSeed = 77;

/** Rolled prints of people of the template-only population, to fill a gallery with. */
export function rolledStrangers(count: number): PreparedTemplate[] {
  const population = createPopulation({ seed: strangerSeed });
  const prints = populationPrints(population, 0, Math.ceil(count / 10), {
    ...{ impression: 0, kind: 'rolled' },
  });
  return [...prints].slice(0, count).map(({ template }) => prepareTemplate(template));
}

/** Probe i is of the finger of mate i. */
export function lookUpAll(
  probes: readonly Template[],
  mates: readonly PreparedTemplate[],
  strangers: readonly PreparedTemplate[],
): LookUpFigures {
  const [genuine, impostor, ranks]: [number[], number[], number[]] = [[], [], []];
  for (const [i, template] of probes.entries()) {
    const probe = prepareTemplate(template);
    const mated = scoreTemplates(probe, mates[i]!);
    const others = mates.filter((_, k) => k !== i).map((other) => scoreTemplates(probe, other));
    const reached = (score: number): boolean => score >= mated;
    const strangersAhead = strangers.filter((other) => reached(scanTemplates(probe, other)));
    genuine.push(mated);
    impostor.push(...others);
    // A mate that scores nothing stands behind all others, equal or not.
    ranks.push(1 + others.filter(reached).length + strangersAhead.length);
  }
  const points = operatingPoints({
    genuine: sortedScores(genuine),
    impostor: sortedScores(impostor),
  });
  const share = (rankMax: number): number =>
    ranks.filter((rank) => rank <= rankMax).length / ranks.length;
  return {
    minutiaeMedian: quantile(
      probes.map(({ minutiae }) => minutiae.length),
      0.5,
    ),
    rank1: share(1),
    rank10: share(10),
    equalErrorRate: equalErrorRate(points),
    fnmr: fnmrAtFmr(points, falseMatchRate),
  };
}
