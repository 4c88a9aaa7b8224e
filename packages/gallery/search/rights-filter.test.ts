import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAllowed, rightsFilter } from './rights-filter.ts';

test('rightsFilter() allows the classes that it was given and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(300)), fc.nat(65_535), (classes, other) => {
      const filter = rightsFilter(classes);
      for (const one of classes) assert.ok(isAllowed(filter, one));
      assert.equal(isAllowed(filter, other), classes.includes(other));
    }),
  );
});

test('rightsFilter() refuses what is no class', () => {
  for (const one of [-1, 1.5, 65_536])
    assert.throws(() => rightsFilter([one]), { code: 'gallery.bad-input' });
});
