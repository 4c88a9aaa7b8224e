import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from './run-step.ts';

/** Which packages each package may import. */
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  codecs: ['codecs'],
  fingerprint: ['fingerprint', 'codecs'],
  cli: ['cli', 'fingerprint', 'codecs'],
};
const engines = ['codecs', 'fingerprint'];
/** Engine files that need Node, each with its reason. */
const nodeInEngines: Readonly<Record<string, string>> = {
  'packages/codecs/image/open-jpeg.ts': 'finds and reads the WebAssembly of OpenJPEG',
  'packages/codecs/image/png-density.ts': 'uses the CRC-32 of zlib',
};
const fileBytesMax = 15 * 1024;
/** Larger files, each with its reason. */
const largeFiles: Readonly<Record<string, string>> = {};

const files = globSync('{packages,tools,tests}/**/*.ts', { cwd: projectRoot })
  .filter((path) => !/node_modules|kernels\/(generated|assembly)/.test(path))
  .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)].map((m) => m[1] ?? m[2]!);
}

test('packages import only what lies below them', () => {
  const wrong = files.flatMap(({ path, text }) => {
    const allowed = allowedImports[/^packages\/([^/]+)\//.exec(path)?.[1] ?? ''];
    const others = importsOf(text).map((name) => /^@whorl\/([^/]+)/.exec(name)?.[1]);
    const upward = others.filter((name) => name && allowed && !allowed.includes(name));
    return upward.map((name) => `${path}: ${name}`);
  });
  assert.deepEqual(wrong, []);
});

test('engines import nothing of Node', () => {
  const wrong = files.filter(({ path, text }) => {
    const isEngine = engines.some((name) => path.startsWith(`packages/${name}/`));
    const isExempt = /\.test\.ts$|\/testing\//.test(path) || path in nodeInEngines;
    return isEngine && !isExempt && importsOf(text).some((name) => name.startsWith('node:'));
  });
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

test('files stay small, or say why not', () => {
  const large = files.filter(({ text }) => Buffer.byteLength(text) > fileBytesMax);
  assert.deepEqual(
    large.map(({ path }) => path).filter((path) => !(path in largeFiles)),
    [],
  );
});

test('nothing is exported as default', () => {
  const wrong = files.filter(({ text }) => /^export default /m.test(text));
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});
