import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { canonicalJson, type TreeHead } from '@whorl/contract';
import { type RawBuilder, sql } from 'kysely';
import { describeOnDatabases, openForSuite } from '../../testing/test-databases.ts';
import { systemAccess } from '../access.ts';
import { inUnfencedScope } from '../scope.ts';
import { auditEntries, proveConsistency, proveInclusion, signTreeHead } from './audit-log.ts';
import { contentHash, entryHash, fromHex, hex } from './entry-hash.ts';
import { verifyConsistency, verifyInclusion } from './merkle-tree.ts';
import { openTreeHeadSigner } from './tree-head-signer.ts';
import { type AuditVerdict, verifyAudit } from './verify-audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-audit-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const signer = openTreeHeadSigner(join(folder, 'audit-key.pem'));
const at = new Date('2026-01-15T09:30:00Z');
const access = systemAccess('test', 'ZZ', at);

describeOnDatabases('audit', (database) => {
  const open = openForSuite(database);

  const exportLines = async (reader: string): Promise<string[]> =>
    (await open()).transaction(async (db) => {
      const head = await signTreeHead(db, signer, at);
      const entries = await auditEntries(db, reader, 0, 10_000);
      return [...entries, { treeHead: head }].map((line) => JSON.stringify(line));
    });

  test('concurrent transactions append one unbroken chain that verifies', async () => {
    const storage = await open();
    const write = (n: number) =>
      inUnfencedScope(storage, access, async (scope) => {
        scope.audit({ action: 'test.done', details: { n }, concerns: n % 2 ? ['XA'] : ['XB'] });
        scope.audit({ action: 'test.done', details: { n, second: true } });
      });
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)));
    const verdict = await verifyAudit(await exportLines('XA'));
    assert.deepEqual(verdict.findings, []);
    assert.equal(verdict.entryCount, 40);
    assert.equal(verdict.readableCount, 10);
    const hub = await verifyAudit(await exportLines('ZZ'));
    assert.equal(hub.readableCount, 40);
  });

  test('inUnfencedScope() refuses work that leaves no trace, and keeps nothing of it', async () => {
    const storage = await open();
    const year = 7;
    const silent = inUnfencedScope(storage, access, async ({ db }) => {
      await db.insertInto('control_number_counter').values({ year, number: 1 }).execute();
    });
    await assert.rejects(silent, /no trace/);
    const row = await storage.transaction((db) =>
      db
        .selectFrom('control_number_counter')
        .where('year', '=', year)
        .selectAll()
        .executeTakeFirst(),
    );
    assert.equal(row, undefined);
  });

  test('proofs from the database verify against signed heads', async () => {
    const storage = await open();
    const first = await storage.transaction((db) => signTreeHead(db, signer, at));
    await inUnfencedScope(storage, access, async (scope) => {
      for (let n = 0; n < 7; n++) scope.audit({ action: 'test.more', details: { n } });
    });
    await storage.transaction(async (db) => {
      const second = await signTreeHead(db, signer, at);
      const consistency = await proveConsistency(db, first.size, second.size);
      const path = consistency!.path.map(fromHex);
      const roots = [fromHex(first.rootHash), fromHex(second.rootHash)] as const;
      assert.ok(verifyConsistency(first.size, second.size, ...roots, path));
      const [entry] = await auditEntries(db, 'ZZ', 5, 1);
      const inclusion = await proveInclusion(db, 5, second.size);
      const own = inclusion!.path.map(fromHex);
      assert.ok(verifyInclusion(fromHex(entry!.hash), 5, second.size, own, roots[1]));
      assert.equal(await proveInclusion(db, 5, second.size + 1), undefined);
    });
  });

  test('verifyAudit() finds every kind of tampering with an export', async () => {
    const lines = await exportLines('ZZ');
    const older = JSON.parse(lines.at(-1)!).treeHead;
    const change = (index: number, edit: (entry: Record<string, unknown>) => void): string[] =>
      lines.map((line, i) => {
        if (i !== index) return line;
        const entry = JSON.parse(line);
        edit(entry);
        return JSON.stringify(entry);
      });
    const tampered: readonly (readonly string[])[] = [
      change(3, ({ content }) => Object.assign(content as object, { action: 'test.never' })),
      change(3, (entry) => Object.assign(entry, { contentHash: '0'.repeat(64), content: null })),
      change(3, (entry) => Object.assign(entry, { hash: '0'.repeat(64) })),
      lines.toSpliced(3, 1),
      lines.toSpliced(lines.length - 2, 1),
      lines.slice(0, -1),
      [...lines.slice(0, 3), lines[4]!, lines[3]!, ...lines.slice(5)],
      change(lines.length - 1, ({ treeHead }) => Object.assign(treeHead as object, { size: 5 })),
    ];
    for (const [i, version] of tampered.entries()) {
      const verdict = await verifyAudit(version);
      assert.equal(verdict.isIntact, false, `tampering ${i}`);
    }
    const intact = await verifyAudit(lines, { olderHead: older });
    assert.deepEqual(intact.findings, []);
  });

  /** Does something to the table behind the back of the hub, checks what is then exported, and takes it back. */
  const checkedAfter = async (olderHead: TreeHead, tamper: RawBuilder<unknown>) => {
    const storage = await open();
    return storage
      .transaction(async (db) => {
        await sql`alter table audit_entry disable trigger all`.execute(db);
        await tamper.execute(db);
        const entries = await auditEntries(db, 'ZZ', 0, 10_000);
        const lines = [...entries, { treeHead: olderHead }].map((line) => JSON.stringify(line));
        throw Object.assign(new Error('roll back'), { verdict: await verifyAudit(lines) });
      })
      .catch((error): AuditVerdict => {
        if (!error.verdict) throw error;
        return error.verdict;
      });
  };

  test('any row changed or taken away behind the back of the hub is found by anyone with the export', async () => {
    const before = await exportLines('ZZ');
    const olderHead = JSON.parse(before.at(-1)!).treeHead;
    assert.ok(olderHead.size > 40);
    for (let index = 0; index < olderHead.size; index++) {
      const row = sql`where index = ${index}`;
      const changed = sql`update audit_entry set content = replace(content, 'test.', 'text.') ${row}`;
      const { findings } = await checkedAfter(olderHead, changed);
      assert.deepEqual(
        findings.map((finding) => finding.index),
        [index],
      );
      const flipped = (column: string) =>
        sql`update audit_entry set ${sql.ref(column)} = set_byte(${sql.ref(column)}, 7,
          get_byte(${sql.ref(column)}, 7) # 1) ${row}`;
      for (const tamper of [
        ...['previous_hash', 'content_hash', 'hash'].map(flipped),
        sql`delete from audit_entry ${row}`,
        sql`update audit_entry set index = ${olderHead.size} ${row}`,
      ]) {
        const { isIntact } = await checkedAfter(olderHead, tamper);
        assert.equal(isIntact, false, `row ${index}`);
      }
    }
  });

  test('an entry that is missing is told where it is missing, and not of all that follow', async () => {
    const lines = await exportLines('ZZ');
    const { findings } = await verifyAudit(lines.toSpliced(7, 1));
    const places = findings.map(({ index }) => index).filter((index) => index !== null);
    assert.deepEqual([...new Set(places)], [8]);
  });

  test('a forger who makes all hashes anew is found by the head that was signed before', async () => {
    const before = await exportLines('ZZ');
    const olderHead = JSON.parse(before.at(-1)!).treeHead;
    let previous = fromHex(JSON.parse(before[0]!).previousHash);
    const forged = before.slice(0, -1).map((line, index) => {
      const entry = JSON.parse(line);
      const content = index === 5 ? { ...entry.content, action: 'test.never' } : entry.content;
      const ownHash = contentHash(canonicalJson(content));
      const hash = entryHash(index, previous, ownHash);
      const made = {
        index,
        previousHash: hex(previous),
        contentHash: hex(ownHash),
        hash: hex(hash),
      };
      previous = hash;
      return JSON.stringify({ ...entry, ...made, content });
    });
    const { findings } = await verifyAudit([...forged, before.at(-1)!], { olderHead });
    assert.deepEqual(
      findings.map(({ reason }) => reason),
      ['tree head', 'older tree head'].map(
        (name) => `The entries are not those that the ${name} was signed over.`,
      ),
    );
  });
});
