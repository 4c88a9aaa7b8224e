import { any, count, type Profile, type TransactionType } from './profile.ts';
import { intIType2 } from './type-2-international.ts';

const header = [count(1, 1, 1), count(2, 1, 1)];
/** Version 6: the picture or recording that a sample came from, and its surroundings. */
const context = [count(20, 0, any), count(21, 0, any)];
const tenprint = [
  ...header,
  ...context,
  count(10, 0, any),
  count(4, 0, 14),
  count(14, 0, 19),
  count(9, 0, any),
  count(15, 0, any),
];
const latent = [...header, ...context, count(13, 0, any), count(9, 0, any)];
const photo = [...header, ...context, count(10, 1, any)];
const answer = [...header, count(4, 0, any), count(9, 0, any), count(10, 0, any)];
const reply = [...answer, count(13, 0, any), count(14, 0, any), count(15, 0, any)];

/** Types that systems in use offer for INTERPOL's implementation, versions 4.22 and 6. */
const transactionTypes: readonly TransactionType[] = [
  { code: 'CPS', meaning: 'criminal print-to-print search', records: tenprint },
  { code: 'NPS', meaning: 'non-criminal print-to-print search', records: tenprint },
  { code: 'PMS', meaning: 'print-to-latent search', records: tenprint },
  { code: 'MPS', meaning: 'latent-to-print search', records: latent },
  { code: 'MMS', meaning: 'latent-to-latent search', records: latent },
  { code: 'DBS', meaning: 'database search' },
  { code: 'SRE', meaning: 'search results', records: reply },
  { code: 'ERR', meaning: 'error', records: header },
  { code: 'IRQ', meaning: 'image request', records: header },
  { code: 'IMR', meaning: 'image response', records: reply },
  { code: 'USA', meaning: 'add latent to the unidentified latents', records: latent },
  { code: 'USR', meaning: 'remove from the unidentified latents', records: header },
  { code: 'ATP', meaning: 'add to the print collection', records: tenprint },
  { code: 'SUP', meaning: 'substitute prints', records: tenprint },
  { code: 'DFP', meaning: 'delete from the print collection', records: header },
  { code: 'DIP', meaning: 'disregard individual prints update', records: header },
  { code: 'CPR', meaning: 'subject photo request', records: header },
  { code: 'PHR', meaning: 'photo response', records: photo },
  { code: 'APC', meaning: 'add to the photo collection', records: photo },
  { code: 'DPC', meaning: 'delete from the photo collection', records: header },
  { code: 'CPP', meaning: 'criminal photo-to-photo search', records: photo },
  { code: 'NPP', meaning: 'non-criminal photo-to-photo search', records: photo },
  { code: 'UPR', meaning: 'update request' },
];

/** INTERPOL's implementation. Version 4.22 is traditional and VER 0300, version 6 is XML. */
export const intI: Profile = {
  name: 'int-i',
  title: "INT-I, INTERPOL's implementation",
  versions: ['0300', '0502'],
  domainName: 'INT-I',
  transactionTypes,
  type2: intIType2,
};
