import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/language-context.tsx';
import type { Bar } from './figures.ts';

const width = 480;
const height = 150;
const axisPixels = 18;

/** Stacked bars over days. Time runs from left to right in every language, as on the axis of a map. */
export function BarChart(props: {
  readonly title: string;
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
}): ReactNode {
  const { title, series, bars } = props;
  const format = useFormat();
  const sums = bars.map(({ values }) => values.reduce((a, b) => a + b, 0));
  const most = Math.max(1, ...sums);
  const step = width / Math.max(1, bars.length);
  const scale = (height - axisPixels - 14) / most;
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
        {series.length > 1 && (
          <span className="legend">
            {series.map((name, i) => (
              <span key={name}>
                <i className={`series-${i}`} /> {name}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <line className="chart-line" x1={0} x2={width} y1={14} y2={14} />
        <text className="chart-text" x={0} y={10}>
          {format.number(most)}
        </text>
        {bars.map((bar, i) => (
          <g key={bar.day}>
            <title>{`${format.date(bar.day)}: ${bar.values.map((value) => format.number(value)).join(' + ')}`}</title>
            {bar.values.map((value, s) => {
              const below = bar.values.slice(0, s).reduce((a, b) => a + b, 0);
              return (
                <rect
                  key={series[s]}
                  className={`series-${s}`}
                  x={i * step + step * 0.12}
                  width={step * 0.76}
                  y={height - axisPixels - (below + value) * scale}
                  height={value * scale}
                />
              );
            })}
          </g>
        ))}
        <line
          className="chart-line"
          x1={0}
          x2={width}
          y1={height - axisPixels}
          y2={height - axisPixels}
        />
        <text className="chart-text" x={0} y={height - 4}>
          {bars[0] && format.date(bars[0].day)}
        </text>
        <text className="chart-text end" x={width} y={height - 4}>
          {bars.length > 0 && format.date(bars.at(-1)!.day)}
        </text>
      </svg>
    </figure>
  );
}
