import { fieldText, type Transaction } from '@whorl/codecs';
import type { Identity, Problem, Purpose } from '@whorl/contract';
import type { ExtractionPool } from '../extraction/extraction-pool.ts';
import type { Access } from '../governance/access.ts';
import { inUnfencedScope, type Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import { refuseSearch } from '../identification/move-search.ts';
import {
  makeSearch,
  type SearchService,
  searchKinds,
  storeSearch,
} from '../identification/record-search.ts';
import { enqueueJob } from '../jobs/job-queue.ts';
import type { JobHandler } from '../jobs/job-worker.ts';
import { releaseImages } from '../jobs/release-images.ts';
import { deleteUnusedImage } from '../jobs/sweep-images.ts';
import { searchOfRecord } from '../records/enrol-record.ts';
import type { FoundPrint } from '../records/prints-of-transaction.ts';
import { readAnyTransaction } from '../records/read-any-transaction.ts';
import { openRecordWriter } from '../records/record-writer.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import { json } from '../storage/json.ts';
import type { Database } from '../storage/storage.ts';
import { deliver } from './mailbox-store.ts';

export interface ExchangeService extends SearchService {
  readonly images: ImageStore;
  /** Extraction, on a thread of its own. */
  readonly findPrints: ExtractionPool['findPrints'];
}

/** From a received transaction to a record, a search with candidates, or a refusal with reasons. */
export function processTransaction(service: ExchangeService): JobHandler {
  const { storage, images, now } = service;
  return async ({ payload, finish }) => {
    const transactionId = String(payload['transactionId']);
    const row = await storage.transaction((db) =>
      db
        .selectFrom('transaction')
        .selectAll()
        .where('transaction_id', '=', transactionId)
        .executeTakeFirstOrThrow(),
    );
    if (row.state !== 'received') return storage.transaction(finish);
    const access: Access = {
      actor: {
        kind: row.sent_by_kind as 'officer',
        id: row.sent_by,
        bureauId: row.bureau_id,
        roles: [],
        permissions: [],
      },
      justification: {
        purpose: row.purpose as Purpose,
        ...(row.case_reference ? { caseReference: row.case_reference } : {}),
        ...(row.legal_basis ? { legalBasis: row.legal_basis } : {}),
        ...(row.offence ? { offence: row.offence } : {}),
      },
      at: now(),
    };
    const bytes = (await images.get(row.image_id!))!;
    const transaction = readAnyTransaction(bytes);
    const { prints, problems } = await service.findPrints(bytes);
    const isEnrolment = row.type_of_transaction === 'ATP' || row.type_of_transaction === 'USA';
    if (prints.length === 0) {
      await inUnfencedScope(storage, access, async (scope) => {
        await refuse(service, scope, row, problems);
        await finish(scope.db);
      });
    } else if (isEnrolment) {
      await inUnfencedScope(storage, access, async (scope) => {
        await enrol(service, scope, row, transaction, prints);
        await finish(scope.db);
      });
      await service.follower.catchUp();
    } else {
      const kind = searchKinds[row.type_of_transaction as keyof typeof searchKinds];
      const probes = prints.map((print) => ({
        ...print,
        imageId: print.hasImage ? row.image_id : null,
      }));
      const made = await makeSearch(service, access, kind, probes);
      await inUnfencedScope(storage, access, async (scope) => {
        const { search_id } = await searchOfTransaction(scope.db, transactionId);
        const done = { state: 'processing', search_id };
        await scope.db
          .updateTable('transaction')
          .set(done)
          .where('transaction_id', '=', transactionId)
          .execute();
        await storeSearch(scope, service.hubBureau, search_id, made);
        await finish(scope.db);
      });
    }
  };
}

function searchOfTransaction(db: Database, transactionId: string) {
  return db
    .selectFrom('search')
    .select('search_id')
    .where('transaction_id', '=', transactionId)
    .executeTakeFirstOrThrow();
}

interface TransactionRow {
  readonly transaction_id: string;
  readonly bureau_id: string;
  readonly type_of_transaction: string;
  readonly control_number: string;
  readonly image_id: string | null;
  readonly case_reference: string | null;
  readonly legal_basis: string | null;
  readonly offence: string | null;
  readonly purpose: string;
}

async function refuse(
  { hubBureau }: ExchangeService,
  { db, access, audit }: Scope,
  row: TransactionRow,
  problems: readonly Problem[],
): Promise<void> {
  const given = problems.length > 0 ? problems : [{ place: 'file', reason: 'holds no print' }];
  await db
    .updateTable('transaction')
    .set({ state: 'refused', problems: json(given) })
    .where('transaction_id', '=', row.transaction_id)
    .execute();
  if (row.type_of_transaction in searchKinds) {
    const { search_id } = await searchOfTransaction(db, row.transaction_id);
    await refuseSearch(db, search_id, given, access.at);
    await db
      .updateTable('transaction')
      .set({ search_id })
      .where('transaction_id', '=', row.transaction_id)
      .execute();
  }
  await eraseFile(db, row.transaction_id, access.at);
  const lines = given.map(({ place, reason }) => `${place}: ${reason}`);
  await deliver(
    db,
    row.bureau_id,
    row.transaction_id,
    {
      type: 'ERR',
      origin: `${hubBureau}/HUB`,
      destination: `${row.bureau_id}/NCB`,
      controlReference: row.control_number,
      lines,
    },
    access.at,
  );
  const subject = { kind: 'transaction', id: row.transaction_id };
  audit({ action: 'transaction.refused', subject, details: { problems: given.length } });
}

/** The file of a transaction has done its work: nothing of a probe stays. */
export async function eraseFile(db: Database, transactionId: string, at: Date): Promise<void> {
  await db
    .updateTable('transaction')
    .set({ image_id: null })
    .where('transaction_id', '=', transactionId)
    .execute();
  await releaseImages(db, 'transaction', transactionId, at);
}

async function enrol(
  service: ExchangeService,
  scope: Scope,
  row: TransactionRow,
  transaction: Transaction,
  prints: readonly FoundPrint[],
): Promise<void> {
  const { db, access } = scope;
  const type2 = transaction.records.find(({ type }) => type === 2);
  const text = (number: number) => (type2 && fieldText(type2, number)) || undefined;
  const isMark = row.type_of_transaction === 'USA';
  const identity = isMark ? undefined : identityOf(text);
  try {
    const recordId = await openRecordWriter(scope).enrol({
      kind: isMark ? 'mark' : 'person',
      sourceReference: text(10) ?? row.control_number,
      purpose: row.purpose as Purpose,
      caseRoles: [
        {
          caseReference: row.case_reference ?? text(7) ?? row.control_number,
          status: isMark ? 'unidentified' : 'suspect',
          ...(row.offence ? { offence: row.offence } : {}),
        },
      ],
      ...(identity ? { identity } : {}),
      prints: prints.map((print) => ({ ...print, imageId: row.image_id! })),
    });
    await enqueueJob(db, searchOfRecord(recordId, access), access.at);
    await db
      .updateTable('transaction')
      .set({ state: 'answered', record_id: recordId })
      .where('transaction_id', '=', row.transaction_id)
      .execute();
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'already-exists') throw error;
    const problems = [{ place: '2.010', reason: 'a record of this reference exists' }];
    return refuse(service, scope, row, problems);
  }
  // The record uses the file from now on.
  await eraseFile(db, row.transaction_id, access.at);
  await deliver(
    db,
    row.bureau_id,
    row.transaction_id,
    {
      type: 'SRE',
      origin: `${service.hubBureau}/HUB`,
      destination: `${row.bureau_id}/NCB`,
      controlReference: row.control_number,
      lines: ['ENROLLED'],
    },
    access.at,
  );
}

/** INT-I 4.22: 2.030 name, 2.035 date of birth (YYYYMMDD), 2.047 passport number. */
function identityOf(text: (number: number) => string | undefined): Identity | undefined {
  const name = text(30);
  if (!name) return undefined;
  const [family, given] = name.split(',').map((part) => part.trim());
  const birth = /^(\d{4})(\d\d)(\d\d)$/.exec(text(35) ?? '');
  return {
    names: [{ kind: 'primary', ...(family ? { family } : {}), ...(given ? { given } : {}) }],
    documents: [],
    nationalities: [],
    ...(birth ? { birthDate: birth.slice(1).join('-') } : {}),
  };
}

/** Deletes an image that nobody uses any more. */
export function deleteImage({ storage, images }: ExchangeService): JobHandler {
  return async ({ payload, finish }) => {
    await storage.transaction(async (db) => {
      await deleteUnusedImage(db, images, String(payload['imageId']));
      await finish(db);
    });
  };
}
