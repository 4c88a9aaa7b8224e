import { parseRecordTable } from '../dictionary/record-table.ts';
import type { Profile } from './profile.ts';

/** Type-2 of the FBI's Electronic Biometric Transmission Specification 9.1, tags below 1000. */
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
  10 CIN O 200        "contributor case identifier number"
  - PRE O U1-24       "contributor case prefix"
  - CID O U1-24       "contributor case identifier"
  11 CIX O 200 N2-4   "contributor case identifier extension"
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
  22 DOB O * N8       "date of birth, zeros where unknown"
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
  - PAT O A2          "pattern"
  - PA2 O A2          "first reference pattern"
  - PA3 O A2          "second reference pattern"
  35 PPA O 1 A1       "palm prints available"
  36 PHT O 1 A1       "photo available"
  37 RFP O 1 U1-*     "reason fingerprinted"
  38 DPR O 1 D8       "date printed"
  39 EAD O 1 U1-*     "employer and address"
  40 OCP O 1 U1-*     "occupation"
  41 RES O 1 U1-*     "residence"
  42 MIL O 1 A1       "military code"
  43 TSR O 1 A1       "type of search requested"
  44 GEO O 5 A2       "geographical area of search"
  45 DOA O 1 D8       "date of arrest"
  46 DOS O 1 A1       "date of arrest suffix"
  47 ASL O *          "arrest segment literal"
  - DOO O D8          "date of offense"
  - AOL O U1-*        "offense"
  48 CSR O 1 A1       "civil search requested indicator"
  51 CSL O *          "court segment literal"
  - CDD O D8          "court disposition date"
  - COL O U1-*        "offense"
  - CPL O U1-*        "other provisions"
  53 OFC O 1 N1       "offense category"
  54 SSD O 1 D8       "custody or supervisory status start date"
  55 SLE O 1 U1-*     "custody or supervisory status literal"
  56 ICO O 1 U1-*     "identification comments"
  57 FNR O 13 N2      "finger numbers requested"
  58 ITD O 1 N1       "image record type desired"
  59 SRF O 1 A1       "search results findings"
  60 MSG O * U1-*     "status or error message"
  61 CST O 1 U1-*     "case title"
  62 IMT O 10 N1-2    "image type"
  63 PTD O 1 A1       "person type designator"
  64 CAN O *          "candidate list"
  - FNU O ANS1-*      "universal control number"
  - NAM O U1-*        "name"
  65 RSR O 1 U1-*     "repository statistics response"
  67 IMA O 1          "image capture equipment"
  - MAK O U1-*        "make"
  - MODL O U1-*       "model"
  - SERNO O U1-*      "serial number"
  69 ETC O 200 N1-4   "estimated time to complete, minutes"
  70 RAP O 1 A1       "request for electronic rap sheet"
  71 ACN O 1 U1-*     "action to be taken"
  72 FIU O 13 AN1-2   "fingerprint images updated"
  73 CRI O 3 ANS9     "controlling agency identifier"
  74 FGP O * N1-2     "finger positions"
  75 ERS O 1 U1-*     "electronic rap sheet"
  76 PRI O 200 N1     "priority of a latent search, 1 to 3"
  77 CFS O 200 N1-10  "cancel friction ridge search"
  78 PEN O 1 N2       "penetration query response, percent"
  79 NCR O 1 N1-2     "number of candidates returned"
  80 EXP O 1 U1-*     "response explanation"
  82 REC O 1 A1       "response code"
  83 ULF O 1 A1       "unsolved latent file"
  84 AMP O *          "amputated or bandaged"
  - FGP O N2          "finger position"
  - AMPCD O A2        "code"
  85 CRN O 1 AN9      "civil record number"
  86 SCNA O 200 N1-10 "AFIS segment control number"
  87 TAA O 1 A1       "treat as adult"
  88 NOT O 1 U1-*     "note"
  89 MSC O 99 N1-6    "match score"
  91 RCD1 O *         "ridge core delta one for subpattern classification"
  - FGP O N2          "finger position"
  - RCN1 O N1-2       "ridge count"
  - RCN2 O N1-2       "ridge count of the first reference pattern"
  - RCN3 O N1-2       "ridge count of the second reference pattern"
  92 RCD2 O *         "ridge core delta two for subpattern classification"
  - FGP O N2          "finger position"
  - RCN1 O N1-2       "ridge count"
  - RCN2 O N1-2       "ridge count of the first reference pattern"
  - RCN3 O N1-2       "ridge count of the second reference pattern"
  96 RPR O 1 A1       "request photo record"
  98 NDR O 4 N1-3     "name of designated repository"
  `,
);

const codes: readonly (readonly [string, string])[] = [
  ['CAR', 'criminal tenprint submission, answer required'],
  ['CNA', 'criminal tenprint submission, no answer necessary'],
  ['CPDR', 'criminal fingerprint direct route'],
  ['CPNU', 'criminal fingerprint processing, non-urgent'],
  ['AMN', 'amnesia victim'],
  ['DEK', 'known deceased'],
  ['DEU', 'unknown deceased'],
  ['DOCE', 'departmental order channeling'],
  ['EMUF', 'electronic in, manual out user fee submission'],
  ['FANC', 'federal applicant, no charge'],
  ['FAUF', 'federal applicant, user fee'],
  ['FNDR', 'federal no charge direct route'],
  ['MAP', 'miscellaneous applicant civil'],
  ['MPR', 'missing person'],
  ['NFAP', 'non-federal advanced payment'],
  ['NFUE', 'non-federal user fee expedite'],
  ['NFUF', 'non-federal applicant, user fee'],
  ['NNDR', 'non-federal no charge direct route'],
  ['LFS', 'latent fingerprint image submission'],
  ['LFFS', 'latent friction ridge features search'],
  ['LFIS', 'latent friction ridge image search'],
  ['LSR', 'latent submission results'],
  ['ELR', 'evaluation latent submission request'],
  ['CFS', 'comparison fingerprint submission'],
  ['LPNQ', 'latent penetration query'],
  ['LPNR', 'latent penetration response'],
  ['LRSQ', 'latent repository statistics query'],
  ['LRSR', 'latent repository statistics response'],
  ['LSMQ', 'latent search status and modification query'],
  ['LSMR', 'latent search status and modification response'],
  ['ULM', 'unsolved latent match'],
  ['ULD', 'unsolved latent record delete request'],
  ['ULDR', 'unsolved latent delete response'],
  ['ULAC', 'unsolved latent add confirm request'],
  ['ULAR', 'unsolved latent add confirm response'],
  ['UULD', 'unsolicited unsolved latent delete'],
  ['TPIS', 'tenprint fingerprint image search'],
  ['TPFS', 'tenprint fingerprint features search'],
  ['TPRS', 'tenprint rap sheet'],
  ['TPRR', 'tenprint rap sheet response'],
  ['RPIS', 'rapid fingerprint identification search'],
  ['RPISR', 'rapid fingerprint identification search response'],
  ['SRE', 'submission results'],
  ['SRT', 'search result, tenprint'],
  ['SRL', 'search result, latent'],
  ['NAR', 'notification of action response'],
  ['ERRT', 'tenprint transaction error'],
  ['ERRL', 'latent transaction error'],
  ['ERRI', 'image transaction error'],
  ['ERRA', 'administrative error response'],
  ['IRQ', 'fingerprint image request'],
  ['IRR', 'image request response'],
  ['ISR', 'image summary response'],
  ['CPR', 'subject photo request'],
  ['PRR', 'photo request response'],
  ['CPD', 'subject photo delete request'],
  ['PDR', 'photo delete response'],
  ['FIS', 'fingerprint image submission'],
  ['FISR', 'fingerprint image submission response'],
  ['EQHR', 'external query history request'],
  ['EHRR', 'electronic history request response'],
  ['EQRR', 'external query history request response'],
  ['EQER', 'external query history error response'],
];

/** The FBI's dialect. Its record counts belong to each contributor's agreement and are not checked. */
export const ebts: Profile = {
  name: 'ebts',
  title: 'EBTS, FBI',
  versions: ['0200', '0300', '0400', '0500', '0501', '0502'],
  transactionTypes: codes.map(([code, meaning]) => ({ code, meaning })),
  type2: ebtsType2,
};
