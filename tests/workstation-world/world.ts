// A small hub in memory with bureaus, officers, records and searches of synthetic people, for the
// journeys and the pictures of the workstation.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFirstAdministrator, readSettings, startHub } from '@whorl/hub';
import { openPgliteInMemory } from '../../packages/hub/testing/pglite-in-memory.ts';
import { transactionOf } from './messages.ts';

export const password = 'a long enough password';
export const officers = [
  ['officer-fr', 'FR', 'Camille Example', ['officer']],
  ['officer-eg', 'EG', 'سلمى مثال', ['officer']],
  ['duty-br', 'BR', 'Rafaela Exemplo', ['duty-officer', 'analyst']],
  ['examiner-1', 'ZZ', 'Examiner One', ['examiner']],
  ['examiner-2', 'ZZ', 'Examiner Two', ['examiner']],
  ['supervisor', 'ZZ', 'Examiner Supervisor', ['examiner-supervisor']],
  ['oversight-fr', 'FR', 'Data Protection', ['data-protection-officer', 'security-officer']],
] as const;

export type OfficerName = (typeof officers)[number][0] | 'admin';

export interface World {
  readonly address: string;
  /** Signs in and calls the hub as that officer; throws where the hub refuses. */
  call(as: OfficerName, method: string, path: string, body?: unknown): Promise<unknown>;
  /** Stops the hub, and starts it on the same address after a while. */
  restart(betweenMs: number): Promise<void>;
  /** The bytes of an answer that is no JSON. */
  read(as: OfficerName, path: string): Promise<Uint8Array>;
  /** Sends a transaction and waits until it was searched or enrolled. */
  send(as: OfficerName, bytes: Uint8Array): Promise<{ searchId: string; recordId: string }>;
  /** As if the time of everybody's session had come. */
  endSessions(): Promise<void>;
  stop(): Promise<void>;
}

const reason = {
  'whorl-purpose': 'find-wanted-person',
  'whorl-case': 'CASE-26-0042',
  'whorl-offence': 'robbery',
};

export async function startWorld(more: Readonly<Record<string, string>> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'whorl-world-'));
  const settings = readSettings({
    WHORL_DATA: folder,
    WHORL_PORT: '0',
    WHORL_SECOND_FACTOR: 'optional',
    WHORL_LOG_LEVEL: 'silent',
    ...more,
  });
  const memory = await openPgliteInMemory();
  // The database outlives the hub, as a server does.
  const storage = { ...memory, close: async () => {} };
  let hub = await startHub(settings, { storage });
  const tokens = new Map<string, string>();
  const request = async (token: string, method: string, path: string, body?: unknown) => {
    const isBytes = body instanceof Uint8Array;
    const response = await fetch(`${hub.address}${path}`, {
      method,
      headers: {
        ...reason,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined
          ? {}
          : { 'content-type': isBytes ? 'application/vnd.nist.an2k' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
    });
    if (response.headers.get('content-type')?.startsWith('image/')) {
      return new Uint8Array(await response.arrayBuffer());
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  const call: World['call'] = async (as, method, path, body) => {
    if (!tokens.has(as)) {
      const session = await request('', 'POST', '/v1/sessions', { signInName: as, password });
      tokens.set(as, session.token);
    }
    return request(tokens.get(as)!, method, path, body);
  };
  await createFirstAdministrator(
    hub.storage,
    {
      hubBureau: 'ZZ',
      hubName: 'Hub',
      signInName: 'admin',
      displayName: 'Administrator',
      password,
      isPasswordOwn: true,
    },
    new Date(),
  );
  const bureaus = { FR: 'Bureau of France', EG: 'Bureau of Egypt', BR: 'Bureau of Brazil' };
  for (const [bureauId, name] of Object.entries(bureaus)) {
    await call('admin', 'POST', '/v1/bureaus', { bureauId, name });
  }
  for (const [signInName, bureauId, displayName, roles] of officers) {
    const officer = { bureauId, signInName, displayName, roles, password };
    await call('admin', 'POST', '/v1/officers', officer);
  }
  // As if each had chosen it at a first sign-in, of which sign-in.test.ts tells.
  await hub.storage.transaction((db) =>
    db.updateTable('officer').set({ has_given_password: false }).execute(),
  );
  return {
    address: hub.address,
    call,
    async restart(betweenMs) {
      const { port } = new URL(hub.address);
      await hub.stop();
      await sleep(betweenMs);
      hub = await startHub({ ...settings, port }, { storage });
    },
    read: async (as, path) => (await call(as, 'GET', path)) as Uint8Array,
    async send(as, bytes) {
      const sent = (await call(as, 'POST', '/v1/transactions', bytes)) as { transactionId: string };
      for (let i = 0; i < 600; i++) {
        const receipt = (await call(as, 'GET', `/v1/transactions/${sent.transactionId}`)) as {
          state: string;
          searchId: string;
          recordId: string;
        };
        if (receipt.searchId !== null || receipt.state === 'answered') return receipt;
        await sleep(100);
      }
      throw new Error('The transaction was not processed in a minute.');
    },
    async endSessions() {
      await hub.storage.transaction((db) => db.deleteFrom('session').execute());
      tokens.clear();
    },
    async stop() {
      await hub.stop();
      await memory.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const people = [
  ['EG', 'officer-eg', 'الراشد, محمد', '19840311'],
  ['EG', 'officer-eg', 'HASSAN, LAYLA', '19910722'],
  ['BR', 'duty-br', 'SOUZA, JOAO', '19790105'],
  ['FR', 'officer-fr', 'MARTIN, ALICE', '19881230'],
] as const;

/** Enrols the people and searches for some of them: hits, no hits, cases that wait. */
export async function populate(world: World): Promise<void> {
  let number = 0;
  const controlNumber = () => `26000000${String(++number).padStart(2, '0')}A`;
  const enrol = (i: number, positions: readonly number[]) => {
    const [origin, as, name, born] = people[i]!;
    const type2 = { 10: `${origin}-${2041 + i}`, 30: name, 35: born };
    const message = { personSeed: i, impressionSeed: 1, positions, type2 };
    const sender = as === 'duty-br' ? 'officer-eg' : as;
    const bytes = transactionOf({
      type: 'ATP',
      origin,
      controlNumber: controlNumber(),
      ...message,
    });
    return world.send(sender, bytes);
  };
  const search = (as: OfficerName, origin: string, personSeed: number, impressionSeed: number) =>
    world.send(
      as,
      transactionOf({
        type: 'CPS',
        origin,
        controlNumber: controlNumber(),
        personSeed,
        impressionSeed,
        positions: [2, 7],
        type2: { 10: `${origin}-Q${number}` },
      }),
    );
  for (let i = 0; i < people.length; i++) await enrol(i, [1, 2, 7]);
  await search('officer-fr', 'FR', 0, 2);
  await search('officer-fr', 'FR', 1, 3);
  await search('duty-br', 'BR', 0, 4);
  await search('officer-fr', 'FR', 77, 2);
}

/** Has both examiners identify the first case that waits. */
export async function examineFirst(world: World): Promise<void> {
  for (const examiner of ['examiner-1', 'examiner-2'] as const) {
    const queue = (await world.call(examiner, 'POST', '/v1/examinations')) as {
      assigned: readonly { examinationId: string }[];
    };
    const path = `/v1/examinations/${queue.assigned[0]!.examinationId}/decision`;
    await world.call(examiner, 'PUT', path, { decision: 'identification' });
  }
}
