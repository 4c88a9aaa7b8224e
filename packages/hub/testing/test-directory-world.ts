import assert from 'node:assert/strict';
import type { TestDatabase } from './test-databases.ts';
import { startTestDirectory, type TestDirectory, type TestPerson } from './test-directory.ts';
import { openTestWorld, type TestAnswer, type TestOfficer, type TestWorld } from './test-world.ts';

/** The hub of a test world, the directory of its bureau XA, and a browser between them. */
export interface DirectoryWorld {
  readonly world: TestWorld;
  readonly directory: TestDirectory;
  /** Another provider that knows the same people. */
  readonly other: TestDirectory;
  /** Of the hub. */
  readonly administrator: TestOfficer;
  /** Somebody of a bureau who has a second factor already. */
  officer(bureauId: string, role: 'administrator'): Promise<TestOfficer>;
  set(change?: object, who?: TestOfficer, bureauId?: string): Promise<TestAnswer>;
  invite(signInName: string, invitation: object): Promise<TestAnswer>;
  /** Begins like the workstation: the address of the directory, and the cookie of this browser. */
  begin(): Promise<{ readonly url: string; readonly cookie: string }>;
  finish(answer: string, cookie: string): Promise<TestAnswer>;
  /** All of it: to the directory, signed in there, and back. */
  signIn(sub: string, at?: TestDirectory): Promise<TestAnswer>;
  /** Contents of the audit log, the oldest first. */
  log(): Promise<readonly LogContent[]>;
  stop(): Promise<void>;
}
interface LogContent {
  readonly action: string;
  readonly details: Readonly<Record<string, string>> | null;
}

const asBrowser = { 'whorl-client': 'workstation' };

export async function openDirectoryWorld(
  database: TestDatabase,
  people: readonly TestPerson[],
): Promise<DirectoryWorld> {
  const directory = await startTestDirectory(people);
  const other = await startTestDirectory(people);
  const world = await openTestWorld(database, {
    WHORL_DIRECTORY_HOSTS: `${directory.host},${other.host},localhost:1`,
    WHORL_SECOND_FACTOR: 'required',
  });
  const { storage } = world.hub;
  const officer: DirectoryWorld['officer'] = async (bureauId, role) => {
    const made = await world.officer(bureauId, role);
    await storage.transaction((db) =>
      db
        .updateTable('officer')
        .set({ totp_is_confirmed: true })
        .where('officer_id', '=', made.officerId)
        .execute(),
    );
    return made;
  };
  const administrator = await officer('ZZ', 'administrator');
  const begin: DirectoryWorld['begin'] = async () => {
    const response = await fetch(`${world.hub.address}/v1/directory-sign-ins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...asBrowser },
      body: JSON.stringify({ bureauId: 'XA' }),
    });
    const text = await response.text();
    assert.equal(response.status, 201, text);
    assert.ok(!text.includes('pendingToken'), 'the token is in the cookie alone');
    const cookie = response.headers.get('set-cookie')!;
    assert.match(cookie, /HttpOnly; SameSite=Strict/);
    return { url: JSON.parse(text).authorizationUrl, cookie: cookie.split(';')[0]! };
  };
  const finish: DirectoryWorld['finish'] = (answer, cookie) => {
    const headers = { ...asBrowser, cookie };
    return world.call(undefined, 'POST', '/v1/directory-sign-ins/finish', { answer }, headers);
  };
  return {
    world,
    directory,
    other,
    administrator,
    officer,
    set: (change = {}, who = administrator, bureauId = 'XA') => {
      const { issuer, clientId, clientSecret } = directory;
      const body = { issuer, clientId, clientSecret, ...change };
      return world.call(who, 'PUT', `/v1/bureaus/${bureauId}/directory`, body);
    },
    invite: (signInName, invitation) => {
      const named = { bureauId: 'XA', signInName, displayName: signInName, roles: ['officer'] };
      const body = { ...named, directory: invitation };
      return world.call(administrator, 'POST', '/v1/officers', body);
    },
    begin,
    finish,
    signIn: async (sub, at = directory) => {
      const { url, cookie } = await begin();
      return finish((await at.signIn(url, sub)).search.slice(1), cookie);
    },
    log: async () => {
      const entries = await storage.transaction((db) =>
        db.selectFrom('audit_entry').select('content').orderBy('index').execute(),
      );
      return entries.map(({ content }) => JSON.parse(content));
    },
    stop: async () => {
      await world.close();
      await directory.stop();
      await other.stop();
    },
  };
}

/** The code of the error that a call was answered with, if it was. */
export function codeOf(answer: TestAnswer): string | undefined {
  return answer.json?.error?.code;
}
