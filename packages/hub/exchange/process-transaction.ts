import type { Problem } from '@whorl/contract';
import type { ExtractionPool } from '../extraction/extraction-pool.ts';
import type { Access } from '../governance/access.ts';
import { inUnfencedScope, type Scope } from '../governance/scope.ts';
import {
  makeSearch,
  type SearchService,
  searchKinds,
  storeSearch,
} from '../identification/record-search.ts';
import type { JobHandler } from '../jobs/job-worker.ts';
import { photographsOfTransaction } from '../records/photographs-of-transaction.ts';
import type { FoundPrint } from '../records/prints-of-transaction.ts';
import { readAnyTransaction } from '../records/read-any-transaction.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import { json } from '../storage/json.ts';
import type { Storage } from '../storage/storage.ts';
import { deleteTransaction, enrolTransaction, substituteTransaction } from './change-records.ts';
import { transactionProblems } from './check-transaction.ts';
import { refuseTransaction, searchOfTransaction } from './finish-transaction.ts';
import {
  accessOfTransaction,
  type TransactionRow,
  typeNotTaken,
  workOf,
} from './transaction-row.ts';
import type { TransactionWatch } from './transaction-watch.ts';

export interface ExchangeService extends SearchService {
  readonly images: ImageStore;
  /** Extraction, on a thread of its own. */
  readonly findPrints: ExtractionPool['findPrints'];
  readonly transactionWatch: TransactionWatch;
}

/** From a received transaction to a record, a search with candidates, or a refusal with reasons. */
export function processTransaction(service: ExchangeService): JobHandler {
  const { storage, images, hubBureau, now } = service;
  return async ({ payload, finish }) => {
    const transactionId = String(payload['transactionId']);
    const row = await readRow(storage, transactionId);
    if (row.state !== 'received') return storage.transaction(finish);
    const access = accessOfTransaction(row, now());
    const bytes = (await images.get(row.image_id!))!;
    const change = await workFor(service, access, row, bytes);
    await inUnfencedScope(storage, access, async (scope) => {
      await change(scope, hubBureau);
      await finish(scope.db);
    });
    service.transactionWatch.moved(transactionId);
    await service.follower.catchUp();
  };
}

const noPhotographs = { photographs: [], problems: [] } as const;

type Change = (scope: Scope, hubBureau: string) => Promise<void>;

/** Does all that takes long, and gives what is then committed at once. */
async function workFor(
  service: ExchangeService,
  access: Access,
  row: TransactionRow,
  bytes: Uint8Array,
): Promise<Change> {
  const refuse =
    (problems: readonly Problem[]): Change =>
    (scope, hub) =>
      refuseTransaction(scope, hub, row, problems);
  const work = workOf(row.type_of_transaction);
  if (work === 'refuse') return refuse([typeNotTaken(row.type_of_transaction)]);
  if (work === 'delete') {
    const transaction = readAnyTransaction(bytes);
    const broken = transactionProblems(transaction);
    if (broken.length > 0) return refuse(broken);
    return (scope, hub) => deleteTransaction(scope, hub, row, transaction);
  }
  const { prints, problems } = await service.findPrints(bytes, { isChecked: true });
  if (prints.length === 0) return refuse(problems);
  if (work === 'search') return searchFor(service, access, row, prints, problems);
  const transaction = readAnyTransaction(bytes);
  if (work === 'enrol') {
    const isOfPerson = row.type_of_transaction === 'ATP';
    const seen = isOfPerson ? await photographsOfTransaction(transaction) : noPhotographs;
    const passedOver = [...problems, ...seen.problems];
    const found = { prints, photographs: seen.photographs, passedOver };
    return (scope, hub) => enrolTransaction(scope, hub, row, transaction, found);
  }
  const found = { prints, photographs: [], passedOver: problems };
  return (scope, hub) => substituteTransaction(scope, hub, row, transaction, found);
}

async function searchFor(
  service: ExchangeService,
  access: Access,
  row: TransactionRow,
  prints: readonly FoundPrint[],
  passedOver: readonly Problem[],
): Promise<Change> {
  const kind = searchKinds[row.type_of_transaction as keyof typeof searchKinds];
  const probes = prints.map((print) => ({
    ...print,
    imageId: print.hasImage ? row.image_id : null,
  }));
  const made = await makeSearch(service, access, kind, probes);
  return async (scope, hub) => {
    const search_id = await searchOfTransaction(scope.db, row.transaction_id);
    await scope.db
      .updateTable('transaction')
      .set({ state: 'processing', search_id, problems: json(passedOver) })
      .where('transaction_id', '=', row.transaction_id)
      .execute();
    await storeSearch(scope, hub, search_id, made);
  };
}

function readRow(storage: Storage, transactionId: string): Promise<TransactionRow> {
  return storage.statement((db) =>
    db
      .selectFrom('transaction')
      .selectAll()
      .where('transaction_id', '=', transactionId)
      .executeTakeFirstOrThrow(),
  );
}
