/** Colors of charts on white. Told apart by the color-blind too (Okabe and Ito 2008). */
export const lightColors = {
  ink: '#16181d',
  quiet: '#5b6472',
  rule: '#d9dde4',
  paper: '#fff',
  genuine: '#0072b2',
  impostor: '#d55e00',
} as const;

/** The look of the classes that charts use. */
export const chartStyle = `.chart { font-size: 11px; fill: var(--ink); }
.chart .grid { stroke: var(--rule); } .chart .title { fill: var(--quiet); font-size: 12px; }
.chart .equal { stroke: var(--quiet); stroke-dasharray: 4 4; } .chart .threshold { stroke: var(--ink); stroke-dasharray: 3 3; }
.chart .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.chart .genuine { fill: var(--genuine); fill-opacity: 0.75; } .chart .impostor { fill: var(--impostor); fill-opacity: 0.75; }`;

/** Lines of several sets: color and dash, so that neither is needed alone. */
export const lineStyles: readonly { readonly color: string; readonly dash: string }[] = [
  { color: '#0072b2', dash: '' },
  { color: '#d55e00', dash: '7 3' },
  { color: '#009e73', dash: '2 2' },
  { color: '#cc79a7', dash: '9 3 2 3' },
  { color: '#b8860b', dash: '4 4' },
  { color: '#444444', dash: '12 4' },
];
