// The page of the demonstration: the picture of the match first, then how it came about.
import type { Candidate } from '../../packages/cli/identification/search.ts';
import { escapeXml } from '../../packages/cli/pictures/escape-xml.ts';

export interface DemonstrationPage {
  readonly matchSvg: string;
  readonly candidates: readonly Candidate[];
  readonly galleryCount: number;
  readonly searchMilliseconds: number;
  /** Names of the step pictures, beside the page. */
  readonly steps: readonly string[];
}

export function demonstrationPage(page: DemonstrationPage): string {
  const { candidates, galleryCount, steps } = page;
  const rows = candidates.map(
    ({ person, score, falseMatchRate }, i) =>
      `<tr><td>${i + 1}</td><td>${escapeXml(person.name)}</td><td>${score.toFixed(4)}</td>` +
      `<td>${falseMatchRate.toExponential(1)}</td>` +
      `<td>${(falseMatchRate * galleryCount).toExponential(1)}</td></tr>`,
  );
  const pictures = steps.map(
    (name) =>
      `<figure><img src="steps/${name}.png" alt="${name}" width="230"><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Whorl: an identification</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; } td, th { padding: 0.25rem 1rem 0.25rem 0; text-align: start; }
figure { display: inline-block; margin: 0 1rem 1rem 0; } figcaption { font-size: 0.85rem; }
.match svg { max-width: 100%; height: auto; border-radius: 8px; }
</style></head><body>
<h1>Whorl: an identification</h1>
<p>A search transaction with one fingerprint (WSQ in ANSI/NIST-ITL, <a href="search.an2k">search.an2k</a>)
against ${galleryCount} people, in ${page.searchMilliseconds.toFixed(0)} ms. The answer is
<a href="answer.an2k">answer.an2k</a>. All fingers are synthetic: nobody has them.</p>
<div class="match">${page.matchSvg}</div>
<h2>Candidates</h2>
<table><thead><tr><th>Rank</th><th>Record</th><th>Score</th><th>False-match rate</th><th>Expected false alarms</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<p>The machine proposes, people decide: in use, an examiner confirms before anything is released.</p>
<h2>How the probe became a template</h2>
${pictures.join('\n')}
</body></html>
`;
}
