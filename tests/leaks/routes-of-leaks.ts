import type { RouteName } from '@whorl/contract';
import { type Route, routeTable } from '@whorl/contract';

/** Bureaus that an object of the leak world is there for; for everyone else it does not exist. */
const owners: Readonly<Record<string, readonly string[]>> = {
  // A record of XA that only XB may see.
  recordId: ['XA', 'XB'],
  referenceId: ['XA'],
  photographId: ['XA'],
  receiptId: ['XA'],
  searchId: ['XB'],
  transactionId: ['XB'],
  messageId: ['XB'],
  hitId: ['XA', 'XB'],
  // Open to the one examiner who took the case.
  examinationId: [],
  printId: [],
  // Its officer's alone, who calls none of the routes here.
  passkeyId: [],
  policyId: ['ZZ'],
  caseId: ['ZZ'],
  bureauId: ['XA', 'ZZ'],
  officerId: ['XA', 'ZZ'],
  clientId: ['XA', 'ZZ'],
};
/** Routes that only the source may use, and those that only the hub may. */
const ofSource: ReadonlySet<RouteName> = new Set(['decideRelease', 'readAccessLog']);
const ofHub: ReadonlySet<RouteName> = new Set(['changeBureau']);

export function ownersOf(name: RouteName, parameter: string): readonly string[] {
  const { access } = routeTable[name] as Route;
  const isWriting = access.kind === 'permission' && access.permission === 'records.write';
  if (isWriting || ofSource.has(name)) return ['XA'];
  if (ofHub.has(name)) return ['ZZ'];
  const listed = owners[parameter];
  if (!listed) throw new Error(`Say in routes-of-leaks.ts whose ${parameter} is.`);
  return listed;
}

/** A body that the schema takes, for routes that name an object: so that the answer is about the object. */
const bodies: Readonly<Partial<Record<RouteName, object>>> = {
  changeBureau: { name: 'taken over' },
  changeOfficer: { displayName: 'taken over' },
  changeRecord: { version: 1, handlingCode: 'H2' },
  restrictRecord: {
    version: 1,
    tlp: 'CLEAR',
    restrictions: { deniedBureaus: [], allowedBureaus: null },
  },
  extendRetention: { version: 1, retainUntil: '2027-01-01T00:00:00Z', reason: 'taken over' },
  contestRecord: { version: 1, isContested: true, reason: 'taken over' },
  addReferences: { version: 1, prints: [{ position: 1, image: 'AAAA' }] },
  removeReference: { version: 1 },
  addPhotographs: { version: 1, photographs: [{ image: 'AAAA' }] },
  removePhotograph: { version: 1 },
  deleteRecord: { reason: 'taken over' },
  decideExamination: { decision: 'identification' },
  decideRelease: { decision: 'release', reason: 'taken over' },
  setDirectory: { issuer: 'https://login.example.org', clientId: 'x', clientSecret: 'x' },
  setWebhook: { url: 'https://hooks.example.org/' },
};

export function bodyOf(name: RouteName): object | undefined {
  const { body } = routeTable[name] as Route;
  if (!body) return undefined;
  const given = bodies[name];
  if (!given) throw new Error(`Give a body for ${name} in routes-of-leaks.ts.`);
  body.parse(given);
  return given;
}

/** Routes whose body names a bureau, and such a body. */
export const bodiesWithBureau: Readonly<Partial<Record<RouteName, (bureauId: string) => object>>> =
  {
    beginAtDirectory: (bureauId) => ({ bureauId }),
    createOfficer: (bureauId) => ({
      ...{ bureauId, signInName: 'taken.over', displayName: 'Taken Over', roles: ['officer'] },
      password: 'a long enough password',
    }),
    createApiClient: (bureauId) => ({
      ...{ bureauId, name: 'taken over', scopes: ['records.read'] },
      expiresAt: '2030-01-01T00:00:00Z',
    }),
  };
/** Lists that only the hub's own bureau gets. */
export const ofHubAlone: ReadonlySet<RouteName> = new Set([
  'readMetrics',
  'listJobs',
  'listThresholdPolicies',
  'listKnownAnswerCases',
  'listExaminerPerformance',
  'takeExamination',
  'listExaminations',
  'listPastExaminations',
  'readFlows',
  'listCapacities',
]);

interface Question {
  readonly query?: string;
  readonly body?: object;
}
const days = '?from=2026-01-01&to=2026-12-31';
const questions: Readonly<Partial<Record<RouteName, readonly Question[]>>> = {
  readStatistics: [{ query: days }],
  readFlows: [{ query: days }],
  // The whole log holds the questions of the test itself: what was done to own records does not.
  searchAudit: [{ query: '?onOwnRecords=true' }],
  // Of a whole log alone: a longer one is another question.
  readInclusionProof: [{ query: '?index=0&size=1' }],
  listRecords: [{}, { query: '?kind=person' }, { query: '?limit=1' }, { query: '?isOwn=false' }],
  findRecords: [
    { body: { by: 'name', name: 'Leila Leakworthy' } },
    { body: { by: 'name', name: 'ليلى' } },
    { body: { by: 'document', number: 'SECRETDOC1' } },
    { body: { by: 'reference', sourceReference: 'SECRET-A' } },
  ],
};

/** What is asked of a route that names no object, and what may differ afterwards. */
export function quietQueries(name: RouteName): readonly Question[] {
  return questions[name] ?? [{}];
}
quietQueries.exceptions = {
  /** The log is one chain for all, so that all can check it; of others it shows hashes alone. */
  whole: new Set<string>(['readAuditEntries', 'exportAudit']),
};
