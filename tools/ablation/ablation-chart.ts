import { lineStyles } from '../../packages/cli/pictures/chart-style.ts';
import { escapeXml } from '../../packages/cli/pictures/escape-xml.ts';

/** A bar: what is missed more without this part, in percentage points. */
export interface AblationBar {
  readonly group: string;
  readonly name: string;
  readonly points: number;
}

const rowPixels = 22;
const labelPixels = 240;
const barPixels = 420;
const headPixels = 58;
const width = labelPixels + barPixels + 90;

/** Bars of the misses that leaving a part out costs: SVG. Longer than the chart is cut, and says so by its number. */
export function ablationChart(
  title: string,
  bars: readonly AblationBar[],
  pointsMax: number,
): string {
  const groups = [...new Set(bars.map(({ group }) => group))];
  const height = headPixels + bars.length * rowPixels + 14;
  const pointsMin = Math.min(0, ...bars.map(({ points }) => points));
  const xOf = (points: number) =>
    labelPixels + (barPixels * (Math.min(points, pointsMax) - pointsMin)) / (pointsMax - pointsMin);
  const rows = bars.map(({ group, name, points }, i) => {
    const y = headPixels + i * rowPixels;
    const color = lineStyles[groups.indexOf(group)]!.color;
    const [from, to] = [xOf(Math.min(0, points)), xOf(Math.max(0, points))];
    return (
      `<text x="${labelPixels - 8}" y="${y + 14}" text-anchor="end">${escapeXml(name)}</text>` +
      `<rect x="${from.toFixed(1)}" y="${y + 3}" width="${Math.max(1, to - from).toFixed(1)}" height="14" fill="${color}"/>` +
      `<text x="${(to + 6).toFixed(1)}" y="${y + 14}">${points > -0.05 ? '+' : '−'}${Math.abs(points).toFixed(1)}</text>`
    );
  });
  const legend = groups.map((group, i) => {
    const x = labelPixels + i * 150;
    return `<rect x="${x}" y="34" width="12" height="12" fill="${lineStyles[i]!.color}"/><text x="${x + 18}" y="44">${escapeXml(group)}</text>`;
  });
  const words = bars
    .map(({ name, points }) => `without ${name} ${points.toFixed(1)} points`)
    .join('; ');
  const zero = xOf(0).toFixed(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(`${title}: ${words}`)}" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="12" fill="#16181d">
<title>${escapeXml(title)}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="12" y="22" font-size="14" font-weight="600">${escapeXml(title)}</text>
${legend.join('')}
<path d="M${zero} ${headPixels}V${height - 10}" stroke="#5b6472"/>
${rows.join('\n')}
</svg>
`;
}
