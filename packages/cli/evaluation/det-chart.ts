import { escapeXml } from '../pictures/escape-xml.ts';
import { chartFrame, chartX, chartY, plot } from './chart-frame.ts';
import { type OperatingPoint, operatingPoints, type ScoreSets } from './error-rates.ts';

/** The lowest rate that an axis shows; a rate of zero is drawn there. */
const rateFloor = 1e-4;
const decades = -Math.log10(rateFloor);
/** Told apart by the color-blind too (Okabe and Ito 2008). */
const colors = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#444444'];

/** Detection error trade-off of several sets, both axes logarithmic (ISO/IEC 19795-1): SVG. */
export function detChart(curves: readonly { name: string; scores: ScoreSets }[]): string {
  const ticks = Array.from({ length: decades + 1 }, (_, i) => {
    const rate = rateFloor * 10 ** i;
    return { share: i / decades, label: `${Number((100 * rate).toPrecision(1))} %` };
  });
  const lines = curves.map(({ name, scores }, i) => {
    const color = colors[i % colors.length]!;
    const y = plot.top + 18 + i * 17;
    const x = chartX(1) - 128;
    return (
      `<path d="${steps(operatingPoints(scores))}" fill="none" stroke="${color}" stroke-width="2"/>` +
      `<path d="M${x} ${y - 4}h14" stroke="${color}" stroke-width="3"/><text x="${x + 20}" y="${y}">${escapeXml(name)}</text>`
    );
  });
  return chartFrame(
    { title: 'false-match rate (different fingers taken for one)', ticks },
    { title: 'false-non-match rate (missed)', ticks },
    `${equalErrorLine()}\n${lines.join('\n')}`,
  );
}

function shareOf(rate: number): number {
  return 1 + Math.log10(Math.max(rate, rateFloor)) / decades;
}

function steps(points: readonly OperatingPoint[]): string {
  return points
    .map(({ fmr, fnmr }, i) => {
      const at = `${chartX(shareOf(fmr)).toFixed(1)} ${chartY(shareOf(fnmr)).toFixed(1)}`;
      return `${i === 0 ? 'M' : 'L'}${at}`;
    })
    .join('');
}

function equalErrorLine(): string {
  return `<path class="equal" d="M${chartX(0)} ${chartY(0)}L${chartX(1)} ${chartY(1)}"/>`;
}
