import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareNames, editDistance } from './compare-names.ts';
import { nameKeys } from './name-keys.ts';
import { nameTokens } from './name-tokens.ts';
import { skeletons } from './skeleton.ts';

/** Spellings of one name as they are met in passports; each is to meet each other. */
const spellings: readonly (readonly string[])[] = [
  ['محمد', 'مُحَمَّد', 'Mohammed', 'Muhammad', 'Mohamed', 'Mehmed'],
  ['عبد الرحمن', 'عبدالرحمن', 'Abdul Rahman', 'Abd al-Rahman', 'Abdurrahman', 'Abdelrahman'],
  ['عبدالله', 'Abdullah', 'Abdulla', 'Abdallah'],
  ['قذافي', 'القذافي', 'Qadhafi', 'Gaddafi', 'al-Qadhafi', 'Kadhafi'],
  ['جمال', 'Jamal', 'Gamal', 'Djamal'],
  ['عثمان', 'Othman', 'Osman', 'Usman'],
  ['يوسف', 'Yousef', 'Yusuf', 'Youssef', 'Yūsuf'],
  ['خالد', 'Khalid', 'Khaled', 'Chaled'],
  ['فاطمة', 'Fatima', 'Fatimah', 'Fatma'],
  ['الشامي', 'al-Shami', 'ash-Shami', 'Alshami', 'El Chami'],
  ['حسين', 'Hussein', 'Husayn', 'Hossain'],
  ['ألما', 'Alma'],
  ['البرت', 'ألبرت', 'Albert'],
  ['أبو بكر', 'Abu Bakr', 'Aboubakr', 'Abou Bakr'],
];

test('skeletons() of all spellings of a name meet, in Arabic and in Latin letters', () => {
  for (const names of spellings) {
    for (const a of names) {
      for (const b of names) {
        const [left, right] = [a, b].map((name) => nameKeys(nameTokens(name)).like);
        assert.ok(
          left!.some((key) => right!.includes(key)),
          `${a} ${left} · ${b} ${right}`,
        );
      }
    }
  }
});

test('skeletons() of different names do not meet', () => {
  const different = ['Hassan', 'Ahmed', 'Khalid', 'Omar', 'Salim', 'Tariq', 'Bilal', 'Nabil'];
  for (const a of different) {
    for (const b of different) {
      const isMet = skeletons(a.toLowerCase()).some((key) =>
        skeletons(b.toLowerCase()).includes(key),
      );
      assert.equal(isMet, a === b, `${a} ${b}`);
    }
  }
});

test('compareNames() explains each part, in any order of the parts', () => {
  const asked = nameTokens('Youssef al-Qadhafi');
  const { score, explanation } = compareNames(asked, nameTokens('القذافي يوسف'));
  assert.deepEqual(
    explanation.map(({ asked: token, found, match }) => [token, found, match]),
    [
      ['youssef', 'يوسف', 'transliterated'],
      ['qadhafi', 'القذافي', 'transliterated'],
    ],
  );
  assert.match(explanation[1]!.because, /KDF/);
  assert.ok(score > 0.8);
});

test('compareNames() prefers the same spelling, then a slip, then a sound, then nothing', () => {
  const scoreOf = (name: string) => compareNames(['mohammed'], nameTokens(name)).score;
  const ranked = ['Mohammed', 'Mohammad', 'Mahmud', 'Peter'].map(scoreOf);
  assert.deepEqual(
    ranked,
    ranked.toSorted((a, b) => b - a),
  );
  assert.equal(ranked[0], 1);
  assert.equal(ranked[3], 0);
});

test('editDistance() is a distance: zero for the same, symmetric, never above the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      assert.equal(distance === 0, a === b);
      assert.equal(distance, editDistance(b, a));
      assert.ok(distance <= Math.max(a.length, b.length));
    }),
  );
  assert.equal(editDistance('salim', 'slaim'), 1);
});

test('nameTokens() and skeletons() take any text and keep their limits', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
      const tokens = nameTokens(text);
      assert.ok(tokens.length <= 8);
      for (const token of tokens) {
        const keys = skeletons(token);
        assert.ok(keys.length >= 1 && keys.length <= 8);
      }
    }),
  );
});

test('nameKeys() of two parts do not depend on their order, and tell letters from sounds', () => {
  const [a, b] = ['Hussein Salim', 'Salim Hussein'].map((name) => nameKeys(nameTokens(name)));
  assert.deepEqual(a!.likePairs, b!.likePairs);
  assert.deepEqual(a!.writtenPairs, ['=hussein+=salim']);
  const likes = nameKeys(nameTokens('Husayn Saleem'));
  assert.deepEqual(likes.likePairs, a!.likePairs);
  assert.ok(!likes.writtenPairs.some((key) => a!.writtenPairs.includes(key)));
});
