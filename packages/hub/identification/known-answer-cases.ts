import { randomInt, randomUUID } from 'node:crypto';
import type { SearchKind, supervisionSchemas } from '@whorl/contract';
import { compareTemplates, encodeTemplate, prepareTemplate } from '@whorl/fingerprint';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';
import { releaseImages } from '../jobs/release-images.ts';
import type { StoredPrint } from '../records/record-writer.ts';
import { json } from '../storage/json.ts';
import { beginSearch } from './move-search.ts';
import { isRateCounted } from './threshold-rules.ts';

type NewCase = Omit<z.output<typeof supervisionSchemas.newKnownAnswerCase>, 'probe' | 'reference'>;
type KnownCase = z.output<typeof supervisionSchemas.knownAnswerCase>;

/**
 * One in ten: of a hundred cases a week ten measure the examiner, enough to see an error rate of a
 * tenth within a month, at a tenth of the work.
 */
const oneSeededIn = 10;

/** Whether the next case that an examiner takes is one with a known answer. */
export function drawKnownAnswer(): boolean {
  return randomInt(oneSeededIn) === 0;
}

/** Cases whose answer is known, as supervisors keep them. Examiners see them as any other. */
export function openKnownAnswerCases({ db, access, audit }: Scope) {
  const subjectOf = (id: string) => ({ kind: 'known-answer-case', id });
  const seeded = () =>
    db
      .selectFrom('candidate')
      .innerJoin('search', 'search.search_id', 'candidate.search_id')
      .select(['candidate_id', 'search.search_id', 'kind', 'known_answer', 'score'])
      .select(['false_match_rate', 'requested_at'])
      .select((eb) =>
        eb
          .selectFrom('examination')
          .select(eb.fn.countAll<number>().as('count'))
          .whereRef('examination.candidate_id', '=', 'candidate.candidate_id')
          .where('decision', 'is not', null)
          .as('decided_count'),
      )
      .where('is_seeded', '=', true);
  type Row = Awaited<ReturnType<ReturnType<typeof seeded>['executeTakeFirstOrThrow']>>;
  const view = (row: Row): KnownCase => ({
    caseId: row.candidate_id,
    kind: row.kind as SearchKind,
    answer: row.known_answer as KnownCase['answer'],
    score: row.score,
    falseMatchRate: row.false_match_rate,
    createdAt: row.requested_at.toISOString(),
    decidedCount: Number(row.decided_count ?? 0),
  });
  return {
    async list() {
      audit({ action: 'known-answer-case.listed' });
      const rows = await seeded().orderBy('requested_at', 'desc').execute();
      return { items: rows.map(view), next: null };
    },

    async create({ kind, position, answer }: NewCase, probe: StoredPrint, reference: StoredPrint) {
      const searchId = randomUUID();
      const candidate_id = randomUUID();
      await beginSearch(db, access, {
        searchId,
        kind,
        transactionId: null,
        controlNumber: null,
        isSeeded: true,
      });
      for (const print of [probe, reference]) {
        await db
          .insertInto('probe')
          .values({
            probe_id: print.id,
            search_id: searchId,
            position,
            template: encodeTemplate(print.template),
            quality: print.template.quality,
            image_id: print.imageId,
            image_record: null,
            image_part: null,
          })
          .execute();
        await db
          .insertInto('image_use')
          .values({ image_id: print.imageId, owner_kind: 'search', owner_id: searchId })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      const { score, falseMatchRate } = compareTemplates(
        prepareTemplate(probe.template),
        prepareTemplate(reference.template),
      );
      const rate = isRateCounted([position]) ? falseMatchRate : null;
      await db
        .insertInto('candidate')
        .values({
          candidate_id,
          search_id: searchId,
          record_id: randomUUID(),
          source_bureau: access.actor.bureauId,
          source_reference: '',
          rank: 1,
          score,
          terms: json([{ name: `position-${position}`, value: score, contribution: score }]),
          pairs: json([{ position, probeId: probe.id, referenceId: reference.id }]),
          false_match_rate: rate,
          false_alarms_expected: rate,
          decided_by: null,
          known_answer: answer,
        })
        .execute();
      audit({ action: 'known-answer-case.created', subject: subjectOf(candidate_id) });
      return view(
        await seeded().where('candidate_id', '=', candidate_id).executeTakeFirstOrThrow(),
      );
    },

    async delete(caseId: string): Promise<void> {
      const row = found(await seeded().where('candidate_id', '=', caseId).executeTakeFirst());
      await releaseImages(db, 'search', row.search_id, access.at);
      await db.deleteFrom('search').where('search_id', '=', row.search_id).execute();
      audit({ action: 'known-answer-case.deleted', subject: subjectOf(caseId) });
    },
  };
}
