import { randomUUID } from 'node:crypto';
import type { SearchKind } from '@whorl/contract';
import { encodeTemplate } from '@whorl/fingerprint';
import type { Access } from '../governance/access.ts';
import { mayRead } from '../governance/policy.ts';
import type { Scope } from '../governance/scope.ts';
import type { ImagePart } from '../records/image-part.ts';
import { json } from '../storage/json.ts';
import type { Database, Storage } from '../storage/storage.ts';
import { closeSearchIfDecided } from './close-search.ts';
import { confirmHit } from './confirm-hit.ts';
import type { GalleryFollower } from './gallery-follower.ts';
import { moveSearch } from './move-search.ts';
import type {
  GalleryAnswer,
  GalleryCandidate,
  GalleryPrint,
  SearchGallery,
} from './search-gallery.ts';
import { activeThresholds } from './threshold-policies.ts';
import {
  isLightsOut,
  isRateCounted,
  modalityOf,
  modalityOfSearch,
  type Thresholds,
  type ThresholdsByModality,
} from './threshold-rules.ts';

/** Kinds of search by the type of transaction that asks for it. */
export const searchKinds = {
  CPS: 'print-to-print',
  PMS: 'print-to-mark',
  MPS: 'mark-to-print',
  MMS: 'mark-to-mark',
} as const satisfies Readonly<Record<string, SearchKind>>;

export interface SearchService {
  readonly storage: Storage;
  readonly gallery: SearchGallery;
  readonly follower: GalleryFollower;
  readonly hubBureau: string;
  readonly now: () => Date;
}

/** A probe with the image that it was taken from, where there is one. */
export interface Probe extends GalleryPrint {
  readonly imageId: string | null;
  readonly imageRecord: number | null;
  readonly imagePart: ImagePart | null;
}

/** A search that was made and is not stored yet. */
export interface MadeSearch {
  readonly kind: SearchKind;
  readonly probes: readonly Probe[];
  /** What all of it goes by, and what each of its modalities is decided by. */
  readonly thresholds: Thresholds;
  readonly byModality: ThresholdsByModality;
  readonly answer: GalleryAnswer;
  readonly madeAt: Date;
}

/** Compares probes with all of the gallery that the actor may see, but for one record. */
export async function makeSearch(
  service: SearchService,
  access: Access,
  kind: SearchKind,
  probes: readonly Probe[],
  exceptRecordId?: string,
): Promise<MadeSearch> {
  const byModality = await service.storage.statement((db) => activeThresholds(db, kind));
  const thresholds = byModality[modalityOfSearch(probes.map(({ position }) => position))];
  await service.follower.catchUp();
  const found = await service.gallery.search({
    probes,
    isExhaustive: kind !== 'print-to-print',
    kind: kind.endsWith('to-mark') ? 'mark' : 'person',
    filter: mayRead(access),
    at: access.at,
    falseMatchRateMax: thresholds.candidateFmrMax,
    candidatesMax: thresholds.candidatesMax + 1,
  });
  const candidates = found.candidates
    .filter(({ record }) => record.recordId !== exceptRecordId)
    .slice(0, thresholds.candidatesMax);
  const answer = { candidates, comparedCount: found.comparedCount };
  return { kind, probes, thresholds, byModality, answer, madeAt: service.now() };
}

