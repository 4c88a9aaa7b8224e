import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildIntIRequest, writeTransaction } from '@whorl/codecs';
import type { KyselyPlugin } from 'kysely';
import { openImageStore } from '../storage/images/image-store.ts';
import { openKeyRing } from '../storage/images/key-ring.ts';
import { sendingClient } from '../testing/sending-client.ts';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import { giveUpTransactions } from './give-up-transactions.ts';
import { receiveTransaction } from './receive-transaction.ts';
import { receiptOf } from './transaction-receipt.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-receipt-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = new Date('2026-01-15T09:30:00Z');
const access = sendingClient('XB', at);

/** Counts statements; each sees what was committed before it began. */
function countStatements(): { readonly plugin: KyselyPlugin; count(): number } {
  let statements = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { plugin, count: () => statements };
}

describeOnDatabases('receipts', (database) => {
  const open = openForSuite(database);
  const images = openImageStore(
    join(folder, database.kind),
    openKeyRing(join(folder, 'keys.json')),
  );

  test('receiptOf() reads state and answers by one statement, so that no answer comes between them', async () => {
    const storage = await open();
    const bureau = { bureau_id: 'XB', name: 'B', daily_searches_max: 100, created_at: at };
    await storage.transaction((db) => db.insertInto('bureau').values(bureau).execute());
    const request = { typeOfTransaction: 'CPS', origin: 'XB/NCB', date: at, serial: 1, type2: {} };
    const bytes = writeTransaction(buildIntIRequest(request, []));
    const sent = await receiveTransaction(storage, images, access, bytes, {
      'idempotency-key': 'key-1',
    });
    assert.deepEqual([sent.state, sent.answers], ['received', []]);

    await storage.transaction((db) => db.updateTable('job').set({ state: 'failed' }).execute());
    await giveUpTransactions(storage, 'ZZ', at);
    const statements = countStatements();
    const receipt = await storage.transaction((db) =>
      receiptOf({ db: db.withPlugin(statements.plugin), access }, sent.transactionId),
    );
    assert.equal(receipt.state, 'refused');
    assert.equal(receipt.answers.length, 1);
    assert.equal(statements.count(), 1);
  });

  test('receiptOf() knows no transaction of another bureau', async () => {
    const storage = await open();
    const own = await storage.transaction((db) =>
      db.selectFrom('transaction').select('transaction_id').executeTakeFirstOrThrow(),
    );
    const other = sendingClient('XC', at);
    await assert.rejects(
      storage.transaction((db) => receiptOf({ db, access: other }, own.transaction_id)),
      { code: 'not-found' },
    );
  });
});
