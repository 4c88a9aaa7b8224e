import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  fieldText,
  readTransaction,
  writeTransaction,
} from '@whorl/codecs';
import { openImageStore } from '../storage/images/image-store.ts';
import { openKeyRing } from '../storage/images/key-ring.ts';
import type { Storage } from '../storage/storage.ts';
import { sendingClient } from '../testing/sending-client.ts';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import { giveUpTransactions } from './give-up-transactions.ts';
import { receiveTransaction } from './receive-transaction.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-give-up-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = new Date('2026-01-15T09:30:00Z');
const access = sendingClient('XB', at);

function search(controlNumber: string): Uint8Array {
  const header = {
    version: '0300',
    typeOfTransaction: 'CPS',
    date: at,
    destination: 'ZZ/HUB',
    origin: 'XB/NCB',
    controlNumber,
    domain: { name: 'INT-I', version: '4.22' },
  };
  return writeTransaction(buildTransaction(header, [buildType2({ 3: '0422' })]));
}

describeOnDatabases('giving up', (database) => {
  const open = openForSuite(database);
  const images = openImageStore(
    join(folder, database.kind),
    openKeyRing(join(folder, 'keys.json')),
  );

  const setJob = (storage: Storage, transactionId: string, state: string) =>
    storage.transaction(async (db) => {
      const jobs = await db.selectFrom('job').selectAll().execute();
      const job = jobs.find(
        ({ payload }) => (payload as { transactionId?: string }).transactionId === transactionId,
      );
      await db.updateTable('job').set({ state }).where('job_id', '=', job!.job_id).execute();
    });

  test('giveUpTransactions() refuses what failed for good, with reasons and no probe left, and nothing else', async () => {
    const storage = await open();
    const bureau = { bureau_id: 'XB', name: 'B', daily_searches_max: 100, created_at: at };
    await storage.transaction((db) => db.insertInto('bureau').values(bureau).execute());
    const send = async (controlNumber: string) =>
      (
        await receiveTransaction(storage, images, access, search(controlNumber), {
          'idempotency-key': controlNumber,
        })
      ).transactionId;
    const failed = await send('2600000001A');
    const waiting = await send('2600000002A');
    const running = await send('2600000003A');
    await setJob(storage, failed, 'failed');
    await setJob(storage, running, 'running');

    assert.equal(await giveUpTransactions(storage, 'ZZ', at), 1);
    await storage.transaction(async (db) => {
      const rows = await db.selectFrom('transaction').selectAll().execute();
      const rowOf = (id: string) => rows.find(({ transaction_id }) => transaction_id === id)!;
      assert.equal(rowOf(waiting).state, 'received');
      assert.equal(rowOf(running).state, 'received');
      const { state, image_id, problems, search_id } = rowOf(failed);
      assert.equal(state, 'refused');
      assert.equal(image_id, null);
      const [{ reason }] = problems as [{ reason: string }];
      assert.match(reason, /send it again under another key/);
      const ended = await db
        .selectFrom('search')
        .selectAll()
        .where('search_id', '=', search_id!)
        .executeTakeFirstOrThrow();
      assert.deepEqual([ended.state, ended.outcome], ['refused', 'refused']);
      const uses = await db.selectFrom('image_use').select('owner_id').execute();
      assert.deepEqual(uses.map(({ owner_id }) => owner_id).sort(), [waiting, running].sort());
      const deletions = await db
        .selectFrom('job')
        .select('job_id')
        .where('kind', '=', 'delete-image')
        .execute();
      assert.equal(deletions.length, 1);
      const message = await db.selectFrom('message').selectAll().executeTakeFirstOrThrow();
      assert.equal(message.transaction_id, failed);
      const answer = readTransaction(new Uint8Array(message.content));
      assert.equal(fieldText(answer.records[0]!, 4), 'ERR');
      assert.equal(fieldText(answer.records[0]!, 10), '2600000001A');
      const noted = await db
        .selectFrom('audit_entry')
        .select('subject_id')
        .where('action', '=', 'transaction.refused')
        .execute();
      assert.deepEqual(noted, [{ subject_id: failed }]);
    });
  });

  test('giveUpTransactions() gives nothing up twice', async () => {
    const storage = await open();
    assert.equal(await giveUpTransactions(storage, 'ZZ', at), 0);
    const messages = await storage.transaction((db) =>
      db.selectFrom('message').select('message_id').execute(),
    );
    assert.equal(messages.length, 1);
  });
});
