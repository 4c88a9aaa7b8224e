import { parseRecordTable } from './record-table.ts';

/** What the standard itself says of Type-2; everything from 2.003 on belongs to a profile. */
export const type2 = parseRecordTable(
  2,
  'User-defined descriptive text',
  `
  1 LEN M 1 N1-10 "logical record length"
  2 IDC M 1 N1-2  "information designation character"
  `,
);
