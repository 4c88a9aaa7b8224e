import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissionsOfRole, type Role } from '@whorl/contract';
import { places, placesFor } from './places.ts';

const namesFor = (role: Role) => placesFor(permissionsOfRole[role]).map(({ name }) => name);

test('placesFor() shows an administrator no records, and an examiner no names', () => {
  assert.ok(!namesFor('administrator').includes('records'));
  assert.ok(!namesFor('examiner').includes('records'));
  assert.ok(!namesFor('examiner').includes('hits'));
  assert.ok(namesFor('examiner').includes('examination'));
});

test('every place has a key of its own', () => {
  assert.equal(new Set(places.map(({ key }) => key)).size, places.length);
});
