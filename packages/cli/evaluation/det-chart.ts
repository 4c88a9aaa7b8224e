import { chartFrame, chartX, chartY } from '../pictures/chart-frame.ts';
import { lineStyles } from '../pictures/chart-style.ts';
import { escapeXml } from '../pictures/escape-xml.ts';
import { detCurve } from './det-curve.ts';
import { equalErrorRate, fnmrAtFmr, operatingPoints, type ScoreSets } from './error-rates.ts';
import type { PeerFigures } from './peer-figures.ts';
import { probitShare, probitTicks } from './probit-axis.ts';

export interface DetInput {
  readonly name: string;
  readonly scores: ScoreSets;
}

const xAxis = { title: 'false-match rate (different fingers taken for one)', ticks: probitTicks };
const yAxis = { title: 'false-non-match rate (missed)', ticks: probitTicks };
const markedRate = 0.001;
/** Room that the label of a mark takes. */
const labelPixels = 100;

/** Detection error trade-off of several sets, both axes normal deviates (ISO/IEC 19795-1): SVG. */
export function detChart(curves: readonly DetInput[]): string {
  const lines = curves.map(({ name, scores }, i) => {
    const { color, dash } = lineStyles[i % lineStyles.length]!;
    const stroke = `stroke="${color}" stroke-dasharray="${dash}"`;
    // The lower left corner is where curves should be, and are not.
    const y = chartY(0) - 12 - (curves.length - 1 - i) * 17;
    const x = chartX(0) + 10;
    return (
      `<path d="${stairs(scores)}" fill="none" ${stroke} stroke-width="2"/>` +
      `<path d="M${x} ${y - 4}h26" ${stroke} stroke-width="2.5"/><text class="halo" x="${x + 32}" y="${y}">${escapeXml(name)}</text>`
    );
  });
  const title = 'Detection error trade-off';
  const description = curves.map(describe).join('; ');
  return chartFrame(xAxis, yAxis, `${equalErrorLine}\n${lines.join('\n')}`, { title, description });
}

/** One set with the figures of other engines as marks: the curve should run below and left of them. */
export function detChartWithPeers(input: DetInput, peers: readonly PeerFigures[]): string {
  const points = operatingPoints(input.scores);
  const own = {
    engine: 'Whorl',
    eer: equalErrorRate(points),
    fmr1000: fnmrAtFmr(points, markedRate),
  };
  const { color } = lineStyles[0]!;
  const content = [
    equalErrorLine,
    `<path d="${stairs(input.scores)}" fill="none" stroke="${color}" stroke-width="2"/>`,
    ...[own, ...peers].map((figures, i) => marksOf(figures, i)),
  ];
  const peerWords = peers.map(({ engine, eer }) => `${engine} has an EER of ${percent(eer)}`);
  return chartFrame(xAxis, yAxis, content.join('\n'), {
    title: `Detection error trade-off on ${input.name}`,
    description: [describe(input), ...peerWords].join('; '),
  });
}

function describe({ name, scores }: DetInput): string {
  const points = operatingPoints(scores);
  const missed = percent(fnmrAtFmr(points, markedRate));
  return `${name}: EER ${percent(equalErrorRate(points))}, ${missed} missed at a false-match rate of 0.1 %`;
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(2)} %`;
}

function stairs(scores: ScoreSets): string {
  const corners = detCurve(operatingPoints(scores)).map(({ fmr, fnmr }, i) => {
    const at = `${chartX(probitShare(fmr)).toFixed(1)} ${chartY(probitShare(fnmr)).toFixed(1)}`;
    return `${i === 0 ? 'M' : 'L'}${at}`;
  });
  return corners.join('');
}

/** A mark at the EER, on the diagonal, and one at a false-match rate of 0.1 %: a shape and a color an engine. */
function marksOf({ engine, eer, fmr1000 }: PeerFigures, index: number): string {
  const name = `${engine} ${percent(eer)}`;
  const marks = [mark(eer, eer, index, name)];
  if (fmr1000 !== undefined)
    marks.push(mark(markedRate, fmr1000, index, `${engine} ${percent(fmr1000)}`));
  return marks.join('');
}

function mark(fmr: number, fnmr: number, index: number, label: string): string {
  const [x, y] = [chartX(probitShare(fmr)), chartY(probitShare(fnmr))];
  const { color } = lineStyles[index % lineStyles.length]!;
  const shapes = [
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4.5"/>`,
    `<path d="M${x.toFixed(1)} ${(y - 6).toFixed(1)}l5.5 10h-11z"/>`,
    `<path d="M${(x - 4.5).toFixed(1)} ${(y - 4.5).toFixed(1)}h9v9h-9z"/>`,
  ];
  // Our own words stand below the mark and the curve, those of others to the right, so that near marks do not meet.
  const isOwn = index === 0;
  const isFarRight = x > chartX(1) - labelPixels;
  const anchor = isOwn && fmr === markedRate ? 'middle' : isFarRight ? 'end' : 'start';
  const textX = x + { start: 9, middle: 0, end: -9 }[anchor];
  const textY = y + (isOwn ? 17 : index % 2 === 1 ? -3 : 12);
  return (
    `<g fill="${color}" stroke="var(--paper)" stroke-width="1">${shapes[index % shapes.length]}</g>` +
    `<text class="halo" x="${textX.toFixed(1)}" y="${textY.toFixed(1)}" text-anchor="${anchor}">${escapeXml(label)}</text>`
  );
}

const equalErrorLine = `<path class="equal" d="M${chartX(0)} ${chartY(0)}L${chartX(1)} ${chartY(1)}"/>`;
