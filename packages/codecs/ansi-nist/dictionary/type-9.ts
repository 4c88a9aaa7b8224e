import { headerFields } from './common-fields.ts';
import { parseRecordTable } from './record-table.ts';
import { extendedFeatureFields } from './type-9-extended-features.ts';

/** 9.005 to 9.012: the oldest form, kept for the exchange of FBI and INTERPOL legacy systems. */
const legacyFields = `
  5 OFR D 1           "originating fingerprint reading system"
  - TXT M U1-*        "name of the system"
  - MET M A1          "how the minutiae were found: A automatic, U untouched edit, E edited, M manual"
  6 FGP D 6 N1-2      "friction ridge generalized position"
  7 FPC D *           "fingerprint pattern classification"
  - TOC M AN1         "T standard table or U user-defined"
  - PAT M ANS1-*      "pattern"
  8 CRP O *           "core position"
  - XYP M N8          "x and y, 0.01 mm"
  9 DLT O *           "delta position"
  - XYP M N8          "x and y, 0.01 mm"
  10 MIN D 1 N1-3     "number of minutiae"
  11 RDG D 1 N1       "minutiae ridge count indicator"
  12 MRC D 254        "minutiae and ridge count data"
  - MDX M N1-3        "minutia index"
  - XYT M N11         "x and y in 0.01 mm from the bottom left, direction in degrees"
  - QMS O N1-2        "quality measure, 0 manual, 1 nearly certain to 63"
  - MNT O A1          "minutia type, A ending, B bifurcation, C compound, D undetermined"
  - RCN1 O ANS1-7     "neighbour and ridge count"
`;

/** 9.126 to 9.150: minutiae as ANSI INCITS 378 counts them. */
const incits378Fields = `
  126 CBI D 1         "CBEFF information"
  - CFO M H1-8        "CBEFF format owner"
  - CFT M H1-8        "CBEFF format type"
  - CPI O H1-8        "CBEFF product identifier"
  127 CEI O 1         "capture equipment identification"
  - AFS M A1-4        "appearance of the scanner"
  - CID M ANS1-15     "capture equipment identifier"
  128 HLL D 1 N2-5    "horizontal line length, pixels"
  129 VLL D 1 N2-5    "vertical line length, pixels"
  130 SLC D 1 N1      "scale units"
  131 THPS D 1 N1-5   "transmitted horizontal pixel scale"
  132 TVPS D 1 N1-5   "transmitted vertical pixel scale"
  133 FVW D 1 N1-2    "finger view"
  134 FGP D 1 N1-3    "friction ridge generalized position"
  135 FQD O 9         "friction ridge quality data"
  - QVU M N1-3        "quality value"
  - QAV M H4          "algorithm vendor identification"
  - QAP M N1-5        "algorithm product identification"
  136 NOM D 1 N1-3    "number of minutiae"
  137 FMD D 255       "finger minutiae data"
  - MAN M N1-3        "minutia index number"
  - MXC M N1-5        "x coordinate, pixels"
  - MYC M N1-5        "y coordinate, pixels"
  - MTD M N1-3        "minutia direction, units of 2 degrees"
  - MTY M N1          "minutia type, 0 other, 1 ending, 2 bifurcation"
  - MQU O N1-3        "minutia quality"
  138 RCI O *         "ridge count information"
  - REM M N1          "ridge count extraction method"
  - CMI M N1-3        "center minutia index"
  - NMN M N1-3        "neighbouring minutia index"
  - NRC M N1-2        "number of ridges crossed"
  139 CIN O *         "core information"
  - XCC M N1-5        "x coordinate, pixels"
  - YCC M N1-5        "y coordinate, pixels"
  - ANGC O N1-3       "angle, units of 2 degrees"
  140 DIN O *         "delta information"
  - XCD M N1-5        "x coordinate, pixels"
  - YCD M N1-5        "y coordinate, pixels"
  - ANG1 O N1-3       "first angle, units of 2 degrees"
  - ANG2 O N1-3       "second angle, units of 2 degrees"
  - ANG3 O N1-3       "third angle, units of 2 degrees"
  141 ADA O *         "additional delta angles"
  - DAN M N1-3        "angle, units of 2 degrees"
`;

/** 9.013 to 9.125 hold vendors' own blocks; the standard only reserves their numbers. */
const vendorFields = `
  901 ULA O 9 U1-300  "universal latent annotation"
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
`;

export const type9 = parseRecordTable(
  9,
  'Minutiae and other friction-ridge features',
  `${headerFields}
  3 IMP O 1 N1-2      "impression type"
  4 FMT M 1 A1        "minutiae format, S standard or U user-defined"
  ${legacyFields}${incits378Fields}${extendedFeatureFields}${vendorFields}`,
);
