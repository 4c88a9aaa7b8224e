import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../run-step.ts';
import { figuresOf, meanOf } from './ablated-figures.ts';
import { steps } from './steps.ts';

test('every step that can be left out is an export of the engine', async () => {
  for (const { module, exportName } of steps) {
    const found = await import(join(projectRoot, 'packages/fingerprint', module));
    assert.equal(typeof found[exportName], 'function', `${exportName} in ${module}`);
  }
});

test('figuresOf() and meanOf() give the rates of the sets', () => {
  const kinds = ['genuine', 'genuine', 'impostor', 'impostor'] as const;
  const apart = figuresOf([9, 8, 1, 2], kinds);
  const mixed = figuresOf([9, 1, 8, 2], kinds);
  assert.deepEqual(apart, { eer: 0, fnmr: 0 });
  assert.deepEqual(mixed, { eer: 0.5, fnmr: 0.5 });
  assert.deepEqual(meanOf([apart, mixed]), { eer: 0.25, fnmr: 0.25 });
});
