import { randomUUID } from 'node:crypto';
import type { SearchKind, supervisionSchemas } from '@whorl/contract';
import type { Kysely, Selectable } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { found, HubError } from '../hub-error.ts';
import type { Schema, ThresholdPolicyTable } from '../storage/schema.ts';
import {
  type ProbeModality,
  type Thresholds,
  type ThresholdsByModality,
  unsignedThresholds,
} from './threshold-rules.ts';

type NewPolicy = z.output<typeof supervisionSchemas.newThresholdPolicy>;
type Policy = z.output<typeof supervisionSchemas.thresholdPolicy>;
type Row = Selectable<ThresholdPolicyTable>;

/** What searches of a kind go by now: for each modality the policy that was signed last, or that nothing was signed. */
export async function activeThresholds(
  db: Kysely<Schema>,
  kind: SearchKind,
): Promise<ThresholdsByModality> {
  const rows = await activePolicies(db, kind);
  const thresholdsOf = (modality: ProbeModality): Thresholds => {
    const row = rows.find((each) => each.modality === modality);
    if (!row) return unsignedThresholds;
    return {
      version: row.version,
      candidateFmrMax: row.candidate_fmr_max,
      lightsOutFmrMax: row.lights_out_fmr_max,
      candidatesMax: row.candidates_max,
      qualityMin: row.quality_min,
    };
  };
  return { finger: thresholdsOf('finger'), palm: thresholdsOf('palm') };
}

/** One for each modality at the most. */
function activePolicies(db: Kysely<Schema>, kind: string): Promise<readonly Row[]> {
  return db
    .selectFrom('threshold_policy')
    .selectAll()
    .distinctOn('modality')
    .where('kind', '=', kind)
    .where('signed_off_at', 'is not', null)
    .orderBy('modality')
    .orderBy('signed_off_at', 'desc')
    .orderBy('version', 'desc')
    .execute();
}

/** Policies as the supervisors of the hub propose and sign them: never one alone. */
export function openThresholdPolicies({ db, access, audit }: Scope) {
  const officerId = access.actor.id;
  const view = async (row: Row): Promise<Policy> => {
    const active = await activePolicies(db, row.kind);
    return viewOf(row, active.find(({ modality }) => modality === row.modality)?.policy_id);
  };
  return {
    async list() {
      audit({ action: 'threshold-policy.listed' });
      const rows = await db
        .selectFrom('threshold_policy')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('version', 'desc')
        .execute();
      return { items: await Promise.all(rows.map(view)), next: null };
    },

    async propose(policy: NewPolicy): Promise<Policy> {
      // The lock of the log: two proposals at once would take the same version.
      await db.selectFrom('audit_head').select('size').forUpdate().executeTakeFirst();
      const { newest } = await db
        .selectFrom('threshold_policy')
        .select((eb) => eb.fn.max('version').as('newest'))
        .where('kind', '=', policy.kind)
        .where('modality', '=', policy.modality)
        .executeTakeFirstOrThrow();
      const row = await db
        .insertInto('threshold_policy')
        .values({
          policy_id: randomUUID(),
          kind: policy.kind,
          modality: policy.modality,
          version: (newest ?? 0) + 1,
          candidate_fmr_max: policy.candidateFmrMax,
          lights_out_fmr_max: policy.lightsOutFmrMax,
          candidates_max: policy.candidatesMax,
          quality_min: policy.qualityMin,
          reason: policy.reason,
          proposed_by: officerId,
          signed_off_by: null,
          created_at: access.at,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      note('threshold-policy.proposed', row);
      return view(row);
    },

    async signOff(policyId: string): Promise<Policy> {
      const row = found(
        await db
          .selectFrom('threshold_policy')
          .selectAll()
          .where('policy_id', '=', policyId)
          .forUpdate()
          .executeTakeFirst(),
      );
      if (row.proposed_by === officerId) throw new HubError('not-allowed');
      if (row.signed_off_at !== null) throw new HubError('conflict');
      const signed = await db
        .updateTable('threshold_policy')
        .set({ signed_off_by: officerId, signed_off_at: access.at })
        .where('policy_id', '=', policyId)
        .returningAll()
        .executeTakeFirstOrThrow();
      note('threshold-policy.signed-off', signed);
      return view(signed);
    },
  };

  function note(action: string, { policy_id, kind, modality, version }: Row): void {
    const subject = { kind: 'threshold-policy', id: policy_id };
    audit({ action, subject, details: { kind, modality, version } });
  }
}

function viewOf(row: Row, activeId: string | undefined): Policy {
  return {
    policyId: row.policy_id,
    version: row.version,
    kind: row.kind as SearchKind,
    modality: row.modality as ProbeModality,
    candidateFmrMax: row.candidate_fmr_max,
    lightsOutFmrMax: row.lights_out_fmr_max,
    candidatesMax: row.candidates_max,
    qualityMin: row.quality_min,
    reason: row.reason,
    proposedBy: row.proposed_by!,
    proposedAt: row.created_at.toISOString(),
    signedOffBy: row.signed_off_by,
    signedOffAt: row.signed_off_at?.toISOString() ?? null,
    isActive: row.policy_id === activeId,
  };
}
