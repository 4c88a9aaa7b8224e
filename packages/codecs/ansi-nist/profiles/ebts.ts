import { parseRecordTable } from '../dictionary/record-table.ts';
import type { Profile } from './profile.ts';

/** Type-2 of the FBI's Electronic Biometric Transmission Specification, the fields in wide use. */
const ebtsType2 = parseRecordTable(
  2,
  'User-defined descriptive text (EBTS)',
  `
  1 LEN M 1 N1-10     "logical record length"
  2 IDC M 1 N1-2      "information designation character"
  3 FFN O 1 ANS1-*    "FBI file number"
  4 QDD O 1 U1-*      "query depth of detail"
  5 RET O 1 A1        "retention code"
  6 ATN O 1 U1-*      "attention indicator"
  7 SCO O 9 ANS1-*    "send copy to"
  9 OCA O 1 ANS1-*    "originating agency case number"
  10 SII O *          "supplementary identity information"
  - SII O U1-*        "identity information"
  - NOT O U1-*        "note"
  11 SEQ O 1 ANS1-*   "contributor sequence"
  12 LCN O 1 ANS1-*   "FBI latent case number"
  13 LCX O 1 ANS1-*   "latent case number extension"
  14 FBI O * ANS1-*   "universal control number"
  15 SID O 1 ANS1-*   "state identification number"
  16 SOC O * N9       "social security account number"
  17 MNU O * ANS1-*   "miscellaneous identification number"
  18 NAM O 1 U1-*     "name"
  19 AKA O * U1-*     "aliases"
  20 POB O 1 A2       "place of birth"
  21 CTZ O * A2       "country of citizenship, never matched"
  22 DOB O * D8       "date of birth"
  23 AGR O 1 N4       "age range"
  24 SEX O 1 A1       "sex"
  25 RAC O 1 A1       "race, passed on untouched and never matched"
  26 SMT O * ANS3-10  "scars, marks and tattoos"
  27 HGT O 1 AN3      "height"
  28 HTR O 1 AN6      "height range"
  29 WGT O 1 N3       "weight"
  30 WTR O 1 N6       "weight range"
  31 EYE O 1 A3       "color of eyes"
  32 HAI O 1 A3       "color of hair"
  33 FPC O 1 ANS1-*   "NCIC fingerprint classification"
  34 PAT O *          "pattern level classifications"
  - FGP O N2          "finger position"
  - PAT O A2-*        "pattern"
  35 PPA O 1 A1       "palm prints available"
  36 PHT O 1 A1       "photo available"
  37 RFP O 1 U1-*     "reason fingerprinted"
  38 DPR O 1 D8       "date printed"
  39 EAD O 1 U1-*     "employer and address"
  40 OCP O 1 U1-*     "occupation"
  41 RES O 1 U1-*     "residence"
  45 DOA O 1 D8       "date of arrest"
  47 ASL O *          "arrest segment literal"
  - DOO O D8          "date of offense"
  - AOL O U1-*        "offense"
  51 CSL O *          "court segment literal"
  - CDD O D8          "court disposition date"
  - COL O U1-*        "offense"
  - CPL O U1-*        "other provisions"
  56 SLE O 1 ANS1-*   "custody or supervisory status literal"
  59 SRF O 1 A1       "search results findings"
  60 MSG O * U1-*     "status or error message"
  64 CAN O *          "candidate list"
  - FNU O ANS1-*      "universal control number"
  - NAM O U1-*        "name"
  67 IMA O 1          "image capture equipment"
  - MAK O U1-*        "make"
  - MODL O U1-*       "model"
  - SERNO O U1-*      "serial number"
  70 RAP O 1 A1       "request for electronic rap sheet"
  73 CRI O 3 ANS9     "controlling agency identifier"
  74 FGP O * N1-2     "finger positions"
  75 ERS O 1 U1-*     "electronic rap sheet"
  79 NCR O 1 N1-2     "number of candidates returned"
  84 AMP O *          "amputated or bandaged"
  - FGP O N2          "finger position"
  - AMPCD O A2        "code"
  `,
);

const codes: readonly (readonly [string, string])[] = [
  ['CAR', 'criminal tenprint submission, answer required'],
  ['CNA', 'criminal tenprint submission, no answer necessary'],
  ['CPDR', 'criminal fingerprint direct route'],
  ['DEK', 'known deceased'],
  ['DEU', 'unknown deceased'],
  ['FANC', 'federal applicant, no charge'],
  ['FAUF', 'federal applicant, user fee'],
  ['MAP', 'miscellaneous applicant civil'],
  ['MPR', 'missing person'],
  ['NFAP', 'non-federal advanced payment'],
  ['NFUF', 'non-federal applicant, user fee'],
  ['LFS', 'latent fingerprint image submission'],
  ['LFFS', 'latent friction ridge features search'],
  ['LFIS', 'latent friction ridge image search'],
  ['LSR', 'latent search results'],
  ['ULM', 'unsolved latent match'],
  ['TPIS', 'tenprint fingerprint image search'],
  ['TPFS', 'tenprint fingerprint features search'],
  ['TPRS', 'tenprint rap sheet'],
  ['RPIS', 'rapid fingerprint identification search'],
  ['SRE', 'submission results'],
  ['SRT', 'search result'],
  ['ERRT', 'tenprint transaction error'],
  ['ERRL', 'latent transaction error'],
  ['ERRI', 'image transaction error'],
  ['IRQ', 'fingerprint image request'],
  ['IRR', 'image request response'],
  ['FIS', 'fingerprint image submission'],
];

/** The FBI's dialect. Its record counts belong to each contributor's agreement and are not checked. */
export const ebts: Profile = {
  name: 'ebts',
  title: 'EBTS, FBI',
  versions: ['0200', '0300', '0400', '0500', '0501', '0502'],
  transactionTypes: codes.map(([code, meaning]) => ({ code, meaning })),
  type2: ebtsType2,
};
