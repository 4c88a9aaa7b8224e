import { z } from 'zod';
import { bureauCode } from '../values/countries.ts';
import { handlingCode, purpose, tlpLabel } from '../values/governance.ts';
import { identifier, longText, moment, pageQuery } from '../values/text.ts';
import { photograph } from './photographs.ts';
import { identity } from './records.ts';
import { countedAlarms, countedRate, decidedBy, searchKind } from './searches.ts';

export const hitState = z.enum(['awaiting-release', 'released', 'withheld']);
/** Only source and requester see a hit. */
export const hit = z.object({
  hitId: identifier,
  searchId: identifier,
  searchKind,
  recordId: identifier,
  sourceReference: z.string(),
  requestingBureau: bureauCode,
  sourceBureau: bureauCode,
  /** What the caller's bureau is in it; within one bureau it is both, and this says source. */
  side: z.enum(['source', 'requester']),
  confirmedAt: moment,
  confirmedBy: decidedBy,
  falseMatchRate: countedRate,
  falseAlarmsExpected: countedAlarms,
  state: hitState,
  releaseDueAt: moment,
  /** Of the 48-hour clock; below 0 once it is over, null once the source decided. */
  secondsLeft: z.int().nullable(),
  isEscalated: z.boolean(),
  requestedFor: z.object({
    purpose,
    caseReference: z.string().nullable(),
    offence: z.string().nullable(),
  }),
  /** What may be done with the record now, as its source says; null once it is gone. */
  handling: z
    .object({
      handlingCode,
      handlingNote: z.string().nullable(),
      tlp: tlpLabel,
      isContested: z.boolean(),
    })
    .nullable(),
  /** A copy of the moment of the release; null before it, and once the record is gone. */
  released: identity.nullable(),
  /** Photographs that the record had when it was released; in the list there are none. */
  releasedPhotographs: z.array(photograph),
  decidedAt: moment.nullable(),
  decisionReason: z.string().nullable(),
});
export const hitParams = z.object({ hitId: identifier });
export const hitPhotographParams = z.object({ hitId: identifier, photographId: identifier });
export const hitsQuery = pageQuery.extend({
  state: hitState.optional(),
  side: z.enum(['source', 'requester']).optional(),
});
export const releaseDecision = z.strictObject({
  decision: z.enum(['release', 'withhold']),
  reason: longText,
});
