import {
  headerFields,
  imageDataField,
  imageSizeFields,
  polygonItems,
  positionQualityItems,
  provenanceFields,
  scannedScaleFields,
  segmentItems,
  transmittedScaleFields,
} from './common-fields.ts';
import { parseRecordTable } from './record-table.ts';

const captureFields = (date: string) => `
  3 IMP M 1 N1-2     "impression type"
  4 SRC M 1 U1-*     "source agency"
  5 ${date} M 1 D8   "capture date"
`;

const compressionFields = `
  11 CGA M 1 AN3-5   "compression algorithm"
  12 BPX M 1 N1-2    "bits per pixel"
`;

const printPositionFields = `
  14 PPD O 9         "print position descriptors"
  - DFP M N1-2       "decimal finger position code"
  - FIC M AN3        "finger image code"
  15 PPC O 12        "print position coordinates"
  - FVC M AN2-3      "full finger view"
  - LOS M AN2-3      "location of segment"
  - LHC M N1-5       "left horizontal coordinate"
  - RHC M N1-5       "right horizontal coordinate"
  - TVC M N1-5       "top vertical coordinate"
  - BVC M N1-5       "bottom vertical coordinate"
`;

export const type13 = parseRecordTable(
  13,
  'Friction-ridge latent image',
  `${headerFields}${captureFields('LCD')}${imageSizeFields}${transmittedScaleFields}${compressionFields}
  13 FGP M 6 N1-3    "friction ridge generalized position"
  ${printPositionFields}${scannedScaleFields}
  18 RSP O 1         "ruler or scale presence"
  - RSU O A2-4       "ruler or scale units"
  - RSM O U1-50      "ruler or scale make"
  - RSO O U1-50      "ruler or scale model"
  - RSF O U1-99      "number of a known form instead"
  19 REM O 1         "resolution method"
  - MDR M A3-9       "how the resolution was found"
  - KSL O NS1-*      "known scale length"
  - KSU O A2         "known scale units"
  - SXA O N1-5       "x of point A"
  - SYA O N1-5       "y of point A"
  - SXB O N1-5       "x of point B"
  - SYB O N1-5       "y of point B"
  - COM O U1-99      "comment"
  20 COM O 1 U1-126  "comment"
  24 LQM O 9         "latent quality metric"
  ${positionQualityItems}
  46 SUB O 1         "image subject condition"
  - SSC M A1         "subject status code"
  - SBSC O N1        "subject body status code"
  - SBCC O N1        "subject body class code"
  47 CON O 1 U1-*    "capture organization name"
  ${provenanceFields}${imageDataField}`,
);

export const type14 = parseRecordTable(
  14,
  'Variable-resolution fingerprint image',
  `${headerFields}${captureFields('FCD')}${imageSizeFields}${transmittedScaleFields}${compressionFields}
  13 FGP M 6 N1-2    "friction ridge generalized position"
  ${printPositionFields}${scannedScaleFields}
  18 AMP O 5         "amputated or bandaged"
  - FRAP M N1-2      "friction ridge amputated position"
  - ABC M A2         "amputated or bandaged code"
  20 COM O 1 U1-126  "comment"
  21 SEG O 5         "finger segment position"
  ${segmentItems}
  22 NQM O 45        "NIST quality metric"
  - FRNP M N1-2      "friction ridge NIST quality position"
  - IQS M N1-3       "NIST image quality score"
  23 SQM O 45        "segmentation quality metric"
  ${positionQualityItems}
  24 FQM O 45        "fingerprint quality metric"
  ${positionQualityItems}
  25 ASEG O 5        "alternate finger segment position"
  ${polygonItems}
  26 SCF O 1 N1-2    "simultaneous capture"
  27 SIF O 1 A1      "stitched image flag"
  30 DMM O 1 A7-42   "device monitoring mode"
  31 FAP O 1 N2      "fingerprint acquisition profile"
  46 SUB O 1         "image subject condition"
  - SSC M A1         "subject status code"
  - SBSC O N1        "subject body status code"
  - SBCC O N1        "subject body class code"
  47 CON O 1 U1-*    "capture organization name"
  ${provenanceFields}${imageDataField}`,
);

export const type15 = parseRecordTable(
  15,
  'Variable-resolution palm print image',
  `${headerFields}${captureFields('PCD')}${imageSizeFields}${transmittedScaleFields}${compressionFields}
  13 FGP M 1 N1-3    "friction ridge generalized position"
  ${scannedScaleFields}
  18 AMP O 18        "amputated or bandaged"
  - FRAP M N1-2      "friction ridge amputated position"
  - ABC M A2         "amputated or bandaged code"
  20 COM O 1 U1-126  "comment"
  21 SEG O 17        "palm segment position"
  ${segmentItems}
  24 PQM O 18        "palm quality metric"
  ${positionQualityItems}
  30 DMM O 1 A7-42   "device monitoring mode"
  46 SUB O 1         "image subject condition"
  - SSC M A1         "subject status code"
  - SBSC O N1        "subject body status code"
  - SBCC O N1        "subject body class code"
  47 CON O 1 U1-*    "capture organization name"
  ${provenanceFields}${imageDataField}`,
);
