// Builds the workstation into packages/workstation/dist, from where the hub serves it. Nothing is
// inlined into the page: its content-security policy allows neither inline script nor inline style.
// Builds only when a source is younger than what was built; --force builds anyway.
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './run-step.ts';

const root = join(projectRoot, 'packages/workstation');
export const workstationFolder = join(root, 'dist');

/** What the pages are made of: their own files, and the packages that run in the browser. */
const sourcePatterns = [
  'packages/workstation/**/*.{ts,tsx,css,html,svg,json}',
  'packages/{contract,codecs,fingerprint}/**/*.ts',
  'tools/build-workstation.ts',
  'package-lock.json',
];

function newestSourceMs(): number {
  const paths = globSync(sourcePatterns, {
    cwd: projectRoot,
    exclude: (path) => /(^|\/)(node_modules|dist)(\/|$)/.test(path),
  });
  return Math.max(...paths.map((path) => statSync(join(projectRoot, path)).mtimeMs));
}

export function isWorkstationBuilt(): boolean {
  const page = join(workstationFolder, 'index.html');
  return existsSync(page) && statSync(page).mtimeMs >= newestSourceMs();
}

export async function buildWorkstation(): Promise<void> {
  // Loaded only when something is built: whoever starts a hub does not wait for a bundler.
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: workstationFolder,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
}

if (import.meta.main && (process.argv.includes('--force') || !isWorkstationBuilt())) {
  const startedMs = performance.now();
  await buildWorkstation();
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.error(`workstation: built in ${seconds} s`);
}
