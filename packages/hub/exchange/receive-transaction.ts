import { createHash, randomUUID } from 'node:crypto';
import { fieldText, looksLikeTransactionXml } from '@whorl/codecs';
import {
  exchangeSchemas,
  type PersonStatus,
  personStatusHeader,
  personStatusOf,
} from '@whorl/contract';
import type { z } from 'zod';
import { useDailyCapacity } from '../accounts/daily-capacity.ts';
import type { Access } from '../governance/access.ts';
import { inScope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import { beginSearch } from '../identification/move-search.ts';
import { searchKinds } from '../identification/record-search.ts';
import { enqueueJob } from '../jobs/job-queue.ts';
import { lockImage } from '../jobs/lock-image.ts';
import { requireTransaction } from '../records/read-any-transaction.ts';
import { unstorableTexts } from '../storable-text.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { Storage } from '../storage/storage.ts';
import { receiptOf } from './transaction-receipt.ts';
import { typeNotTaken, workOf } from './transaction-row.ts';

/** Headers of the request: see transactionHeaders of the contract. */
type Headers = z.output<typeof exchangeSchemas.transactionHeaders>;

/** ANSI/NIST-ITL 1-2011 Update:2015, field 1.004: 3 to 16 letters; what is no such code is no request either. */
const typeLettersMax = 16;
const typePattern = /^[A-Za-z0-9_-]{3,16}$/;

/** Reads what must be known at once; the prints are looked at by a job. */
function readHeader(bytes: Uint8Array) {
  const first = requireTransaction(bytes).records[0]!;
  const type = fieldText(first, 4) ?? '';
  const controlNumber = fieldText(first, 9) ?? '';
  const problems = unstorableTexts({ '1.009': controlNumber }, 'record 1');
  if (problems.length > 0) throw new HubError('transaction-unreadable', { problems });
  const answers: readonly string[] = exchangeSchemas.answeringTransactionTypes;
  if (answers.includes(type) || !typePattern.test(type)) {
    const problem = typeNotTaken(type.slice(0, typeLettersMax));
    throw new HubError('transaction-unreadable', { problems: [problem] });
  }
  return { type, controlNumber };
}

/** What an enrolled person is in the case. Nobody is a suspect because nobody said what they are. */
function requireStatus({ justification }: Access, headers: Headers): PersonStatus {
  const { purpose } = justification!;
  const status = headers[personStatusHeader] ?? personStatusOf(purpose);
  if (status) return status;
  const reason = `is missing, and ${purpose} does not say what the person is in the case`;
  throw new HubError('request-invalid', { problems: [{ place: personStatusHeader, reason }] });
}

/**
 * Takes a transaction in: file on the disk, then row and job in one commit, then the receipt. The
 * same key with the same bytes gives the same receipt and does nothing again.
 */
export async function receiveTransaction(
  storage: Storage,
  images: ImageStore,
  access: Access,
  bytes: Uint8Array,
  headers: Headers,
) {
  const { type, controlNumber } = readHeader(bytes);
  const mayWrite = (access.actor.permissions as readonly string[]).includes('records.write');
  const isChange = workOf(type) !== 'search' && workOf(type) !== 'refuse';
  if (isChange && !mayWrite) throw new HubError('not-allowed');
  const bodyHash = createHash('sha256').update(bytes).digest();
  const key = headers['idempotency-key'] ?? bodyHash.toString('hex');
  const person_status = type === 'ATP' ? requireStatus(access, headers) : null;
  const imageId = await images.put(bytes);
  return inScope(storage, access, async (scope) => {
    const { db, audit } = scope;
    const transactionId = randomUUID();
    const { actor, justification, at } = access;
    const inserted = await db
      .insertInto('transaction')
      .values({
        transaction_id: transactionId,
        bureau_id: actor.bureauId,
        sent_by: actor.id,
        sent_by_kind: actor.kind,
        idempotency_key: key,
        body_hash: bodyHash,
        type_of_transaction: type,
        control_number: controlNumber,
        encoding: looksLikeTransactionXml(bytes) ? 'xml' : 'traditional',
        image_id: imageId,
        state: 'received',
        purpose: justification!.purpose,
        case_reference: justification!.caseReference ?? null,
        legal_basis: justification!.legalBasis ?? null,
        offence: justification!.offence ?? null,
        person_status,
        search_id: null,
        record_id: null,
        received_at: at,
      })
      .onConflict((conflict) => conflict.columns(['bureau_id', 'idempotency_key']).doNothing())
      .returning('transaction_id')
      .executeTakeFirst();
    if (!inserted) {
      const known = await db
        .selectFrom('transaction')
        .selectAll()
        .where('bureau_id', '=', actor.bureauId)
        .where('idempotency_key', '=', key)
        .executeTakeFirstOrThrow();
      audit({
        action: 'transaction.repeated',
        subject: { kind: 'transaction', id: known.transaction_id },
      });
      if (Buffer.compare(known.body_hash, bodyHash) !== 0)
        throw new HubError('idempotency-conflict');
      return receiptOf(scope, known.transaction_id);
    }
    const use = { image_id: imageId, owner_kind: 'transaction', owner_id: transactionId };
    await lockImage(db, imageId);
    await db.insertInto('image_use').values(use).execute();
    // The last use of the same file may have ended between the first line and the lock.
    if (!(await images.has(imageId))) await images.put(bytes);
    if (workOf(type) === 'search') {
      const kind = searchKinds[type as keyof typeof searchKinds];
      await useDailyCapacity(scope);
      await beginSearch(db, access, {
        searchId: randomUUID(),
        kind,
        transactionId,
        controlNumber: controlNumber || null,
      });
    }
    await enqueueJob(db, { kind: 'process-transaction', payload: { transactionId } }, at);
    const subject = { kind: 'transaction', id: transactionId };
    audit({ action: 'transaction.received', subject, details: { type } });
    return receiptOf(scope, transactionId);
  });
}
