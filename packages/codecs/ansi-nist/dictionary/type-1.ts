import { parseRecordTable } from './record-table.ts';

export const type1 = parseRecordTable(
  1,
  'Transaction information',
  `
  1  LEN M 1 N1-10     "logical record length"
  2  VER M 1 N4        "version number"
  3  CNT M *           "transaction content"
  - REC M N1-2         "record category code"
  - IDC M N1-3         "information designation character, or number of other records"
  4  TOT M 1 ANS1-16   "type of transaction"
  5  DAT M 1 D8        "date"
  6  PRY O 1 N1        "priority, 1 (highest) to 9"
  7  DAI M 1 ANS1-*    "destination agency identifier"
  8  ORI M 1 ANS1-*    "originating agency identifier"
  9  TCN M 1 ANS1-*    "transaction control number"
  10 TCR D 1 ANS1-*    "transaction control reference"
  11 NSR M 1 NS5       "native scanning resolution, pixels/mm"
  12 NTR M 1 NS5       "nominal resolution, pixels/mm"
  13 DOM O 1           "domain name"
  - DNM M ANS1-*       "domain name"
  - DVN O ANS1-*       "domain version number"
  14 GMT O 1 GMT15     "Greenwich mean time"
  15 DCS O *           "character encoding"
  - CSI M N1-3         "character encoding index"
  - CSN M ANS1-16      "character encoding name"
  - CSV O ANS1-16      "character encoding version"
  16 APS O 99          "application profile specifications"
  - APO M U1-*         "application profile organization"
  - APN M U1-*         "application profile name"
  - APV M U1-*         "application profile version number"
  17 ANM O 1           "agency names"
  - DAN O U1-*         "destination agency name"
  - OAN O U1-*         "originating agency name"
  18 GNS O 1 A3-4      "geographic name set"
  `,
);
