import {
  headerFields,
  imageDataField,
  imageSizeFields,
  provenanceFields,
  qualityItems,
  scannedScaleFields,
  transmittedScaleFields,
} from './common-fields.ts';
import { parseRecordTable } from './record-table.ts';

export const type16 = parseRecordTable(
  16,
  'User-defined testing image',
  `${headerFields}
  3 UDI M 1 U1-*      "user-defined image type"
  4 SRC M 1 U1-*      "source agency"
  5 UTD M 1 D8        "user-defined image test date"
  ${imageSizeFields}${transmittedScaleFields}
  11 CGA M 1 AN3-5    "compression algorithm"
  12 BPX D 1 N1-2     "bits per pixel"
  13 CSP D 1 A3-4     "color space"
  ${scannedScaleFields}
  20 COM O 1 U1-126   "comment"
  24 UQS O 9          "user-defined image quality metric"
  ${qualityItems}
  30 DMM O 1 A7-42    "device monitoring mode"
  ${provenanceFields}${imageDataField}`,
);

export const type17 = parseRecordTable(
  17,
  'Iris image',
  `${headerFields}
  3 ELR M 1 N1        "eye label, 0 undefined, 1 right, 2 left"
  4 SRC M 1 U1-*      "source agency"
  5 ICD M 1 D8        "iris capture date"
  ${imageSizeFields}${transmittedScaleFields}
  11 CGA M 1 AN3-5    "compression algorithm"
  12 BPX M 1 N1-2     "bits per pixel"
  13 CSP M 1 A3-4     "color space"
  14 RAE O 1 AN4      "rotation angle of eye"
  15 RAU O 1 AN4      "rotation uncertainty"
  16 IPC O 1          "image property code"
  - IHO M N1          "horizontal orientation code"
  - IVO M N1          "vertical orientation code"
  - IST M N1          "scan type code"
  17 DUI O 1 ANS13-16 "device unique identifier"
  19 MMS O 1          "make, model and serial number"
  - MAK M U1-50       "make"
  - MOD M U1-50       "model"
  - SER M U1-50       "serial number"
  20 ECL O 1 A3       "eye color"
  21 COM O 1 U1-126   "comment"
  22 SHPS O 1 N1-5    "scanned horizontal pixel scale"
  23 SVPS O 1 N1-5    "scanned vertical pixel scale"
  24 IQS O 9          "image quality score"
  ${qualityItems}
  25 EAS O 1 A4-11    "effective acquisition spectrum"
  26 IRD O 1 N2-4     "iris diameter, pixels"
  27 SSV O 1          "specified spectrum values"
  - LOW M N3-4        "low wavelength, nm"
  - HIG M N3-4        "high wavelength, nm"
  28 DME O 1 A2       "damaged or missing eye"
  30 DMM O 1 A7-10    "device monitoring mode"
  31 IAP O 1 N2       "iris acquisition profile"
  32 ISF O 1 N1       "iris storage format"
  33 IPB O 1          "iris pupil boundary"
  - BYC M A1          "boundary code"
  - NOP M N1-2        "number of points"
  - HPO M N1-5        "horizontal point offset"
  - VPO M N1-5        "vertical point offset"
  34 ISB O 1          "iris sclera boundary"
  - BYC M A1          "boundary code"
  - NOP M N1-2        "number of points"
  - HPO M N1-5        "horizontal point offset"
  - VPO M N1-5        "vertical point offset"
  35 UEB O 1          "upper eyelid boundary"
  - BYC M A1          "boundary code"
  - NOP M N1-2        "number of points"
  - HPO M N1-5        "horizontal point offset"
  - VPO M N1-5        "vertical point offset"
  36 LEB O 1          "lower eyelid boundary"
  - BYC M A1          "boundary code"
  - NOP M N1-2        "number of points"
  - HPO M N1-5        "horizontal point offset"
  - VPO M N1-5        "vertical point offset"
  37 NEO O *          "non-eyelid occlusions"
  - OCY M A1          "occlusion opacity"
  - OCT M A1          "occlusion type"
  - NOP M N1-2        "number of points"
  - HPO M N1-5        "horizontal point offset"
  - VPO M N1-5        "vertical point offset"
  40 RAN O 1 N1-5     "range, cm"
  41 GAZ O 1 N1-2     "frontal gaze, degrees"
  ${provenanceFields}${imageDataField}`,
);

