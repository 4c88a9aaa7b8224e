// Who is in the demonstration world. Everybody and every country is made up; codes are those that
// ISO 3166 leaves to users.
import type { Role } from '../../packages/contract/index.ts';

export const hubBureau = 'ZZ';
export const password = 'synthetic people only';
export const administratorName = 'admin';

export const bureaus = [
  { bureauId: 'XA', name: 'Bureau Arvenia' },
  { bureauId: 'XB', name: 'Bureau Belmora' },
  { bureauId: 'XC', name: 'Bureau Corvia' },
  { bureauId: 'XD', name: 'Bureau Dalmere' },
] as const;
export type BureauId = (typeof bureaus)[number]['bureauId'];

export interface DemoOfficer {
  readonly signInName: string;
  readonly bureauId: BureauId | typeof hubBureau;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** What to try with this account. */
  readonly task: string;
}

export const officers: readonly DemoOfficer[] = [
  {
    signInName: 'officer.xa',
    bureauId: 'XA',
    displayName: 'Ada Arven',
    roles: ['officer'],
    task: 'release or withhold an identity whose clock runs',
  },
  {
    signInName: 'officer.xb',
    bureauId: 'XB',
    displayName: 'Bela Morand',
    roles: ['officer'],
    task: 'read a hit that was released, send searches',
  },
  {
    signInName: 'officer.xc',
    bureauId: 'XC',
    displayName: 'Cosma Corvin',
    roles: ['officer'],
    task: 'look at searches that wait for examiners',
  },
  {
    signInName: 'officer.xd',
    bureauId: 'XD',
    displayName: 'Dara Dalm',
    roles: ['officer'],
    task: 'wait for a release',
  },
  {
    signInName: 'examiner.one',
    bureauId: hubBureau,
    displayName: 'Elin Eins',
    roles: ['examiner'],
    task: 'compare prints, first and second opinions',
  },
  {
    signInName: 'examiner.two',
    bureauId: hubBureau,
    displayName: 'Emre Zwei',
    roles: ['examiner'],
    task: 'the other opinion, blind to the first',
  },
  {
    signInName: 'supervisor',
    bureauId: hubBureau,
    displayName: 'Sana Superi',
    roles: ['examiner-supervisor'],
    task: 'decide where two examiners disagree',
  },
  {
    signInName: 'duty',
    bureauId: hubBureau,
    displayName: 'Dov Wacht',
    roles: ['duty-officer'],
    task: 'watch what comes in',
  },
  {
    signInName: 'protection.xa',
    bureauId: 'XA',
    displayName: 'Petra Prot',
    roles: ['data-protection-officer'],
    task: 'read who looked at the records of Arvenia, and why',
  },
  {
    signInName: 'security',
    bureauId: hubBureau,
    displayName: 'Sef Secu',
    roles: ['security-officer'],
    task: 'read the audit log, see the jobs',
  },
];

/** Right thumb and right index: two prints a person are enough to be found by either. */
export const fingerPositions = [1, 2] as const;

const families = ['ARVENSON', 'BELMOR', 'CORVINI', 'DALMEN', 'ESTRANDA', 'FALKENRI', 'GHALINI'];
const givenNames = ['ALMA', 'BASIM', 'CELIA', 'DIMITRO', 'ELIF', 'FAROUK', 'GRETE', 'HUGO'];

export interface DemoPerson {
  readonly number: number;
  readonly source: BureauId;
  readonly reference: string;
  /** FAMILY, GIVEN as field 2.030 has it. */
  readonly name: string;
  /** YYYYMMDD. */
  readonly birthDate: string;
}

/** The i-th person, counted from 0; bureaus take turns as their source. */
function personAt(i: number): DemoPerson {
  const source = bureaus[i % bureaus.length]!.bureauId;
  return {
    number: i + 1,
    source,
    reference: `${source}-${1_000 + i}`,
    name: `${families[i % families.length]}, ${givenNames[(i * 3) % givenNames.length]}`,
    birthDate: `${1960 + ((i * 7) % 40)}${String((i % 12) + 1).padStart(2, '0')}15`,
  };
}

/** The story needs two people of each bureau. */
export const peopleMin = 2 * bureaus.length;

export function peopleOf(count: number): readonly DemoPerson[] {
  return Array.from({ length: count }, (_, i) => personAt(i));
}

/** The n-th person of a bureau, counted from 0. */
export function personOf(source: BureauId, n: number): DemoPerson {
  return personAt(bureaus.findIndex(({ bureauId }) => bureauId === source) + n * bureaus.length);
}
