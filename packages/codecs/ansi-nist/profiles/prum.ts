import { any, count, type Profile, type TransactionType } from './profile.ts';
import { prumType2 } from './type-2-international.ts';

const header = [count(1, 1, 1), count(2, 1, 1)];
const tenprint = [...header, count(4, 1, 14), count(9, 0, any), count(15, 0, any)];
const latent = [...header, count(13, 1, any), count(9, 0, any)];
const reply = [...header, count(4, 0, any), count(9, 0, any), count(13, 0, any), count(15, 0, any)];

/** Council Decision 2008/616/JHA, annex, chapter 2: six types on records 1, 2, 4, 9, 13 and 15. */
const transactionTypes: readonly TransactionType[] = [
  { code: 'CPS', meaning: 'criminal print-to-print search', records: tenprint },
  { code: 'PMS', meaning: 'print-to-latent search', records: tenprint },
  { code: 'MPS', meaning: 'latent-to-print search', records: latent },
  { code: 'MMS', meaning: 'latent-to-latent search', records: latent },
  { code: 'SRE', meaning: 'search results', records: reply },
  { code: 'ERR', meaning: 'error', records: header },
];

export const prum: Profile = {
  name: 'prum',
  title: 'Prüm, Council Decision 2008/616/JHA (INT-I 4.22)',
  versions: ['0300'],
  domainName: 'INT-I',
  transactionTypes,
  type2: prumType2,
};