export const type18 = parseRecordTable(
  18,
  'DNA data',
  `${headerFields}
  3 DLS M 1           "DNA laboratory setting"
  - UNT M A1          "unit type"
  - LTY O A1          "laboratory type"
  - ACC O A4-8        "accreditation"
  - NOO O U1-*        "name of the organization"
  - POC O U1-*        "point of contact"
  - CSC O ANS2-16     "country and state codes"
  - ICC O A3          "ISO country code"
  - UNI O U1-*        "other"
  4 SRC M 1 U1-*      "source agency"
  5 NAL M 1 N1        "number of analyses flag"
  6 SDI M 1           "sample donor information"
  - DSD M N1          "DNA sample donor"
  - GDR O A1          "gender"
  - DLC O N1-3        "date of last contact"
  - DOB O D8          "date of birth"
  - EMC O A3          "ethnic group code, passed on untouched and never matched"
  7 COPR O 1 N1       "claimed or purported relationship"
  8 VRS O 1 N1        "validated relationship"
  9 PED O 1           "pedigree information"
  - PDI M U1-*        "pedigree identifier"
  - PDM M N1-2        "pedigree member"
  - PMS M A1          "pedigree member status"
  - SMI M U1-*        "sample identifier"
  - FTI O N1-2        "father identifier"
  - MTI O N1-2        "mother identifier"
  10 STY M 1          "sample type"
  - CST M N1          "cellular type"
  - STI M N1-2        "sample type information"
  11 STI O 1 N1-2     "sample typing information"
  12 SCM O 1 U1-*     "sample collection method"
  13 SCD O 1 GMT15    "sample collection date"
  14 PSD O 1 GMT15    "profile storage date"
  15 DPD O 1          "DNA profile data"
  - PTP M N1          "profile type"
  - RES M N1          "result"
  - PRF M U1-*        "profile identifier"
  16 STR O *          "autosomal STR, X-STR and Y-STR"
  - DLR M N1-3        "DNA locus reference number"
  - ACI M N1          "allele call indicator"
  - LDI M N1          "locus data inserted"
  - ALL M NS1-4       "allele call 1"
  - AL2 O NS1-4       "allele call 2"
  - AL3 O NS1-4       "allele call 3"
  - BID O U1-*        "batch identifier"
  - LKI O N1-3        "locus kit identifier"
  17 DMD O 1          "mitochondrial DNA data"
  - MT1 M A1-*        "control region 1"
  - MT2 M A1-*        "control region 2"
  - BSP O N1-5        "base starting position"
  - BEP O N1-5        "base ending position"
  - BCA O N1-5        "adenine count"
  - BCG O N1-5        "guanine count"
  - BCC O N1-5        "cytosine count"
  - BCT O N1-5        "thymine count"
  18 UDP O 1 U1-*     "user-defined profile data"
  19 EPD O 1          "electropherogram data"
  - EPD M ANS1-*      "data, base-64"
  20 DGD O 1 N1-3     "DNA genotype distribution"
  21 GAP O 1 U1-*     "genotype allele pair"
  22 COM O 1 U1-126   "comment"
  23 EPL O *          "electropherogram ladder"
  - EPL M ANS1-*      "data, base-64"
  ${provenanceFields}`,
);

const storedFileFields = `
  993 SAN O 1 U1-125  "source agency name"
  994 EFR D 1 U1-200  "external file reference"
`;

