import { randomUUID } from 'node:crypto';
import { deliver } from '../exchange/mailbox-store.ts';
import type { Scope } from '../governance/scope.ts';
import { found, HubError } from '../hub-error.ts';
import { json } from '../storage/json.ts';
import { closeSearchIfDecided } from './close-search.ts';
import { candidateState, type Decision } from './examination-rules.ts';

const releaseHours = 48;

export interface ExaminerDecision {
  readonly decision: Decision;
  readonly notes?: string | undefined;
  readonly probeFeatures: readonly unknown[];
  readonly referenceFeatures: readonly unknown[];
}

/**
 * The examiners' view: two prints' numbers and a score, not who asks, who is asked about, or what
 * the other examiner found. Opened unfenced, because examiners see no bureau's records as such.
 */
export function openExaminationStore({ db, access, audit }: Scope, hubBureau: string) {
  const examinerId = access.actor.id;
  const isSupervisor = (access.actor.permissions as readonly string[]).includes(
    'examinations.supervise',
  );
  const subjectOf = (id: string) => ({ kind: 'examination', id });

  const examinedOf = async (candidateId: string) =>
    (
      await db
        .selectFrom('examination')
        .select(['examiner_id', 'decision', 'is_conflict'])
        .where('candidate_id', '=', candidateId)
        .orderBy('assigned_at')
        .execute()
    ).map((row) => ({
      examinerId: row.examiner_id,
      isConflict: row.is_conflict,
      decision: row.decision as Decision | null,
    }));

  /** What this examiner could do for a candidate, or nothing. */
  const partFor = async (candidateId: string): Promise<'examiner' | 'supervisor' | undefined> => {
    const examined = await examinedOf(candidateId);
    if (examined.some((each) => each.examinerId === examinerId)) return undefined;
    const decided = examined.flatMap(({ decision, isConflict }) =>
      decision ? [{ decision, isConflict }] : [],
    );
    const state = candidateState(decided);
    if (state.kind === 'needs-supervisor') {
      return isSupervisor && !examined.some(({ isConflict }) => isConflict)
        ? 'supervisor'
        : undefined;
    }
    return state.kind === 'needs-examiner' && examined.length < 2 ? 'examiner' : undefined;
  };

  const openCandidates = () =>
    db
      .selectFrom('candidate')
      .innerJoin('search', 'search.search_id', 'candidate.search_id')
      .select(['candidate_id', 'requested_at'])
      .where('candidate.outcome', '=', 'open')
      .where('search.requested_by', '!=', examinerId)
      .$if(access.actor.bureauId !== hubBureau, (query) =>
        query.where('search.bureau_id', '=', access.actor.bureauId),
      )
      .orderBy('requested_at')
      .orderBy('candidate_id')
      .execute();

  const queue = async () => {
    const rows = await db
      .selectFrom('examination')
      .innerJoin('candidate', 'candidate.candidate_id', 'examination.candidate_id')
      .innerJoin('search', 'search.search_id', 'candidate.search_id')
      .selectAll('examination')
      .select(['score', 'terms', 'pairs', 'false_match_rate', 'false_alarms_expected', 'kind'])
      .where('examiner_id', '=', examinerId)
      .where('decision', 'is', null)
      .orderBy('assigned_at')
      .execute();
    let waiting = 0;
    for (const { candidate_id } of await openCandidates())
      if (await partFor(candidate_id)) waiting++;
    const assigned = rows.map((row) => ({
      examinationId: row.examination_id,
      kind: row.kind as 'print-to-print',
      isConflict: row.is_conflict,
      assignedAt: row.assigned_at.toISOString(),
      score: row.score,
      terms: row.terms as { name: string; value: number; contribution: number }[],
      falseMatchRate: row.false_match_rate,
      falseAlarmsExpected: row.false_alarms_expected,
      pairs: (row.pairs as { position: number; probeId: string; referenceId: string }[]).map(
        ({ position, probeId, referenceId }) => ({
          position,
          probePrintId: probeId,
          referencePrintId: referenceId,
        }),
      ),
    }));
    return { waiting, assigned };
  };

  return {
    async list() {
      audit({ action: 'examination.listed' });
      return queue();
    },

    async take() {
      // One examiner at a time: two could otherwise take the same last place.
      await db.selectFrom('audit_head').select('size').forUpdate().executeTakeFirst();
      for (const { candidate_id } of await openCandidates()) {
        const part = await partFor(candidate_id);
        if (!part) continue;
        const examination_id = randomUUID();
        const is_conflict = part === 'supervisor';
        await db
          .insertInto('examination')
          .values({
            examination_id,
            candidate_id,
            examiner_id: examinerId,
            is_conflict,
            assigned_at: access.at,
            decision: null,
            notes: null,
          })
          .execute();
        audit({ action: 'examination.taken', subject: subjectOf(examination_id) });
        return queue();
      }
      audit({ action: 'examination.listed' });
      return queue();
    },

    async decide(examinationId: string, given: ExaminerDecision) {
      const examination = found(
        await db
          .selectFrom('examination')
          .selectAll()
          .where('examination_id', '=', examinationId)
          .where('examiner_id', '=', examinerId)
          .forUpdate()
          .executeTakeFirst(),
      );
      if (examination.decision !== null) throw new HubError('conflict');
      const { candidate_id } = examination;
      const candidate = await db
        .selectFrom('candidate')
        .selectAll()
        .where('candidate_id', '=', candidate_id)
        .forUpdate()
        .executeTakeFirstOrThrow();
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
      audit({
        action: 'examination.decided',
        subject: subjectOf(examinationId),
        details: { decision: given.decision },
      });
      const decided = (await examinedOf(candidate_id)).flatMap(({ decision, isConflict }) =>
        decision ? [{ decision, isConflict }] : [],
      );
      const state = candidateState(decided);
      if (state.kind !== 'decided') {
        return { examinationId, decision: given.decision, candidateOutcome: 'open' as const };
      }
      await db
        .updateTable('candidate')
        .set({ outcome: state.outcome, decided_by: state.by })
        .where('candidate_id', '=', candidate_id)
        .execute();
      if (state.outcome === 'identification') await confirmHit(candidate, state.by);
      await closeSearchIfDecided({ db, access, audit } as Scope, hubBureau, candidate.search_id);
      return { examinationId, decision: given.decision, candidateOutcome: state.outcome };
    },
  };

  async function confirmHit(
    candidate: {
      candidate_id: string;
      search_id: string;
      record_id: string;
      source_bureau: string;
      source_reference: string;
    },
    confirmed_by: string,
  ): Promise<void> {
    const search = await db
      .selectFrom('search')
      .selectAll()
      .where('search_id', '=', candidate.search_id)
      .executeTakeFirstOrThrow();
    const hit_id = randomUUID();
    await db
      .insertInto('hit')
      .values({
        hit_id,
        search_id: candidate.search_id,
        candidate_id: candidate.candidate_id,
        record_id: candidate.record_id,
        source_reference: candidate.source_reference,
        requesting_bureau: search.bureau_id,
        source_bureau: candidate.source_bureau,
        confirmed_by,
        confirmed_at: access.at,
        release_due_at: new Date(access.at.getTime() + releaseHours * 3_600_000),
        state: 'awaiting-release',
        decided_by: null,
        decision_reason: null,
      })
      .execute();
    const lines = [
      `HIT ${hit_id} ON YOUR RECORD ${candidate.source_reference} RELEASE WITHIN 48 HOURS`,
    ];
    const { source_bureau } = candidate;
    await deliver(
      db,
      source_bureau,
      null,
      {
        type: 'SRE',
        origin: `${hubBureau}/HUB`,
        destination: `${source_bureau}/NCB`,
        controlReference: null,
        lines,
      },
      access.at,
    );
    audit({
      action: 'hit.confirmed',
      subject: { kind: 'record', id: candidate.record_id },
      concerns: [source_bureau, search.bureau_id],
    });
  }
}
