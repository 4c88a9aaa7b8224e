import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { type ReactNode, useMemo } from 'react';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import landTopology from 'world-atlas/land-110m.json' with { type: 'json' };
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { placeOf } from './bureau-places.ts';
import type { Flow } from './figures.ts';
import { pictureMessages } from './picture-messages.ts';

const width = 960;
const height = 470;

const projection = geoNaturalEarth1().fitExtent(
  [
    [4, 4],
    [width - 4, height - 4],
  ],
  { type: 'Sphere' },
);
const path = geoPath(projection);

/** The shapes never change: drawn once for all. */
function drawnWorld() {
  const topology = landTopology as unknown as Topology;
  const land = feature(topology, topology.objects['land']!);
  return {
    land: path(land) ?? '',
    sphere: path({ type: 'Sphere' }) ?? '',
    graticule: path(geoGraticule10()) ?? '',
  };
}

/** Bureaus as dots, hits between them as arcs along the great circle, from source to requester. */
export function WorldMap({
  flows,
  bureaus,
}: {
  readonly flows: readonly Flow[];
  readonly bureaus: readonly string[];
}): ReactNode {
  const t = useTranslate(pictureMessages);
  const world = useMemo(drawnWorld, []);
  const most = Math.max(1, ...flows.map(({ hits }) => hits));
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('map')}>
      <path className="map-sea" d={world.sphere} />
      <path className="map-grid" d={world.graticule} />
      <path className="map-land" d={world.land} />
      {flows.map((flow) => (
        <FlowArc key={`${flow.from} ${flow.to}`} flow={flow} share={flow.hits / most} />
      ))}
      {bureaus.map((code) => (
        <BureauDot key={code} code={code} />
      ))}
    </svg>
  );
}

function pointOf(code: string): readonly [number, number] {
  const { longitude, latitude } = placeOf(code);
  return projection([longitude, latitude]) ?? [0, 0];
}

function FlowArc({ flow, share }: { readonly flow: Flow; readonly share: number }): ReactNode {
  const format = useFormat();
  const bureauName = useBureauName();
  const [x1, y1] = pointOf(flow.from);
  const [x2, y2] = pointOf(flow.to);
  // Bent to one side, so that there and back do not cover each other.
  const bend = 0.18;
  const middleX = (x1 + x2) / 2 + (y2 - y1) * bend;
  const middleY = (y1 + y2) / 2 - (x2 - x1) * bend;
  const name = `${bureauName(flow.from)} → ${bureauName(flow.to)}: ${format.number(flow.hits)}`;
  return (
    <path
      className="map-flow"
      d={`M${x1} ${y1}Q${middleX} ${middleY} ${x2} ${y2}`}
      strokeWidth={1.5 + 4 * share}
    >
      <title>{name}</title>
    </path>
  );
}

function BureauDot({ code }: { readonly code: string }): ReactNode {
  const bureauName = useBureauName();
  const [x, y] = pointOf(code);
  const { isNowhere } = placeOf(code);
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className={isNowhere ? 'map-dot nowhere' : 'map-dot'} r={5} />
      <text className="map-name" x={9} y={4}>
        {bureauName(code)}
      </text>
    </g>
  );
}
