/**
 * Fields that the image records from Type-10 on share, word for word in the standard's tables
 * (ANSI/NIST-ITL 1-2011 Update:2015, clause 7 and the tables of clause 8).
 */
export const headerFields = `
  1 LEN M 1 N1-10 "logical record length"
  2 IDC M 1 N1-3  "information designation character"
`;

export const imageSizeFields = `
  6 HLL M 1 N2-5  "horizontal line length, pixels"
  7 VLL M 1 N2-5  "vertical line length, pixels"
  8 SLC M 1 N1    "scale units, 0 none, 1 pixels/inch, 2 pixels/cm"
`;

export const transmittedScaleFields = `
  9 THPS M 1 N1-5 "transmitted horizontal pixel scale"
  10 TVPS M 1 N1-5 "transmitted vertical pixel scale"
`;

export const scannedScaleFields = `
  16 SHPS O 1 N1-5 "scanned horizontal pixel scale"
  17 SVPS O 1 N1-5 "scanned vertical pixel scale"
`;

/** 902 and up: notes, hashes, capture device, place, sound; the same in every image record. */
export const provenanceFields = `
  902 ANN O *        "annotation information"
  - GMT M GMT15      "Greenwich mean time"
  - NAV M U1-64      "processing algorithm name and version"
  - OWN M U1-64      "algorithm owner"
  - PRO M U1-255     "process description"
  903 DUI O 1 ANS13-16 "device unique identifier"
  904 MMS O 1        "make, model and serial number"
  - MAK M U1-50      "make"
  - MOD M U1-50      "model"
  - SER M U1-50      "serial number"
  992 T2C O 1 N1-3   "IDC of the Type-2 record that belongs to it"
  993 SAN O 1 U1-125 "source agency name"
  994 EFR O 1 U1-200 "external file reference"
  995 ASC O 255      "associated context"
  - ACN M N1-3       "associated context number"
  - ASP O N1-2       "associated segment position"
  996 HAS O 1 H64    "hash of the image data, SHA-256"
  997 SOR O 255      "source representation"
  - SRN M N1-3       "source representation number"
  - RSP O N1-2       "reference segment position"
  998 GEO O 1        "geographic sample acquisition location"
  - UTE O GMT15      "universal time entry"
  - LTD O NS1-9      "latitude degrees"
  - LTM O NS1-8      "latitude minutes"
  - LTS O NS1-8      "latitude seconds"
  - LGD O NS1-10     "longitude degrees"
  - LGM O NS1-8      "longitude minutes"
  - LGS O NS1-8      "longitude seconds"
  - ELE O NS1-8      "elevation, metres"
  - GDC O ANS3-6     "geodetic datum code"
  - GCM O AN2-3      "grid zone"
  - GCE O N1-6       "easting"
  - GCN O N1-8       "northing"
  - GRT O U1-150     "geographic reference text"
  - OSI O U1-10      "other system identifier"
  - OCV O U1-126     "other system value"
`;

/** The image itself, last in its record. */
export const imageDataField = '999 DATA D 1 B1-* "image data"';

/** Quality of an image as one or several algorithms measured it. */
export const qualityItems = `
  - QVU M N1-3  "quality value, 0 to 100; 254 no attempt, 255 failed"
  - QAV M H4    "algorithm vendor identification"
  - QAP M N1-5  "algorithm product identification"
`;

/** Quality of one finger or palm area of an image. */
export const positionQualityItems = `
  - FRMP M N1-2 "friction ridge metric position"
  - QVU M N1-3  "quality value, 0 to 100; 254 no attempt, 255 failed"
  - QAV M H4    "algorithm vendor identification"
  - QAP M N1-5  "algorithm product identification"
`;

/** Boxes of the fingers of a slap, pixels from the top left. */
export const segmentItems = `
  - FGP M N1-2  "friction ridge generalized position"
  - LHC M N1-5  "left horizontal coordinate"
  - RHC M N1-5  "right horizontal coordinate"
  - TVC M N1-5  "top vertical coordinate"
  - BVC M N1-5  "bottom vertical coordinate"
`;

/** A polygon round a finger of a slap; the points follow in pairs. */
export const polygonItems = `
  - FGP M N1-2  "friction ridge generalized position"
  - NOP M N1-2  "number of points"
  - HPO M N1-5  "horizontal point offset"
  - VPO M N1-5  "vertical point offset"
`;
