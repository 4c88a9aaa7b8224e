import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeskSources, deskItems } from './desk-items.ts';

type Hit = DeskSources['hits'][number];
const hit = (hitId: string, change: Partial<Hit>): Hit => ({
  hitId,
  searchId: hitId,
  searchKind: 'print-to-print',
  side: 'source',
  falseMatchRate: 1e-6,
  falseAlarmsExpected: 0.01,
  secondsLeft: 3_600,
  decidedAt: null,
  recordId: hitId,
  sourceReference: `R-${hitId}`,
  requestingBureau: 'XB',
  sourceBureau: 'XA',
  confirmedAt: '2026-11-20T10:00:00Z',
  confirmedBy: 'examiners',
  state: 'awaiting-release',
  releaseDueAt: '2026-11-22T10:00:00Z',
  isEscalated: false,
  requestedFor: { purpose: 'find-wanted-person', caseReference: null, offence: null },
  handling: null,
  released: null,
  releasedPhotographs: [],
  decisionReason: null,
  ...change,
});

test('deskItems() shows the releases of the own bureau, the nearest deadline first', () => {
  const hits = [
    hit('late', { releaseDueAt: '2026-11-25T10:00:00Z' }),
    hit('soon', { releaseDueAt: '2026-11-23T10:00:00Z' }),
    hit('done', { state: 'released' }),
    hit('theirs', { sourceBureau: 'XC' }),
  ];
  const items = deskItems({ hits, searches: [], examinations: undefined, mail: [] }, 'XA');
  assert.deepEqual(
    items.map(({ id }) => id),
    ['soon', 'late'],
  );
});

test('deskItems() leaves out answers that were taken and searches that are over', () => {
  const mail = [
    {
      messageId: 'm1',
      number: 1,
      typeOfTransaction: 'SRE',
      controlNumber: 'N1',
      controlReference: 'C1',
      createdAt: '2026-11-20T10:00:00Z',
      isAcknowledged: true,
    },
  ];
  const items = deskItems({ hits: [], searches: [], examinations: undefined, mail }, 'XA');
  assert.deepEqual(items, []);
});
