import { parseRecordTable } from '../dictionary/record-table.ts';

/**
 * Type-2 as INT-I 4.22 and Prüm use it. The numbers are those of the annex to Council Decision
 * 2008/616/JHA as far as they are public; other numbers give a warning, never an error.
 */
export const internationalType2 = parseRecordTable(
  2,
  'User-defined descriptive text (INT-I)',
  `
  1 LEN M 1 N1-10     "logical record length"
  2 IDC M 1 N1-2      "information designation character"
  3 SYS M 1 ANS1-*    "system information"
  7 CNO D 1 ANS1-*    "case number"
  8 SQN D 1 ANS1-*    "sequence number"
  9 MID D 1 ANS1-*    "latent identifier"
  10 CRN D 1 ANS1-*   "criminal reference number"
  12 MN1 O 1 ANS1-*   "miscellaneous identification number 1"
  13 MN2 O 1 ANS1-*   "miscellaneous identification number 2"
  14 MN3 O 1 ANS1-*   "miscellaneous identification number 3"
  15 MN4 O 1 ANS1-*   "miscellaneous identification number 4"
  59 SRE D 1 A1-4     "search response"
  60 ERM D * U1-*     "status or error message"
  63 INF O 1 U1-*     "additional information"
  64 RLS D *          "respondents list"
  - TOT O ANS1-*      "type of transaction"
  - DAT O D8          "date of transaction"
  - ORI O ANS1-*      "origin"
  - TCN O ANS1-*      "transaction control number"
  - CRN O ANS1-*      "criminal reference number"
  - RNK O N1-5        "rank"
  - SCO O NS1-*       "score"
  - INF O U1-*        "additional information"
  `,
);
