import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GalleryError } from '@whorl/gallery';
import { readSettings } from '@whorl/hub';
import { UserError } from '../exit-codes.ts';
import { startFailure } from './start-failure.ts';

const settings = readSettings({ WHORL_DATABASE_URL: 'postgresql://localhost/whorl' });

test('startFailure() says which setting makes room for more prints, and does not blame the database', () => {
  const full = new GalleryError('gallery.full', 'gallery', 'holds 10 prints of at most 10');
  const failure = startFailure(full, settings);
  assert.ok(failure instanceof UserError);
  assert.match(failure.message, /gallery\.full.*holds 10 prints/);
  assert.match(failure.remedy, /WHORL_GALLERY_PRINTS/);
});

test('startFailure() leaves what it does not know as it is', () => {
  const strange = new Error('strange');
  assert.equal(startFailure(strange, readSettings({})), strange);
});
