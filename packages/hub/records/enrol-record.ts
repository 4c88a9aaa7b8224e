import type { Problem, recordChangeSchemas } from '@whorl/contract';
import type { z } from 'zod';
import type { ExtractionPool } from '../extraction/extraction-pool.ts';
import type { Access } from '../governance/access.ts';
import { inScope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import { enqueueJob } from '../jobs/job-queue.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { Storage } from '../storage/storage.ts';
import { takePhotographs } from './enrol-photographs.ts';
import type { StoredPhotograph } from './photograph-store.ts';
import { photographsOfTransaction } from './photographs-of-transaction.ts';
import type { FoundPrints } from './prints-of-transaction.ts';
import { requireTransaction } from './read-any-transaction.ts';
import { openRecordStore } from './record-store.ts';
import { openRecordWriter, type StoredPrint } from './record-writer.ts';
import { sequenceProblems } from './sequence-check.ts';

type NewRecord = z.output<typeof recordChangeSchemas.newRecord>;
type NewPrint = z.output<typeof recordChangeSchemas.newPrint>;
type AddedPrints = z.output<typeof recordChangeSchemas.addedPrints>;

export interface RecordService {
  readonly storage: Storage;
  readonly images: ImageStore;
  /** Extraction, on threads of its own. */
  readonly findPrints: ExtractionPool['findPrints'];
  readonly findPrintsOfImages: ExtractionPool['findPrintsOfImages'];
  /** Looks for the jobs that a change made, at once. */
  readonly wakeJobs: () => void;
}

/**
 * Enrols a record from images or from a transaction file. Throws HubError `quality-insufficient`
 * with a reason for each print where none can be used or the fingers are not in their places.
 */
export async function enrolRecord(service: RecordService, access: Access, body: NewRecord) {
  const { retainUntil, prints: given, transaction, identity, photographs, ...more } = body;
  const { handlingNote, ...rest } = more;
  const pictures = await takePhotographs(service.images, photographs);
  const taken = transaction
    ? await takeTransaction(service, fromBase64(transaction), rest.kind === 'mark')
    : await takeImages(service, given!, rest.kind === 'mark');
  const enrolled = await inScope(service.storage, access, async (scope) => {
    const recordId = await openRecordWriter(scope).enrol({
      ...rest,
      ...(retainUntil ? { retainUntil: new Date(retainUntil) } : {}),
      ...(identity ? { identity } : {}),
      ...(handlingNote ? { handlingNote } : {}),
      prints: taken.prints,
      photographs: [...taken.photographs, ...pictures],
    });
    await enqueueJob(scope.db, searchOfRecord(recordId, access), access.at);
    return { record: await openRecordStore(scope).read(recordId), passedOver: taken.problems };
  });
  service.wakeJobs();
  return enrolled;
}

/** Adds prints to an own record; the same gate as for a new one. */
export async function addReferences(
  service: RecordService,
  access: Access,
  recordId: string,
  { version, prints: given }: AddedPrints,
) {
  // First whether there is such a record: a stranger learns nothing of what the prints are worth.
  const { kind } = await inScope(service.storage, access, (scope) =>
    openRecordStore(scope).requireOwn(recordId),
  );
  const taken = await takeImages(service, given, kind === 'mark');
  const enrolled = await inScope(service.storage, access, async (scope) => {
    await openRecordWriter(scope).addPrints(recordId, version, taken.prints);
    await enqueueJob(scope.db, searchOfRecord(recordId, access), access.at);
    return { record: await openRecordStore(scope).read(recordId), passedOver: taken.problems };
  });
  service.wakeJobs();
  return enrolled;
}

/** The job that searches a new record against the marks, or a new mark against all. */
export function searchOfRecord(recordId: string, { actor, justification }: Access) {
  return {
    kind: 'search-record',
    key: recordId,
    payload: {
      recordId,
      actorId: actor.id,
      actorKind: actor.kind,
      purpose: justification!.purpose,
      ...(justification!.legalBasis ? { legalBasis: justification!.legalBasis } : {}),
      ...(justification!.offence ? { offence: justification!.offence } : {}),
    },
  };
}

const none = { photographs: [], problems: [] } as const;

interface TakenPrints {
  readonly prints: readonly StoredPrint[];
  readonly photographs: readonly StoredPhotograph[];
  readonly problems: Problem[];
}

async function takeImages(
  service: RecordService,
  given: readonly NewPrint[],
  isMark: boolean,
): Promise<TakenPrints> {
  const files = given.map(({ image, ...print }) => ({
    ...print,
    isMark,
    bytes: fromBase64(image),
  }));
  const found = await service.findPrintsOfImages(files);
  requireUsable(found);
  const prints: StoredPrint[] = [];
  for (const { fileIndex, ...print } of found.prints) {
    prints.push({ ...print, imageId: await service.images.put(files[fileIndex]!.bytes) });
  }
  return { prints, photographs: [], problems: [...found.problems] };
}

async function takeTransaction(
  service: RecordService,
  bytes: Uint8Array,
  isMark: boolean,
): Promise<TakenPrints> {
  const transaction = requireTransaction(bytes);
  const found = await service.findPrints(bytes);
  requireUsable(found);
  const imageId = await service.images.put(bytes);
  const prints = found.prints.map((print) => ({ ...print, imageId }));
  const seen = isMark ? none : await photographsOfTransaction(transaction);
  const photographs = seen.photographs.map((photograph) => ({ ...photograph, imageId }));
  return { prints, photographs, problems: [...found.problems, ...seen.problems] };
}

function requireUsable({ prints, problems }: FoundPrints): void {
  const wrong = sequenceProblems(prints);
  if (prints.length === 0 || wrong.length > 0) {
    const all = [...problems, ...wrong];
    const none = [{ place: 'prints', reason: 'there is no print' }];
    throw new HubError('quality-insufficient', { problems: all.length > 0 ? all : none });
  }
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
