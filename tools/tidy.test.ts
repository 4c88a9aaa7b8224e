// The house rules that no linter knows, as tests: see CONTRIBUTING.md. Lint keeps the others
// (kebab-case names, no default exports, no enums, no import cycles; biome.json).
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from './run-step.ts';
import {
  allowedPackages,
  enginePackages,
  foldersWithNode,
  forbiddenRooms,
} from './tidy/allowed-imports.ts';
import { functionLengths } from './tidy/function-lengths.ts';

const fileBytesMax = 15 * 1024;
const functionLinesMax = 70;
/** Longer ones, each with its reason. */
const longFunctions: Readonly<Record<string, string>> = {};

const sources = globSync('{packages,tools,tests}/**/*.{ts,tsx}', { cwd: projectRoot })
  .filter((path) => !/node_modules|kernels\/(generated|assembly)|\/dist\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)].map((m) => m[1] ?? m[2]!);
}

/** "packages/cli/files/read-file.ts" lies in the room "cli/files". */
function roomOf(path: string): string {
  const [, packageName, room] = path.split('/');
  return `${packageName}/${room}`;
}

const isTest = (path: string) => /\.test\.ts$|\/testing\//.test(path);
const inPackages = sources.filter(({ path }) => path.startsWith('packages/'));

test('packages import only those below them', () => {
  const wrong = inPackages.flatMap(({ path, text }) => {
    const own = path.split('/')[1]!;
    const allowed = [own, ...(allowedPackages[own] ?? [])];
    const names = importsOf(text).map((name) => /^@whorl\/([^/]+)/.exec(name)?.[1]);
    return names.filter((name) => name && !allowed.includes(name)).map((n) => `${path}: ${n}`);
  });
  assert.deepEqual(wrong, []);
});

test('relative imports stay inside their package, but for tests', () => {
  const wrong = inPackages.flatMap(({ path, text }) => {
    if (isTest(path)) return [];
    const own = path.split('/').slice(0, 2).join('/');
    const targets = importsOf(text).filter((name) => name.startsWith('.'));
    const outside = targets.filter((name) => !normalize(join(dirname(path), name)).startsWith(own));
    return outside.map((name) => `${path}: ${name}`);
  });
  assert.deepEqual(wrong, []);
});

test('rooms see only the rooms that they may see', () => {
  const wrong = inPackages.flatMap(({ path, text }) => {
    const forbidden = isTest(path) ? [] : (forbiddenRooms[roomOf(path)] ?? []);
    const targets = importsOf(text).filter((name) => name.startsWith('.'));
    const seen = targets.filter((n) =>
      forbidden.includes(roomOf(normalize(join(dirname(path), n)))),
    );
    return seen.map((name) => `${path}: ${name}`);
  });
  assert.deepEqual(wrong, []);
});

test('engines import nothing of Node', () => {
  const wrong = inPackages.flatMap(({ path, text }) => {
    const isEngine = enginePackages.includes(path.split('/')[1]!);
    const isFree = isTest(path) || Object.keys(foldersWithNode).some((f) => path.startsWith(f));
    if (!isEngine || isFree) return [];
    const names = importsOf(text).filter((name) => name.startsWith('node:') || name === 'sharp');
    return names.map((name) => `${path}: ${name}`);
  });
  assert.deepEqual(wrong, []);
});

test('only the index of a package re-exports', () => {
  const wrong = inPackages.filter(
    ({ path, text }) => !path.endsWith('/index.ts') && /^export .* from '/m.test(text),
  );
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

/** What starts a database, a hub or threads. */
const startsSomething =
  /\/testing\/(test-databases|pglite-in-memory|temporary-postgresql|people|killable-workers)\.ts$|\/(hub|gallery|extraction-pool)\.ts$|^node:worker_threads$/;

test('tests that start a database, a hub or threads are named slow, so that a check takes seconds', () => {
  const wrong = inPackages.filter(
    ({ path, text }) =>
      /(?<!\.slow)\.test\.ts$/.test(path) &&
      importsOf(text).some((name) => startsSomething.test(name)),
  );
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

/** Large for a reason: trained numbers, embedded so that the engine needs no file system. */
const largeFiles: readonly string[] = [
  'packages/fingerprint/matching/neighbourhood/neighbourhood-model.ts',
];

test('files stay small', () => {
  const large = sources.filter(
    ({ path, text }) => Buffer.byteLength(text) > fileBytesMax && !largeFiles.includes(path),
  );
  assert.deepEqual(
    large.map(({ path }) => path),
    [],
  );
});

test('functions stay short', () => {
  const long = sources.flatMap(({ path, text }) =>
    functionLengths(text)
      .filter(({ ownLines }) => ownLines > functionLinesMax)
      .map(({ line, ownLines }) => ({ path, place: `${path}:${line} has ${ownLines} lines` })),
  );
  const unexplained = long.filter(({ path }) => !(path in longFunctions) && !isTest(path));
  assert.deepEqual(
    unexplained.map(({ place }) => place),
    [],
  );
});

test('functionLengths() counts a function without those inside it', () => {
  const text = [
    'function make() {',
    '  const a = (x) => {',
    '    return x;',
    '  };',
    '  return a;',
    '}',
    'call(',
    '  1,',
    ');',
  ].join('\n');
  assert.deepEqual(functionLengths(text), [
    { line: 2, ownLines: 3 },
    { line: 1, ownLines: 3 },
  ]);
});
