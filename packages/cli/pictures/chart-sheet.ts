import { chartHeight, chartWidth } from './chart-frame.ts';
import { chartStyle, lightColors } from './chart-style.ts';
import { escapeXml } from './escape-xml.ts';

/** A chart and what is written above it. */
export interface SheetChart {
  readonly heading: string;
  readonly chart: string;
}

const headingPixels = 26;

/** Charts side by side on white as one SVG document of its own, to be looked at outside a page. */
export function chartSheet(title: string, charts: readonly SheetChart[], columns = 2): string {
  const columnCount = Math.min(columns, charts.length);
  const rowHeight = chartHeight + headingPixels;
  const width = columnCount * chartWidth;
  const height = Math.ceil(charts.length / columnCount) * rowHeight;
  const cells = charts.map(({ heading, chart }, i) => {
    const x = (i % columnCount) * chartWidth;
    const y = Math.floor(i / columnCount) * rowHeight;
    return (
      `<text class="heading" x="${x + chartWidth / 2}" y="${y + 19}" text-anchor="middle">${escapeXml(heading)}</text>` +
      chart.replace('<svg ', `<svg x="${x}" y="${y + headingPixels}" `)
    );
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeXml(title)}" font-family="system-ui, 'DejaVu Sans', sans-serif">
<title>${escapeXml(title)}</title>
<style>${chartStyle}
.heading { font-size: 14px; font-weight: 600; fill: var(--ink); }</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${cells.join('\n')}
</svg>
`;
  // Viewers other than browsers know no variables.
  return svg.replace(/var\(--(\w+)\)/g, (_, name: keyof typeof lightColors) => lightColors[name]);
}
