import type { GalleryMeasurement } from '../../packages/cli/benchmark/measure-gallery.ts';

const width = 640;
const height = 400;
const margin = { left: 70, right: 150, top: 24, bottom: 52 };

interface Series {
  readonly name: string;
  readonly color: string;
  readonly points: readonly { readonly prints: number; readonly ms: number }[];
}

/** How the work of one search grows with the gallery, on two logarithmic scales. */
export function costPlot(galleries: readonly GalleryMeasurement[]): string {
  if (galleries.length === 0) return '<svg xmlns="http://www.w3.org/2000/svg"/>\n';
  const series: readonly Series[] = [
    {
      name: 'exhaustive',
      color: '#a3412a',
      points: galleries.map((g) => point(g.prints, g.exhaustivePrintsPerCpuSecond)),
    },
    {
      name: 'two stages',
      color: '#1f5f8b',
      points: galleries.map((g) => point(g.prints, median(g.twoStagePrintsPerCpuSecond))),
    },
  ];
  const all = series.flatMap(({ points }) => points);
  const x = scale(
    all.map(({ prints }) => prints),
    margin.left,
    width - margin.right,
  );
  const y = scale(
    all.map(({ ms }) => ms),
    height - margin.bottom,
    margin.top,
  );
  const lines = series.map(({ name, color, points }) => {
    const path = points.map(({ prints, ms }) => `${x.at(prints)},${y.at(ms)}`);
    const end = points.at(-1)!;
    return `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>
${path.map((at) => `<circle cx="${at.split(',')[0]}" cy="${at.split(',')[1]}" r="3.5" fill="${color}"/>`).join('\n')}
<text x="${x.at(end.prints) + 10}" y="${y.at(end.ms) + 4}" fill="${color}">${name}</text>`;
  });
  const ticks = [
    ...x.decades.map(
      (value) =>
        `<line x1="${x.at(value)}" x2="${x.at(value)}" y1="${margin.top}" y2="${height - margin.bottom}" stroke="#ddd"/>
<text x="${x.at(value)}" y="${height - margin.bottom + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
    ),
    ...y.decades.map(
      (value) =>
        `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y.at(value)}" y2="${y.at(value)}" stroke="#ddd"/>
<text x="${margin.left - 8}" y="${y.at(value) + 4}" text-anchor="end">${value.toLocaleString('en')}</text>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">
<title>Processor time of one search of a single finger by the size of the gallery</title>
<rect width="100%" height="100%" fill="white"/>
${ticks.join('\n')}
${lines.join('\n')}
<text x="${(margin.left + width - margin.right) / 2}" y="${height - 10}" text-anchor="middle">prints in the gallery</text>
<text transform="translate(16 ${height / 2}) rotate(-90)" text-anchor="middle">milliseconds of one core a search</text>
</svg>
`;
}

const point = (prints: number, printsPerCpuSecond: number) => ({
  prints,
  ms: (1000 * prints) / printsPerCpuSecond,
});

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A logarithmic scale over whole decades. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const at = (value: number) =>
    Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10;
  return { at, decades: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)) };
}
