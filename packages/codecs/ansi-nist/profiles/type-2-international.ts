import { parseRecordTable } from '../dictionary/record-table.ts';

const headerFields = `
  1 LEN M 1 N1-10     "logical record length"
  2 IDC M 1 N1-2      "information designation character"
`;

const answerFields = `
  64 RLS D *          "respondents list"
  - TOT O ANS1-*      "type of transaction"
  - DAT O D8          "date of transaction"
  - ORI O ANS1-*      "origin"
  - TCN O ANS1-*      "transaction control number"
  - CRN O ANS1-*      "criminal reference number"
  - RNK O N1-5        "rank"
  - SCO O NS1-*       "score"
  - INF O U1-*        "additional information"
`;

/** The fields that Prüm exchanges, all of them INT-I 4.22's: no name and no description. */
const prumFields = `${headerFields}
  3 SYS M 1 N4        "system information, the version of INT-I: 0422 is 4.22"
  7 CNO D 1 ANS1-*    "case number"
  8 SQN D 1 ANS1-*    "sequence number"
  9 MID D 1 ANS1-*    "latent identifier"
  10 CRN D 1 ANS1-*   "criminal reference number"
  12 MN1 O 1 ANS1-*   "miscellaneous identification number 1"
  13 MN2 O 1 ANS1-*   "miscellaneous identification number 2"
  14 MN3 O 1 ANS1-*   "miscellaneous identification number 3"
  15 MN4 O 1 ANS1-*   "miscellaneous identification number 4"
  63 INF O 1 U1-*     "additional information"
  ${answerFields}
  74 ERM D * U1-*     "status or error message"
`;

/** A number of version 6 says also which country gave it. */
const nationalNumber = (line: string) => `
  ${line}
  - NUM M U1-*        "number"
  - CTR O A2-3        "country that gave it"
`;

const typedNumber = (line: string) => `
  ${line}
  - NUM M U1-*        "number"
  - KND O U1-*        "kind of number"
`;

/** A name in one piece in version 4.22, in its parts in version 6. */
const name = (line: string) => `
  ${line}
  - SUR O U1-*        "family name, or the whole name"
  - GIV O U1-*        "given name"
  - MID O U1-*        "middle name"
  - PRE O U1-*        "prefix"
  - SUF O U1-*        "suffix"
  - MAI O U1-*        "maiden name"
  - EXT O U1-*        "extended name"
`;

/** Type-2 as Prüm uses it; other numbers give a warning, never an error. */
export const prumType2 = parseRecordTable(2, 'User-defined descriptive text (Prüm)', prumFields);

/**
 * Type-2 of INT-I 4.22. Tags and mnemonics are those that public implementations of it list; its
 * bounds are not public but for SYS, so text is free here.
 */
export const intIType2 = parseRecordTable(
  2,
  'User-defined descriptive text (INT-I)',
  `${headerFields}
  3 SYS D 1 N4        "system information, the version of INT-I: 0422 is 4.22; not in version 6"
  ${nationalNumber('7 CNO D 1 "case number"')}
  8 SQN D 1 ANS1-*    "sequence number"
  9 MID D 1 ANS1-*    "latent identifier"
  ${nationalNumber('10 CRN D 1 "criminal reference number"')}
  ${nationalNumber('11 ORN O * "other reference number"')}
  ${typedNumber('12 MN1 O 1 "miscellaneous identification number 1"')}
  ${typedNumber('13 MN2 O 1 "miscellaneous identification number 2"')}
  ${typedNumber('14 MN3 O 1 "miscellaneous identification number 3"')}
  ${typedNumber('15 MN4 O 1 "miscellaneous identification number 4"')}
  ${typedNumber('16 MN5 O 1 "miscellaneous identification number 5"')}
  63 INF O 1 U1-*     "additional information"
  ${answerFields}
  74 ERM D *          "status or error message"
  - TXT M U1-*        "message"
  - COD O U1-*        "code"
  - MNE O U1-*        "mnemonic of the field that is wrong"
  4 DAR O * U1-*      "date of record"
  5 DLU O * U1-*      "date of last update"
  6 SCT O * U1-*      "send copy to"
  17 FNU O * U1-*     "finger number"
  18 FIB O * U1-*     "fingerprint identification byte"
  19 DPR O * U1-*     "date fingerprinted"
  20 TOF O * U1-*     "time of fingerprinting"
  21 RFP O * U1-*     "reason fingerprinted"
  22 POA O * U1-*     "place of arrest"
  23 OBU O * U1-*     "owning bureau"
  24 DON O * U1-*     "date of notice"
  25 SIM O * U1-*     "station inputting the latent"
  26 QLM O * U1-*     "quality measure"
  27 CCP O * U1-*     "coarse classification of patterns"
  28 FCP O * U1-*     "fine classification of patterns"
  29 NLF O * U1-*     "nominal file"
  ${name('30 NAM O * "name"')}
  31 MNA O * U1-*     "maiden name"
  32 ADD O * U1-*     "address"
  33 TRU O * U1-*     "true identity"
  ${name('34 AKA O * "aliases"')}
  35 DOB O * U1-*     "date of birth"
  36 DBR O * U1-*     "date of birth range"
  37 POB O * U1-*     "place of birth"
  38 NAT O * U1-*     "nationality, passed on untouched and never matched"
  39 SEX O * U1-*     "sex"
  40 COL O * U1-*     "color, passed on untouched and never matched"
  41 HGT O * U1-*     "height"
  42 BLD O * U1-*     "build"
  43 HAI O * U1-*     "hair"
  44 FAC O * U1-*     "face"
  45 LAN O * U1-*     "languages spoken"
  46 PHO O * U1-*     "photograph number"
  47 PSP O * U1-*     "passport number"
  48 MAR O * U1-*     "marks"
  49 OCC O * U1-*     "occupation"
  50 WNG O * U1-*     "warning"
  51 MDO O * U1-*     "modus operandi"
  52 GAC O * U1-*     "geographical area of the crime"
  53 GSA O * U1-*     "geographical search area"
  54 OTY O * U1-*     "offence type"
  55 DOO O * U1-*     "date of offence"
  56 DOR O * U1-*     "date of offence range"
  57 DSR O * U1-*     "date of offence search range"
  58 TOO O * U1-*     "time of offence"
  59 TOR O * U1-*     "time of offence range"
  60 TSR O * U1-*     "time of offence search range"
  61 TLM O * U1-*     "time limit"
  62 ICP O * U1-*     "reference of the General Secretariat"
  65 COU O * U1-*     "recipient countries"
  66 RES O * U1-*     "result"
  67 ALF O * U1-*     "alert flag"
  68 TCF O * U1-*     "target criminal flag"
  69 IDF O * U1-*     "identified flag"
  70 MPF O * U1-*     "latent priority flag"
  71 TUF O * U1-*     "tie-up flag"
  72 RNK O * U1-*     "rank"
  73 DSG O * U1-*     "date of signature"
  ${name(`75 FFN O * "father's family name"`)}
  ${name(`76 MMN O * "mother's maiden name"`)}
  77 BRT O * U1-*     "broadcast request to"
  78 FPR O * U1-*     "finger present"
  79 ARI O * U1-*     "additional response information"
  ${nationalNumber('91 NPI O * "person inquiry number"')}
  92 EXP O * U1-*     "date of expiry"
  93 LID O * U1-*     "unique identifier of the latent"
  94 RDM O * U1-*     "how the result is to be decided"
  `,
);
