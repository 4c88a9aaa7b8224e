import { escapeXml } from './escape-xml.ts';

export const chartWidth = 520;
export const chartHeight = 320;
const margin = { left: 58, right: 26, top: 14, bottom: 46 };
export const plot = {
  left: margin.left,
  top: margin.top,
  width: chartWidth - margin.left - margin.right,
  height: chartHeight - margin.top - margin.bottom,
} as const;

/** One tick of an axis: where on it, 0 to 1, and what it says. */
export interface Tick {
  readonly share: number;
  readonly label: string;
}

export interface Axis {
  readonly title: string;
  readonly ticks: readonly Tick[];
}

/** What a reader who does not see the chart hears of it: a name, and what it shows in words. */
export interface ChartWords {
  readonly title: string;
  readonly description: string;
}

/** Pixel position of shares of both axes; the y axis grows upwards. */
export function chartX(share: number): number {
  return plot.left + share * plot.width;
}

export function chartY(share: number): number {
  return plot.top + (1 - share) * plot.height;
}

/** A chart with its grid, ticks and titles round some content: SVG, colors by the classes of chartStyle. */
export function chartFrame(
  x: Axis,
  y: Axis,
  content: string,
  words: ChartWords = { title: `${y.title} by ${x.title}`, description: '' },
): string {
  const [right, bottom] = [chartX(1), chartY(0)];
  const columns = x.ticks.map(({ share, label }) => {
    const at = chartX(share).toFixed(1);
    return `<path class="grid" d="M${at} ${plot.top}V${bottom}"/><text x="${at}" y="${bottom + 16}" text-anchor="middle">${escapeXml(label)}</text>`;
  });
  const rows = y.ticks.map(({ share, label }) => {
    const at = chartY(share);
    return `<path class="grid" d="M${plot.left} ${at.toFixed(1)}H${right}"/><text x="${plot.left - 6}" y="${(at + 4).toFixed(1)}" text-anchor="end">${escapeXml(label)}</text>`;
  });
  const middle = chartY(0.5);
  const label = `${words.title}. ${words.description}`.trim();
  return `<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chartWidth} ${chartHeight}" width="${chartWidth}" height="${chartHeight}" role="img" aria-label="${escapeXml(label)}">
<title>${escapeXml(words.title)}</title>
${columns.join('')}${rows.join('')}
${content}
<text x="${chartX(0.5)}" y="${chartHeight - 8}" text-anchor="middle" class="title">${escapeXml(x.title)}</text>
<text transform="translate(13 ${middle}) rotate(-90)" text-anchor="middle" class="title">${escapeXml(y.title)}</text>
</svg>`;
}
