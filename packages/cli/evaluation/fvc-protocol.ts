import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exitCodes, UserError } from '../exit-codes.ts';

/** One impression of a set: finger and impression number come from its name, F_I.ext. */
export interface Impression {
  readonly path: string;
  readonly finger: number;
  readonly impression: number;
}

export interface EvaluationSet {
  readonly name: string;
  readonly impressions: readonly Impression[];
}

const impressionName = /^(\d+)_(\d+)\.(\w+)$/;
const imageExtensions = ['tif', 'tiff', 'png', 'bmp', 'pgm', 'wsq', 'jpg', 'jpeg', 'jp2', 'j2k'];
const recordExtensions = { iso: ['iso', 'fmr', 'ansi'] } as const;

export type TemplateSource = 'own' | keyof typeof recordExtensions;

/** The impressions of a folder: images for our own extraction, or the templates beside them. */
export function readEvaluationSet(folder: string, source: TemplateSource): EvaluationSet {
  const wanted: readonly string[] = source === 'own' ? imageExtensions : recordExtensions[source];
  const impressions = readFolder(folder).flatMap((name): Impression[] => {
    const match = impressionName.exec(name);
    if (!match || !wanted.includes(match[3]!.toLowerCase())) return [];
    return [{ path: join(folder, name), finger: Number(match[1]), impression: Number(match[2]) }];
  });
  if (impressions.length < 2) {
    const remedy = 'Name impressions FINGER_IMPRESSION.tif, such as 101_1.tif.';
    throw new UserError(`${folder} holds no ${source} impressions`, remedy, exitCodes.input);
  }
  impressions.sort((a, b) => a.finger - b.finger || a.impression - b.impression);
  return { name: basename(folder), impressions };
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UserError(`${folder} is no folder`, 'Give folders of impressions.', exitCodes.input);
  }
}

export type PairKind = 'genuine' | 'impostor';

/**
 * All pairs of a set, each once. Genuine: two impressions of one finger. Impostor: two fingers; the
 * FVC protocol counts only pairs of first impressions, `isProtocol` says which these are.
 */
export function* listPairs(
  impressions: readonly Impression[],
): Generator<{ a: number; b: number; kind: PairKind; isProtocol: boolean }> {
  const firstOfFinger = new Map<number, number>();
  for (const [i, { finger }] of impressions.entries()) {
    if (!firstOfFinger.has(finger)) firstOfFinger.set(finger, i);
  }
  const isFirst = (i: number) => firstOfFinger.get(impressions[i]!.finger) === i;
  for (let a = 0; a < impressions.length; a++) {
    for (let b = a + 1; b < impressions.length; b++) {
      const isGenuine = impressions[a]!.finger === impressions[b]!.finger;
      const kind = isGenuine ? 'genuine' : 'impostor';
      yield { a, b, kind, isProtocol: isGenuine || (isFirst(a) && isFirst(b)) };
    }
  }
}
