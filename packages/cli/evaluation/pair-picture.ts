import { basename } from 'node:path';
import { type Comparison, compareTemplates, prepareTemplate } from '@whorl/fingerprint';
import type { PrintOptions } from '../files/print.ts';
import { readFile } from '../files/read-file.ts';
import { matchPicture, type PictureSide } from '../pictures/match-picture.ts';
import { printImage } from '../pictures/print-image.ts';
import type { SetResult } from './evaluate-set.ts';

/** A drawn pair is called a match from here on, as `whorl verify` does. */
const matchRateMax = 0.001;

export interface PairPicture {
  /** An SVG document: both prints, their minutiae, the pairs, the terms of the score and what it claims. */
  readonly svg: string;
  readonly comparison: Comparison;
}

export interface PairPictureOptions extends PrintOptions {
  /** Minutiae alone, for pictures that may leave the place where the prints are. */
  readonly withoutImages?: boolean;
}

/** Draws the comparison of two impressions of a set; nothing where one of them gave no template. */
export async function pairPicture(
  result: SetResult,
  { a, b }: { readonly a: number; readonly b: number },
  options: PairPictureOptions,
): Promise<PairPicture | undefined> {
  const [left, right] = [await sideOf(result, a, options), await sideOf(result, b, options)];
  if (!left || !right) return undefined;
  const probe = prepareTemplate(left.template);
  const comparison = compareTemplates(probe, prepareTemplate(right.template));
  const isMatch = comparison.falseMatchRate <= matchRateMax;
  return { svg: matchPicture(left, right, comparison, isMatch, { withTerms: true }), comparison };
}

async function sideOf(
  { set, templates }: SetResult,
  index: number,
  options: PairPictureOptions,
): Promise<PictureSide | undefined> {
  const template = templates[index];
  const { path } = set.impressions[index]!;
  if (!template) return undefined;
  const image = options.withoutImages ? undefined : await printImage(readFile(path), '', options);
  return { label: basename(path), template, image };
}
