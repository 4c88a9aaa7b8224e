import { type2 } from '../dictionary/type-2.ts';
import type { Profile } from './profile.ts';

/** The standard and nothing else: any transaction type, any Type-2 field. */
export const generic: Profile = {
  name: 'generic',
  title: 'ANSI/NIST-ITL 1-2011 Update:2015',
  versions: ['0200', '0201', '0300', '0400', '0500', '0501', '0502'],
  type2,
};
