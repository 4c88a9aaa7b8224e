import type { Print } from '../files/print.ts';
import { inWords } from '../quality-words.ts';

/** Quality of a print for scripts: score, terms and reasons. */
export function qualityOf({ place, position, template, quality }: Print) {
  const { terms, reasons } = quality ?? {};
  return { place, position, quality: template.quality, terms, reasons };
}

/** The same for people: a line a print, and what was measured below it. */
export function qualityLines(prints: readonly Print[]): readonly string[] {
  return prints.flatMap(({ place, template, quality }) => {
    const head = `${place ? `${place}: ` : ''}quality ${template.quality}${inWords(quality?.reasons)}`;
    if (!quality) return [head];
    const { ridgeClarity, areaMm2, minutiaCount, contrastGrayLevels, ridgeShare } = quality.terms;
    return [
      head,
      `  ridge clarity ${ridgeClarity.toFixed(0)} of 100, ${areaMm2.toFixed(0)} mm² of ridges, ${minutiaCount} minutiae,`,
      `  ${contrastGrayLevels} gray levels of contrast, ${(100 * ridgeShare).toFixed(0)} % of the skin dark`,
    ];
  });
}