export const type20 = parseRecordTable(
  20,
  'Source representation',
  `${headerFields}
  3 CAR M 1 A1        "SRN cardinality"
  4 SRC M 1 U1-*      "source agency"
  5 SRD O 1 D8        "source representation date"
  6 HLL D 1 N2-5      "horizontal line length, pixels"
  7 VLL D 1 N2-5      "vertical line length, pixels"
  8 SLC D 1 N1        "scale units"
  9 THPS D 1 N1-5     "transmitted horizontal pixel scale"
  10 TVPS D 1 N1-5    "transmitted vertical pixel scale"
  11 CGA D 1 AN3-5    "compression algorithm"
  12 BPX D 1 N1-2     "bits per pixel"
  13 CSP D 1 A3-4     "color space"
  14 AQS M 1          "acquisition source"
  - AQC M N1-2        "acquisition source code"
  - A2D O U1-200      "analog to digital conversion"
  - FDN O U1-200      "radio transmission format"
  - AQSC O U1-200     "acquisition special characteristics"
  15 SFT D 1          "source representation format"
  - FTY M U3-6        "file type"
  - DEI O U1-1000     "decoding instructions"
  16 SEG O 99         "segments"
  - RSP M N1-2        "reference segment position"
  - IPT M N1          "internal file reference"
  17 SHPS O 1 N1-5    "scanned horizontal pixel scale"
  18 SVPS O 1 N1-5    "scanned vertical pixel scale"
  19 TIX O 99         "time index"
  - TIS M ANS12       "time index start"
  - TIE M ANS12       "time index end"
  20 COM O 1 U1-126   "comment"
  21 SRN M 1 N1-3     "source representation number"
  902 ANN O *         "annotation information"
  - GMT M GMT15       "Greenwich mean time"
  - NAV M U1-64       "processing algorithm name and version"
  - OWN M U1-64       "algorithm owner"
  - PRO M U1-255      "process description"
  903 DUI O 1 ANS13-16 "device unique identifier"
  904 MMS O 1         "make, model and serial number"
  - MAK M U1-50       "make"
  - MOD M U1-50       "model"
  - SER M U1-50       "serial number"
  ${storedFileFields}
  996 HAS O 1 H64     "hash of the data, SHA-256"
  ${imageDataField}`,
);

export const type21 = parseRecordTable(
  21,
  'Associated context',
  `${headerFields}
  4 SRC M 1 U1-*      "source agency"
  5 ACD O 1 D8        "associated context date"
  6 MDI O 1           "medical device information"
  - MDM M U1-*        "manufacturer"
  - MDN O U1-*        "number"
  15 AFT D 1          "associated context format"
  - FTY M U3-6        "file type"
  - DEI O U1-1000     "decoding instructions"
  16 SEG O 99         "segments"
  - ASP M N1-2        "associated segment position"
  - IPT M N1          "internal file reference"
  19 TIX O 99         "time index"
  - TIS M ANS12       "time index start"
  - TIE M ANS12       "time index end"
  20 COM O 1 U1-126   "comment"
  21 ACN M 1 N1-3     "associated context number"
  46 SUB O 1          "image subject condition"
  - SSC M A1          "subject status code"
  - SBSC O N1         "subject body status code"
  - SBCC O N1         "subject body class code"
  47 CON O 1 U1-*     "capture organization name"
  902 ANN O *         "annotation information"
  - GMT M GMT15       "Greenwich mean time"
  - NAV M U1-64       "processing algorithm name and version"
  - OWN M U1-64       "algorithm owner"
  - PRO M U1-255      "process description"
  ${storedFileFields}
  996 HAS O 1 H64     "hash of the data, SHA-256"
  ${imageDataField}`,
);

export const type98 = parseRecordTable(
  98,
  'Information assurance',
  `${headerFields}
  3 DFO M 1 H4        "data format owner"
  4 SRC M 1 U1-*      "source agency"
  5 DFT M 1 H4        "data format type"
  6 DCD M 1 GMT15     "data creation date"
  900 ALF O *         "audit log"
  - TOE M U1-*        "type of event"
  - EVR M U1-*        "reason for the event"
  - IID O U1-*        "information identifier"
  - AGT M U1-*        "agent"
  - OLD O U1-*        "old reference"
  901 ARN O 1 U1-*    "audit revision number"
  993 SAN O 1 U1-125  "source agency name"
  `,
);

export const type99 = parseRecordTable(
  99,
  'CBEFF biometric data',
  `${headerFields}
  4 SRC M 1 U1-*      "source agency"
  5 BCD M 1 D8        "biometric creation date"
  100 HDV M 1 AN4     "CBEFF header version"
  101 BTY M 1 N1-8    "biometric type"
  102 BDQ M 9         "biometric data quality"
  ${qualityItems}
  103 BFO M 1 H4      "biometric format owner"
  104 BFT M 1 H4      "biometric format type"
  902 ANN O *         "annotation information"
  - GMT M GMT15       "Greenwich mean time"
  - NAV M U1-64       "processing algorithm name and version"
  - OWN M U1-64       "algorithm owner"
  - PRO M U1-255      "process description"
  903 DUI O 1 ANS13-16 "device unique identifier"
  904 MMS O 1         "make, model and serial number"
  - MAK M U1-50       "make"
  - MOD M U1-50       "model"
  - SER M U1-50       "serial number"
  993 SAN O 1 U1-125  "source agency name"
  ${imageDataField}`,
);