/** Stores what a search found: probe and candidates, what a policy decides, and its end where nothing is open. */
export async function storeSearch(
  scope: Scope,
  hubBureau: string,
  searchId: string,
  made: MadeSearch,
): Promise<void> {
  const { db, access, audit } = scope;
  const { kind, answer, thresholds } = made;
  await moveSearch(db, searchId, 'checked', access.at);
  await moveSearch(db, searchId, 'searched', made.madeAt);
  await db
    .updateTable('search')
    .set({ compared_count: answer.comparedCount, policy_version: thresholds.version })
    .where('search_id', '=', searchId)
    .execute();
  const probes = made.probes.map(({ id, position, template, imageId, imageRecord, imagePart }) => ({
    probe_id: id,
    search_id: searchId,
    position,
    template: encodeTemplate(template),
    quality: template.quality,
    image_id: imageId,
    image_record: imageRecord,
    image_part: imagePart && json(imagePart),
  }));
  await db.insertInto('probe').values(probes).execute();
  const ids = answer.candidates.map(({ record }) => record.recordId);
  const present = await lockRecords(db, ids);
  const candidates = answer.candidates.filter(({ record }) => present.has(record.recordId));
  const places = await placesOfReferences(db, candidates);
  for (const [i, candidate] of candidates.entries()) {
    await storeCandidate(scope, hubBureau, searchId, made, places, candidate, i + 1);
  }
  const details = {
    kind,
    compared: answer.comparedCount,
    candidates: candidates.length,
    policy: thresholds.version,
  };
  audit({ action: 'search.made', subject: { kind: 'search', id: searchId }, details });
  await closeSearchIfDecided(scope, hubBureau, searchId);
}

/** Those records that are still there, and stay until this commits: one may go while it is compared. */
export async function lockRecords(
  db: Database,
  recordIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (recordIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('record')
    .select('record_id')
    .where('record_id', 'in', recordIds)
    .orderBy('record_id')
    .forKeyShare()
    .execute();
  return new Set(rows.map(({ record_id }) => record_id));
}

/** Where the references of candidates are of: a print of an unknown place may have met a palm. */
async function placesOfReferences(
  db: Database,
  candidates: readonly GalleryCandidate[],
): Promise<ReadonlyMap<string, number>> {
  const ids = candidates.flatMap(({ pairs }) => pairs.map(({ referenceId }) => referenceId));
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('reference')
    .select(['reference_id', 'position'])
    .where('reference_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ reference_id, position }) => [reference_id, position]));
}

/** What of a probe was compared with what: a palm where either of two is. */
function comparedProbes(
  probes: readonly Probe[],
  places: ReadonlyMap<string, number>,
  pairs: GalleryCandidate['pairs'],
) {
  return pairs.flatMap(({ probeId, referenceId }) => {
    const probe = probes.find(({ id }) => id === probeId);
    if (!probe) return [];
    const other = places.get(referenceId) ?? probe.position;
    const position = modalityOf(other) === 'palm' ? other : probe.position;
    return [{ position, quality: probe.template.quality }];
  });
}

async function storeCandidate(
  scope: Scope,
  hubBureau: string,
  searchId: string,
  { kind, probes, byModality, answer }: MadeSearch,
  places: ReadonlyMap<string, number>,
  { record, score, terms, falseMatchRate, pairs }: GalleryCandidate,
  rank: number,
): Promise<void> {
  const { db, audit } = scope;
  const source = record.rights.bureauId;
  const compared = comparedProbes(probes, places, pairs);
  const isCounted = isRateCounted(compared.map(({ position }) => position));
  const isDecided = isLightsOut(kind, byModality.finger, { falseMatchRate, probes: compared });
  const row = {
    candidate_id: randomUUID(),
    search_id: searchId,
    record_id: record.recordId,
    source_bureau: source,
    source_reference: record.sourceReference,
    rank,
    score,
    false_match_rate: isCounted ? falseMatchRate : null,
    false_alarms_expected: isCounted ? falseMatchRate * answer.comparedCount : null,
    outcome: isDecided ? 'identification' : 'open',
    decided_by: isDecided ? 'threshold-policy' : null,
    known_answer: null,
  };
  await db
    .insertInto('candidate')
    .values({ ...row, terms: json(terms), pairs: json(pairs) })
    .execute();
  const subject = { kind: 'record', id: record.recordId };
  audit({ action: 'record.found', subject, concerns: [source], details: { source } });
  if (isDecided) await confirmHit(scope, hubBureau, row, 'threshold-policy');
}
