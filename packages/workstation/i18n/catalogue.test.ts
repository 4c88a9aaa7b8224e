// Every message is there in four languages, says the same and is shown somewhere.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { languages, type Messages, type Text } from './messages.ts';

const root = join(import.meta.dirname, '..');
const paths = globSync('**/*-messages.ts', { cwd: root, exclude: ['node_modules', 'dist'] });
const tables = await Promise.all(
  paths.sort().map(async (path) => {
    const module = await import(pathToFileURL(join(root, path)).href);
    const [messages] = Object.values(module) as [Messages];
    return { path: relative(root, join(root, path)), messages };
  }),
);
const entries = tables.flatMap(({ path, messages }) =>
  Object.entries(messages).map(([key, message]) => ({ path, key, message })),
);

const formsOf = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);
const placesOf = (text: Text): string =>
  // "{count}" may be written out as a word ("one hit"), so it is not compared.
  [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))]
    .filter((place) => place !== '{count}')
    .sort()
    .join();

test('every message has a text in every language', () => {
  const wrong = entries.filter(
    ({ message }) =>
      message.length !== languages.length ||
      message.some((text) => formsOf(text).some((form) => form.trim() === '')),
  );
  assert.deepEqual(wrong, []);
  assert.ok(entries.length > 100);
});

test('Arabic texts are in Arabic', () => {
  const wrong = entries.filter(({ message }) =>
    formsOf(message[1]).some((form) => /[a-z]{3}/i.test(form) && !/[\u0600-\u06ff]/.test(form)),
  );
  assert.deepEqual(
    wrong.map(({ path, key }) => `${path}: ${key}`),
    [],
  );
});

test('the texts of a message take the same values', () => {
  const wrong = entries.filter(({ message }) => new Set(message.map(placesOf)).size > 1);
  assert.deepEqual(
    wrong.map(({ path, key }) => `${path}: ${key}`),
    [],
  );
});

test('a plural message has the forms that its language needs', () => {
  // "many" of Spanish and French is for whole millions, which "other" serves as well.
  const wrong = entries.flatMap(({ path, key, message }) =>
    message.flatMap((text, i) => {
      if (typeof text === 'string') return [];
      const language = languages[i]!;
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      return pluralCategories
        .filter((category) => language === 'ar' || category !== 'many')
        .filter((category) => !(category in text))
        .map((category) => `${path}: ${key} lacks ${language} ${category}`);
    }),
  );
  assert.deepEqual(wrong, []);
});

test('no message is unused', () => {
  const sources = globSync('**/*.{ts,tsx}', { cwd: root, exclude: ['node_modules', 'dist'] })
    .filter((path) => !/-messages\.ts$|\.test\.ts$/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  // `t(`state.${state}`)` uses all keys that begin so.
  const prefixes = [...sources.matchAll(/`([a-zA-Z]+\.)\$\{/g)].map((match) => match[1]!);
  const unused = entries.filter(
    ({ key }) =>
      !sources.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  assert.deepEqual(
    unused.map(({ path, key }) => `${path}: ${key}`),
    [],
  );
});
