import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMasterFinger } from '../master/master-finger.ts';
import { examineMark } from './examine-mark.ts';
import { markClarities } from './mark-clarity.ts';

const masters = [61, 62, 63].map((seed) => createMasterFinger({ seed }));

test('examineMark() marks the same minutiae for the same finger and options, and fewer as clarity falls', () => {
  const counts = markClarities.map((clarity) => {
    const templates = masters.map((master) => {
      const template = examineMark(master, { seed: 3, kind: 'latent', clarity });
      assert.deepEqual(examineMark(master, { seed: 3, kind: 'latent', clarity }), template);
      return template;
    });
    return templates.reduce((sum, { minutiae }) => sum + minutiae.length, 0);
  });
  assert.ok(counts[0]! > counts[1]! && counts[1]! > counts[2]!, counts.join());
});
