import { createHash } from 'node:crypto';
import { type Route, routeTable } from '@whorl/contract';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}
td,th{padding:.3rem 1rem .3rem 0;text-align:start;vertical-align:top;border-bottom:1px solid #8884}`;
/** What the content-security policy knows the page's only inline style by. */
export const contractPageStyleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** The routes as a page for people; all of it is in /openapi.json for machines. */
export function contractPage(): string {
  const rows = Object.values<Route>(routeTable).map(
    ({ method, path, summary, access, isJustified }) => {
      const who = access.kind === 'permission' ? access.permission : access.kind;
      const why = isJustified ? 'purpose, offence, case or legal basis' : '';
      return `<tr><td><code>${method}</code></td><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(summary)}</td><td>${who}</td><td>${why}</td></tr>`;
    },
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Whorl hub</title><style>${style}</style></head><body>
<h1>Whorl hub</h1><p>The whole contract with schemas and errors: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).</p>
<table><thead><tr><th>Method</th><th>Path</th><th>What it does</th><th>Who may</th><th>Needs a reason</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></body></html>`;
}
