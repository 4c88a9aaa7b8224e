import { randomUUID } from 'node:crypto';
import type { examinationSchemas, SearchKind } from '@whorl/contract';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { found, HubError } from '../hub-error.ts';
import { afterCursor, cursorOf } from '../page-cursor.ts';
import { json } from '../storage/json.ts';
import { closeSearchIfDecided } from './close-search.ts';
import { comparedPairs, imageOfCase, type StoredPair } from './compared-pairs.ts';
import { confirmHit } from './confirm-hit.ts';
import { openParts, unseenKnownAnswer } from './examination-parts.ts';
import { candidateState, type Decision } from './examination-rules.ts';
import { drawKnownAnswer } from './known-answer-cases.ts';

type GivenDecision = z.output<typeof examinationSchemas.examinerDecision>;
type Features = GivenDecision['probeFeatures'];
interface StoredFeatures {
  readonly probe: Features;
  readonly reference: Features;
}

/**
 * The examiners' view: two prints and a score, not who asks, who is asked about, or what the other
 * examiner found. Opened unfenced, because examiners see no bureau's records as such.
 */
export function openExaminationStore(
  scope: Scope,
  hubBureau: string,
  drawsKnownAnswer: () => boolean = drawKnownAnswer,
) {
  const { db, access, audit } = scope;
  const examinerId = access.actor.id;
  const note = (action: string, id: string, details = {}) =>
    audit({ action, subject: { kind: 'examination', id }, details });

  const own = () =>
    db
      .selectFrom('examination')
      .innerJoin('candidate', 'candidate.candidate_id', 'examination.candidate_id')
      .innerJoin('search', 'search.search_id', 'candidate.search_id')
      .selectAll('examination')
      .select(['candidate.search_id', 'candidate.record_id', 'search.kind', 'search.is_seeded'])
      .select(['score', 'terms', 'pairs', 'false_match_rate', 'false_alarms_expected'])
      .where('examiner_id', '=', examinerId);
  type Row = Awaited<ReturnType<ReturnType<typeof own>['executeTakeFirstOrThrow']>>;
  /** A case is open to its examiner until it is decided, and to nobody else. */
  const openCase = async (examinationId: string): Promise<Row> =>
    found(
      await own()
        .where('examination_id', '=', examinationId)
        .where('decision', 'is', null)
        .where('candidate.outcome', '=', 'open')
        .executeTakeFirst(),
    );

  const queue = async () => {
    const rows = await own()
      .where('decision', 'is', null)
      .where('candidate.outcome', '=', 'open')
      .orderBy('assigned_at')
      .execute();
    // A known case in hand takes one off what waits, as a real one does: examiners cannot tell.
    const seeded = rows.filter(({ is_seeded }) => is_seeded).length;
    const waiting = Math.max(0, (await openParts(scope, hubBureau)).length - seeded);
    const assigned = rows.map((row) => ({ ...caseOf(row), pairs: pairsOf(row) }));
    return { waiting, assigned };
  };

  return {
    list() {
      audit({ action: 'examination.listed' });
      return queue();
    },

    async listPast(before: string | undefined, limit: number) {
      audit({ action: 'examination.listed' });
      const rows = await own()
        .where('decision', 'is not', null)
        .$if(before !== undefined, (query) =>
          query.where(afterCursor(before!, 'decided_at', 'examination_id')),
        )
        .orderBy('decided_at', 'desc')
        .orderBy('examination_id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map((row) => ({
        examinationId: row.examination_id,
        kind: row.kind as SearchKind,
        isConflict: row.is_conflict,
        assignedAt: row.assigned_at.toISOString(),
        decidedAt: row.decided_at!.toISOString(),
        decision: row.decision as Decision,
        notes: row.notes,
      }));
      const last = rows[limit - 1];
      const isMore = last && rows.length > limit;
      return { items, next: isMore ? cursorOf(last.decided_at!, last.examination_id) : null };
    },

    async read(examinationId: string) {
      const row = await openCase(examinationId);
      note('examination.read', examinationId);
      return {
        ...caseOf(row),
        decision: null,
        decidedAt: null,
        pairs: await comparedPairs(db, row.search_id, row.record_id, row.pairs as StoredPair[]),
        earlier: row.is_conflict ? await earlierDecisions(row.candidate_id) : [],
      };
    },

    async image(examinationId: string, printId: string) {
      const row = await openCase(examinationId);
      note('examination.print-seen', examinationId);
      return imageOfCase(db, row.search_id, row.record_id, row.pairs as StoredPair[], printId);
    },

    async take() {
      // One examiner at a time: two could otherwise take the same last place.
      await db.selectFrom('audit_head').select('size').forUpdate().executeTakeFirst();
      const [real] = await openParts(scope, hubBureau);
      // Only instead of a real case: one that comes when nothing waits would show what it is.
      const known = real && drawsKnownAnswer() ? await unseenKnownAnswer(scope) : undefined;
      const next = known ?? real;
      if (!next) {
        audit({ action: 'examination.listed' });
        return queue();
      }
      const examination_id = randomUUID();
      await db
        .insertInto('examination')
        .values({
          examination_id,
          candidate_id: next.candidateId,
          examiner_id: examinerId,
          is_conflict: next.part === 'supervisor',
          assigned_at: access.at,
          decision: null,
          notes: null,
        })
        .execute();
      note('examination.taken', examination_id);
      return queue();
    },

    async decide(examinationId: string, given: GivenDecision) {
      const { candidate_id, isSeeded } = await keepDecision(examinationId, given);
      note('examination.decided', examinationId, { decision: given.decision });
      if (isSeeded) {
        return { examinationId, decision: given.decision, candidateOutcome: 'open' as const };
      }
      const decided = await decisionsOf(candidate_id);
      const state = candidateState(decided);
      if (state.kind !== 'decided') {
        return { examinationId, decision: given.decision, candidateOutcome: 'open' as const };
      }
      const candidate = await db
        .updateTable('candidate')
        .set({ outcome: state.outcome, decided_by: state.by })
        .where('candidate_id', '=', candidate_id)
        .returningAll()
        .executeTakeFirstOrThrow();
      if (state.outcome === 'identification') {
        await confirmHit(scope, hubBureau, candidate, state.by);
      }
      await closeSearchIfDecided(scope, hubBureau, candidate.search_id);
      return { examinationId, decision: given.decision, candidateOutcome: state.outcome };
    },
  };

  async function keepDecision(examinationId: string, given: GivenDecision) {
    const examination = found(
      await db
        .selectFrom('examination')
        .select(['candidate_id', 'decision'])
        .where('examination_id', '=', examinationId)
        .where('examiner_id', '=', examinerId)
        .forUpdate()
        .executeTakeFirst(),
    );
    if (examination.decision !== null) throw new HubError('conflict');
    // The candidate's lock: two examiners who decide at once see each other's decision.
    const candidate = await db
      .selectFrom('candidate')
      .select(['known_answer', 'outcome', 'record_id'])
      .where('candidate_id', '=', examination.candidate_id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const isSeeded = candidate.known_answer !== null;
    const isGone = !isSeeded && !(await recordExists(candidate.record_id));
    if (candidate.outcome !== 'open' || isGone) throw new HubError('conflict');
    const features = { probe: given.probeFeatures, reference: given.referenceFeatures };
    await db
      .updateTable('examination')
      .set({
        decision: given.decision,
        notes: given.notes ?? null,
        features: json(features),
        decided_at: access.at,
      })
      .where('examination_id', '=', examinationId)
      .execute();
    return { ...examination, isSeeded };
  }

  async function recordExists(recordId: string): Promise<boolean> {
    const row = await db
      .selectFrom('record')
      .select('record_id')
      .where('record_id', '=', recordId)
      .executeTakeFirst();
    return row !== undefined;
  }

  function examined(candidateId: string) {
    return db
      .selectFrom('examination')
      .selectAll()
      .where('candidate_id', '=', candidateId)
      .where('decision', 'is not', null)
      .orderBy('assigned_at')
      .execute();
  }

  async function decisionsOf(candidateId: string) {
    return (await examined(candidateId)).map(({ decision, is_conflict }) => ({
      decision: decision as Decision,
      isConflict: is_conflict,
    }));
  }

  async function earlierDecisions(candidateId: string) {
    return (await examined(candidateId)).map(({ decision, notes, features }) => ({
      decision: decision as Decision,
      notes,
      probeFeatures: [...((features as StoredFeatures | null)?.probe ?? [])],
      referenceFeatures: [...((features as StoredFeatures | null)?.reference ?? [])],
    }));
  }

  function caseOf(row: Row) {
    return {
      examinationId: row.examination_id,
      kind: row.kind as SearchKind,
      isConflict: row.is_conflict,
      assignedAt: row.assigned_at.toISOString(),
      score: row.score,
      terms: row.terms as { name: string; value: number; contribution: number }[],
      falseMatchRate: row.false_match_rate,
      falseAlarmsExpected: row.false_alarms_expected,
    };
  }
}

function pairsOf({ pairs }: { readonly pairs: unknown }) {
  return (pairs as StoredPair[]).map(({ position, probeId, referenceId }) => ({
    position,
    probePrintId: probeId,
    referencePrintId: referenceId,
  }));
}
