import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Purpose, Role } from '@whorl/contract';
import { newSecretToken, sessionPrefix } from '../accounts/secret-token.ts';
import { readSettings } from '../configuration/read-settings.ts';
import type { Access } from '../governance/access.ts';
import { type Hub, startHub } from '../hub.ts';
import type { TestDatabase } from './test-databases.ts';

export interface TestAnswer {
  readonly status: number;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every route.
  readonly json: any;
}
export interface TestOfficer {
  readonly officerId: string;
  readonly bureauId: string;
  readonly token: string;
}

/** A hub with bureaus and officers who are signed in, for tests that speak HTTP. */
export interface TestWorld {
  readonly hub: Hub;
  readonly folder: string;
  officer(bureauId: string, ...roles: readonly Role[]): Promise<TestOfficer>;
  call(
    who: TestOfficer | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<TestAnswer>;
  /** Waits until no job waits or runs, but for those that are due later. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A reason that every justified route accepts. */
export const justified = {
  'whorl-purpose': 'identify-person-or-body',
  'whorl-case': 'CASE-1',
  'whorl-offence': 'robbery',
} as const;

export const testBureaus = ['ZZ', 'XA', 'XB', 'XC'] as const;

export async function openTestWorld(
  database: TestDatabase,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'whorl-world-'));
  const databaseUrl = await database.newUrl();
  const storage = databaseUrl ? undefined : await database.open();
  const read = readSettings({
    WHORL_DATA: folder,
    WHORL_PORT: '0',
    WHORL_SECOND_FACTOR: 'optional',
    WHORL_LOG_LEVEL: 'silent',
    ...(databaseUrl ? { WHORL_DATABASE_URL: databaseUrl } : {}),
    ...settings,
  });
  const hub = await startHub(read, storage ? { storage } : {});
  const created_at = new Date();
  await hub.storage.transaction(async (db) => {
    const rows = testBureaus.map((bureau_id) => ({
      bureau_id,
      name: `Bureau ${bureau_id}`,
      daily_searches_max: 100_000,
      created_at,
    }));
    await db.insertInto('bureau').values(rows).execute();
  });
  return {
    hub,
    folder,
    officer: (bureauId, ...roles) => addOfficer(hub, bureauId, roles),
    call: (who, method, path, body, headers) => call(hub, who, method, path, body, headers),
    settle: () => settle(hub),
    close: async () => {
      await hub.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The access of an officer, for tests that open stores themselves. */
export function accessOf(
  { officerId, bureauId }: TestOfficer,
  purpose: Purpose = 'identify-person-or-body',
): Access {
  const actor = { kind: 'officer', id: officerId, bureauId, roles: [], permissions: [] } as const;
  return { actor, justification: { purpose, caseReference: 'CASE-1' }, at: new Date() };
}

/** Without a password, which takes long to hash: the session is put into the database. */
async function addOfficer(
  hub: Hub,
  bureauId: string,
  roles: readonly Role[],
): Promise<TestOfficer> {
  const officerId = randomUUID();
  const { token, hash } = newSecretToken(sessionPrefix);
  const at = new Date();
  await hub.storage.transaction(async (db) => {
    await db
      .insertInto('officer')
      .values({
        officer_id: officerId,
        bureau_id: bureauId,
        sign_in_name: officerId,
        display_name: `${roles.join(' ')} of ${bureauId}`,
        roles: [...roles],
        password_hash: '',
        totp_secret: null,
        created_at: at,
      })
      .execute();
    const expires_at = new Date(at.getTime() + 3_600_000);
    const session = { token_hash: hash, officer_id: officerId, created_at: at, used_at: at };
    await db
      .insertInto('session')
      .values({ ...session, expires_at })
      .execute();
  });
  return { officerId, bureauId, token };
}

async function call(
  hub: Hub,
  who: TestOfficer | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> {
  const isBytes = body instanceof Uint8Array;
  const response = await fetch(`${hub.address}${path}`, {
    method,
    headers: {
      ...(who ? { authorization: `Bearer ${who.token}` } : {}),
      ...(body === undefined
        ? {}
        : { 'content-type': isBytes ? 'application/vnd.nist.an2k' : 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false;
  const json = isJson ? JSON.parse(bytes.toString()) : undefined;
  return { status: response.status, bytes, json };
}

async function settle({ storage }: Hub): Promise<void> {
  for (let i = 0; i < 1_200; i++) {
    const left = await storage.transaction((db) =>
      db
        .selectFrom('job')
        .select('job_id')
        .where((eb) =>
          eb.or([
            eb('state', '=', 'running'),
            eb.and([eb('state', '=', 'waiting'), eb('run_at', '<=', new Date())]),
          ]),
        )
        .executeTakeFirst(),
    );
    if (!left) return;
    await sleep(50);
  }
  throw new Error('The jobs did not end within a minute.');
}
