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

export const type10 = parseRecordTable(
  10,
  'Photographic body part imagery (face, scar, mark, tattoo)',
  `${headerFields}
  3 IMT M 1 A4-8       "image type"
  4 SRC M 1 U1-*       "source agency"
  5 PHD M 1 D8         "photo capture date"
  ${imageSizeFields}${transmittedScaleFields}
  11 CGA M 1 AN3-5     "compression algorithm"
  12 CSP M 1 A3-4      "color space"
  13 SAP D 1 N1-2      "subject acquisition profile"
  14 FIP O 1           "face image bounding box, full image coordinates"
  - LHC M N1-5         "left horizontal coordinate"
  - RHC M N1-5         "right horizontal coordinate"
  - TVC M N1-5         "top vertical coordinate"
  - BVC M N1-5         "bottom vertical coordinate"
  - BBC O A1           "biometric subject indicator"
  15 FPFI O 1          "face image path coordinates"
  - BYC M A1           "boundary code"
  - NOP M N1-2         "number of points"
  - HPO M N1-5         "horizontal point offset"
  - VPO M N1-5         "vertical point offset"
  ${scannedScaleFields}
  18 DIST O 1          "distortion"
  - IDK M A5-13        "distortion code"
  - IDM M A1           "measured or estimated"
  - DSC M A4-8         "severity"
  19 LAF O 3 A1        "lighting artifacts"
  20 POS D 1 A1        "subject pose"
  21 POA O 1 NS1-4     "pose offset angle"
  23 PAS O 1           "photo acquisition source"
  - PAC M A6-14        "acquisition source code"
  - VSD O U1-64        "vendor-specific description"
  24 SQS O 9           "subject quality score"
  ${qualityItems}
  25 SPA O 1           "subject pose angles"
  - YAW M NS1-4        "yaw angle, degrees"
  - PIT M NS1-3        "pitch angle, degrees"
  - ROL M NS1-4        "roll angle, degrees"
  - YAWU O N1-2        "yaw uncertainty, degrees"
  - PITU O N1-2        "pitch uncertainty, degrees"
  - ROLU O N1-2        "roll uncertainty, degrees"
  26 SXS O 50 A3-20    "subject facial description"
  27 SEC O 1 A3        "subject eye color"
  28 SHC O 2 A3        "subject hair color"
  29 FFP O 88          "2D facial feature points"
  - FPT M N1           "feature point type"
  - FPC M ANS3-5       "feature point code"
  - HCX M N1-5         "x coordinate"
  - HCY M N1-5         "y coordinate"
  30 DMM O 1 A7-10     "device monitoring mode"
  31 TMC O 9 N1-3      "tiered markup collection"
  32 3DF O 88          "3D facial feature points"
  - FPT M N1           "feature point type"
  - FPC M ANS3-5       "feature point code"
  - HCX M N1-5         "x coordinate"
  - HCY M N1-5         "y coordinate"
  - HCZ M N1-5         "z coordinate"
  33 FEC O 12          "feature contours"
  - FCC M A5-14        "feature contour code"
  - NOP M N1-2         "number of points"
  - HPO M N1-5         "horizontal point offset"
  - VPO M N1-5         "vertical point offset"
  34 ICDR O 1 N1-2     "image capture date range estimate"
  38 COM O 1 U1-126    "comment"
  39 T10 O 1 N1-3      "Type-10 reference number"
  40 SMT D 3 ANS3-10   "NCIC SMT code"
  41 SMS O 1           "SMT size or size of injury or identifying characteristic"
  - HGT M N1-3         "height, cm"
  - WID M N1-3         "width, cm"
  42 SMD O 9           "SMT descriptors"
  - SMI M A4-8         "SMT code indicator"
  - TAC O A4-8         "tattoo class"
  - TSC O A4-9         "tattoo subclass"
  - TDS O U1-256       "tattoo description"
  43 COL O 9           "tattoo color"
  - TC1 M A3-7         "tattoo color code"
  44 ITX O *           "image transform"
  - ITX M A3-11        "image transform code"
  45 OCC O 16          "occlusions"
  - OCY M A1           "occlusion opacity"
  - OCT M A1           "occlusion type"
  - NOP M N1-2         "number of points"
  - HPO M N1-5         "horizontal point offset"
  - VPO M N1-5         "vertical point offset"
  46 SUB O 1           "image subject condition"
  - SSC M A1           "subject status code"
  - SBSC O N1          "subject body status code"
  - SBCC O N1          "subject body class code"
  47 CON O 1 U1-*      "capture organization name"
  48 PMCO O 1 U1-*     "suspected patterned injury comment"
  ${provenanceFields}${imageDataField}`,
);
