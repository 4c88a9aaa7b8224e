import assert from 'node:assert/strict';
import { buildTransaction, buildType2, buildType4, writeTransaction } from '@whorl/codecs';
import { clientScopes, roles } from '../../packages/contract/values/roles.ts';
import { createTestAuthenticator } from '../../packages/hub/testing/test-authenticator.ts';
import { testPhotograph } from '../../packages/hub/testing/test-photograph.ts';
import { base64Of, testImpression, testPrintFile } from '../../packages/hub/testing/test-prints.ts';
import {
  justified,
  type TestOfficer,
  type TestWorld,
  testBureaus,
} from '../../packages/hub/testing/test-world.ts';

/** Bureaus that keep secrets from each other, and somebody in each who may call every route. */
export interface LeakWorld {
  readonly world: TestWorld;
  /** For each bureau an officer with every role and a machine with every scope. */
  readonly everyone: readonly TestOfficer[];
  /** One object for each parameter of a path; filled by tellSecrets. */
  readonly objects: Record<string, string>;
  /** Texts that no answer to a stranger may hold. */
  readonly secrets: string[];
  /** XC's own officer and record. */
  readonly own: { officer?: TestOfficer; recordId?: string };
  readonly enrolment: object;
  transaction(impression: number): Uint8Array;
}

const enrolment = {
  kind: 'person',
  sourceReference: 'SECRET-A',
  purpose: 'find-wanted-person',
  tlp: 'RED',
  restrictions: { deniedBureaus: [], allowedBureaus: ['XB'] },
  caseRoles: [{ caseReference: 'SECRET-CASE', status: 'suspect' }],
  identity: {
    names: [{ kind: 'primary', given: 'Leila', family: 'Leakworthy' }],
    documents: [{ type: 'passport', number: 'SECRETDOC1', issuingCountry: 'XA' }],
    nationalities: [],
  },
  prints: [{ position: 2, image: base64Of(testPrintFile(17, 1)) }],
};

const secretKey = { ...justified, 'idempotency-key': 'SECRET-KEY' };
const secretly = { reason: 'SECRET-REASON' };

async function pictured(): Promise<object> {
  return { ...enrolment, photographs: [{ image: base64Of(await testPhotograph(1)) }] };
}

let controlNumber = 2_600_000_100;
function transaction(impression: number): Uint8Array {
  const { width, height } = testImpression(17, impression);
  const data = testPrintFile(17, impression);
  const print = {
    width,
    height,
    position: 2,
    impressionType: 0,
    compression: 'wsq',
    data,
  } as const;
  const header = {
    version: '0300',
    typeOfTransaction: 'CPS',
    date: new Date('2026-01-15T09:30:00Z'),
    priority: 4,
    destination: 'ZZ/HUB',
    origin: 'XB/NCB',
    controlNumber: `${controlNumber++}A`,
    domain: { name: 'INT-I', version: '4.22' },
  };
  const text = buildType2({ 3: '0422', 10: 'SECRET-B' });
  return writeTransaction(buildTransaction(header, [text, buildType4(print)]));
}

export async function makeLeakWorld(world: TestWorld): Promise<LeakWorld> {
  const everyone: TestOfficer[] = [];
  const administrator = await world.officer('ZZ', 'administrator');
  for (const bureauId of testBureaus) {
    everyone.push(await world.officer(bureauId, ...roles));
    const expiresAt = '2030-01-01T00:00:00Z';
    const client = { bureauId, name: 'machine', scopes: clientScopes, expiresAt };
    const made = await world.call(administrator, 'POST', '/v1/api-clients', client);
    everyone.push({ officerId: made.json.clientId, bureauId, token: made.json.key });
  }
  const own: LeakWorld['own'] = { officer: await world.officer('XC', 'officer') };
  // Another finger: what XB looks for is not here, so that nothing of it concerns XC.
  const prints = [{ position: 2, image: base64Of(testPrintFile(18, 1)) }];
  const caseRoles = [{ caseReference: 'C-CASE', status: 'suspect' }];
  const other = { sourceReference: 'C-1', identity: undefined, caseRoles, prints };
  const record = { ...enrolment, ...other };
  const enrolled = await world.call(own.officer!, 'POST', '/v1/records', record, justified);
  assert.equal(enrolled.status, 201, JSON.stringify(enrolled.json));
  own.recordId = enrolled.json.record.recordId;
  await world.settle();
  return { world, everyone, objects: {}, secrets: [], own, enrolment, transaction };
}

