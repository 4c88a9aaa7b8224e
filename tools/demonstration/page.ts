// The page of the demonstration: the answer first, then how it came about.

import { formatFalseAlarms, formatRate } from '../../packages/cli/format-rate.ts';
import type { Candidate } from '../../packages/cli/identification/search.ts';
import { escapeXml } from '../../packages/cli/pictures/escape-xml.ts';
import { stepCaption, stepTitle } from '../step-captions.ts';

export interface DemonstrationPage {
  readonly matchSvg: string;
  readonly candidates: readonly Candidate[];
  /** Whether the first candidate stands out from the others. */
  readonly isFound: boolean;
  readonly galleryCount: number;
  readonly searchMilliseconds: number;
  /** Names of the step pictures, beside the page. */
  readonly steps: readonly string[];
}

const style = `
:root { color-scheme: light dark; --ink: #16181d; --quiet: #5b6472; --rule: #d9dde4; --paper: #fff;
  --first: #e9f6ef; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --quiet: #9aa4b2; --rule: #363c46;
  --paper: #14171c; --first: #143325; } }
body { font: 16px/1.55 system-ui, 'DejaVu Sans', sans-serif; margin: 2rem auto; max-width: 66rem;
  padding: 0 1.25rem; color: var(--ink); background: var(--paper); }
h1 { margin: 0 0 0.25rem; } h2 { margin-top: 2.5rem; } .quiet { color: var(--quiet); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
td, th { padding: 0.45rem 1rem 0.45rem 0.5rem; text-align: start; border-bottom: 1px solid var(--rule); }
th { font-size: 0.85rem; color: var(--quiet); } .first { background: var(--first); font-weight: 600; }
.match svg { width: 100%; max-width: 60rem; height: auto; border-radius: 10px; }
.steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1.25rem; }
figure { margin: 0; } figure img { width: 100%; height: auto; border: 1px solid var(--rule); border-radius: 6px; }
figcaption { font-size: 0.85rem; line-height: 1.4; }
`;

export function demonstrationPage(page: DemonstrationPage): string {
  const { candidates, galleryCount, isFound, searchMilliseconds } = page;
  const name = escapeXml(candidates[0]?.person.name ?? 'nobody');
  const answer = isFound ? `${name} stands out` : 'nobody stands out';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Whorl: an identification</title>
<style>${style}</style></head><body>
<h1>One finger searched: ${answer}</h1>
<p class="quiet">A search transaction with one fingerprint (WSQ in ANSI/NIST-ITL,
<a href="search.an2k">search.an2k</a>) against ${galleryCount} people in
${searchMilliseconds.toFixed(0)} ms. The reply is <a href="answer.an2k">answer.an2k</a>.
All fingers are synthetic: nobody has them.</p>
<div class="match">${page.matchSvg}</div>
<h2>Candidates</h2>
<table><thead><tr><th>Rank</th><th>Record</th><th>Score</th>
<th>Different fingers score this high</th><th>False alarms to expect in this gallery</th></tr></thead>
<tbody>${candidateRows(page)}</tbody></table>
<p>The machine proposes, people decide: an examiner confirms before anything is released.</p>
<h2>How the probe became a template</h2>
<div class="steps">${stepFigures(page.steps)}</div>
</body></html>
`;
}

function candidateRows({ candidates, galleryCount, isFound }: DemonstrationPage): string {
  const rows = candidates.map(({ person, score, falseMatchRate }, i) => {
    const cells = [
      String(i + 1),
      escapeXml(person.name),
      score.toFixed(1),
      formatRate(falseMatchRate),
      formatFalseAlarms(falseMatchRate * galleryCount),
    ];
    const mark = i === 0 && isFound ? ' class="first"' : '';
    return `<tr${mark}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return rows.join('\n');
}

function stepFigures(steps: readonly string[]): string {
  const figures = steps.map((name, i) => {
    const title = `${i + 1}. ${escapeXml(stepTitle(name))}`;
    const caption = `<strong>${title}</strong><br>${escapeXml(stepCaption(name))}`;
    return `<figure><img src="steps/${name}.png" alt="${title}"><figcaption>${caption}</figcaption></figure>`;
  });
  return figures.join('\n');
}
