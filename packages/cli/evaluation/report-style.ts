import { chartStyle, lightColors } from '../pictures/chart-style.ts';

/** The look of the accuracy report: readable on screen, in the dark and on paper. */
export const reportStyle = `
:root { color-scheme: light dark; ${Object.entries(lightColors)
  .map(([name, color]) => `--${name}: ${color};`)
  .join(' ')} }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --quiet: #9aa4b2; --rule: #363c46;
  --paper: #14171c; --genuine: #56b4e9; --impostor: #e69f00; } }
body { font: 16px/1.55 system-ui, 'DejaVu Sans', sans-serif; margin: 2rem auto; max-width: 76rem;
  padding: 0 1.25rem; color: var(--ink); background: var(--paper); }
h1 { margin-bottom: 0.25rem; } h2 { margin-top: 2.75rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
h3 { margin: 1.25rem 0 0.5rem; font-size: 1rem; }
.lead { font-size: 1.15rem; margin: 0; } .small { font-size: 0.85rem; color: var(--quiet); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.4rem 0.9rem; text-align: end; border-bottom: 1px solid var(--rule); }
th { font-size: 0.85rem; vertical-align: bottom; } th:first-child, td:first-child { text-align: start; padding-left: 0; }
${chartStyle}
.chart { max-width: 100%; height: auto; }
.pairs { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; align-items: start; }
figure { margin: 0; } figure svg { width: 100%; height: auto; border-radius: 8px; }
@media print { figure, .chart { break-inside: avoid; } }
`;
