import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unstorableTexts } from './storable-text.ts';

test('unstorableTexts() finds NUL and halves of pairs wherever they are, and passes any script', () => {
  const value = {
    names: [{ family: 'الرشيد' }, { family: 'a\0b' }],
    note: '\ud800',
    emoji: '\u{1f600}',
    count: 3,
    nothing: null,
  };
  const places = unstorableTexts(value, 'body').map(({ place }) => place);
  assert.deepEqual(places, ['body.names.1.family', 'body.note']);
  assert.deepEqual(unstorableTexts({ 'a\0': 1 }, 'query')[0]?.place, 'query');
});
