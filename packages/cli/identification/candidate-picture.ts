import { compareTemplates, prepareTemplate } from '@whorl/fingerprint';
import type { Person } from '../files/load-people.ts';
import type { Print, PrintOptions } from '../files/print.ts';
import { readFile } from '../files/read-file.ts';
import { matchPicture, type PictureSide } from '../pictures/match-picture.ts';
import { printImage } from '../pictures/print-image.ts';
import type { Candidate } from './search.ts';

/** The best pair of prints of a probe and its candidate, drawn: an SVG document. */
export async function candidatePicture(
  probe: Person,
  candidate: Candidate,
  isMatch: boolean,
  options: PrintOptions,
): Promise<string> {
  const best = candidate.prints.toSorted((a, b) => b.score - a.score)[0]!;
  const own = probe.prints[best.probeIndex]!;
  const other = candidate.person.prints[best.referenceIndex]!;
  const comparison = compareTemplates(
    prepareTemplate(own.template),
    prepareTemplate(other.template),
  );
  const left = await sideOf(probe, own, options);
  const right = await sideOf(candidate.person, other, options);
  return matchPicture(left, right, comparison, isMatch);
}

async function sideOf(person: Person, print: Print, options: PrintOptions): Promise<PictureSide> {
  return {
    label: `${person.name}${print.place ? ` (${print.place})` : ''}`,
    template: print.template,
    image: await printImage(readFile(person.path), print.place, options),
  };
}