/** XA enrols, XB searches and hits, an examiner holds a case, XA deletes something: all kept from XC. */
export async function tellSecrets({ world, objects, secrets }: LeakWorld): Promise<void> {
  const a = await world.officer('XA', 'officer');
  const b = await world.officer('XB', 'officer');
  const examiners = [await world.officer('ZZ', 'examiner'), await world.officer('ZZ', 'examiner')];
  const supervisor = await world.officer('ZZ', 'examiner-supervisor');
  const administrator = await world.officer('ZZ', 'administrator');
  const done = async (answer: ReturnType<TestWorld['call']>) => {
    const { status, json } = await answer;
    assert.ok(status < 300, JSON.stringify(json));
    return json;
  };

  const enrolled = world.call(a, 'POST', '/v1/records', await pictured(), justified);
  const { record } = await done(enrolled);
  objects['recordId'] = record.recordId;
  objects['referenceId'] = record.references[0].referenceId;
  objects['photographId'] = record.photographs[0].photographId;
  const mark = { ...enrolment, kind: 'mark', sourceReference: 'SECRET-M', identity: undefined };
  const other = (await done(world.call(a, 'POST', '/v1/records', mark, justified))).record;
  const gone = `/v1/records/${other.recordId}`;
  objects['receiptId'] = (await done(world.call(a, 'DELETE', gone, secretly, justified))).receiptId;

  const sent = world.call(b, 'POST', '/v1/transactions', transaction(2), secretKey);
  objects['transactionId'] = (await done(sent)).transactionId;
  await world.settle();
  const decision = { decision: 'identification' };
  for (const examiner of examiners) {
    const [taken] = (await done(world.call(examiner, 'POST', '/v1/examinations'))).assigned;
    const path = `/v1/examinations/${taken.examinationId}/decision`;
    await done(world.call(examiner, 'PUT', path, decision));
  }
  objects['hitId'] = (await done(world.call(b, 'GET', '/v1/hits'))).items[0].hitId;
  objects['messageId'] = (await done(world.call(b, 'GET', '/v1/mailbox'))).items[0].messageId;
  await done(world.call(b, 'POST', '/v1/transactions', transaction(3), justified));
  await world.settle();
  const [open] = (await done(world.call(examiners[0]!, 'POST', '/v1/examinations'))).assigned;
  objects['examinationId'] = open.examinationId;
  objects['printId'] = open.pairs[0].probePrintId;
  objects['searchId'] = (await done(world.call(b, 'GET', '/v1/searches'))).items[0].searchId;

  const policy = {
    kind: 'print-to-print',
    candidateFmrMax: 1e-3,
    lightsOutFmrMax: null,
    candidatesMax: 5,
    qualityMin: 0,
    reason: 'SECRET-REASON',
  };
  const proposed = world.call(supervisor, 'POST', '/v1/threshold-policies', policy);
  objects['policyId'] = (await done(proposed)).policyId;
  const known = {
    kind: 'print-to-print',
    position: 2,
    probe: base64Of(testPrintFile(17, 2)),
    reference: base64Of(testPrintFile(17, 1)),
    answer: 'identification',
  };
  const seeded = world.call(supervisor, 'POST', '/v1/known-answer-cases', known);
  objects['caseId'] = (await done(seeded)).caseId;
  objects['officerId'] = a.officerId;
  objects['passkeyId'] = await addPasskey(world, a);
  const client = {
    bureauId: 'XA',
    name: 'SECRET-CLIENT',
    scopes: ['mailbox.read'],
    expiresAt: '2030-01-01T00:00:00Z',
  };
  const made = await done(world.call(administrator, 'POST', '/v1/api-clients', client));
  objects['clientId'] = made.clientId;
  objects['bureauId'] = 'XA';
  const url = 'https://hooks.example.org/SECRET-HOOK';
  await done(world.call(administrator, 'PUT', '/v1/bureaus/XA/webhook', { url }));
  const ids = Object.entries(objects).filter(([name]) => name !== 'bureauId');
  secrets.push(...ids.map(([, id]) => id), 'Leakworthy', 'SECRET', other.recordId);
}

/** Through the routes, with an authenticator in memory. */
async function addPasskey(world: TestWorld, officer: TestOfficer): Promise<string> {
  const offer = await world.call(officer, 'POST', '/v1/me/passkeys/offer');
  const origin = `http://${offer.json.rp.id}:${new URL(world.hub.address).port}`;
  const credential = createTestAuthenticator().make(offer.json, { origin });
  const passkey = { name: 'SECRET-PASSKEY', credential };
  const added = await world.call(officer, 'POST', '/v1/me/passkeys', passkey);
  assert.equal(added.status, 201, JSON.stringify(added.json));
  return added.json.passkeyId;
}
