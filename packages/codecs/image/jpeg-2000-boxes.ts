/** Box types of a JP2 file (ITU-T T.800, annex I), four letters as one number. */
export const boxTypes = {
  signature: 0x6a502020,
  fileType: 0x66747970,
  header: 0x6a703268,
  imageHeader: 0x69686472,
  color: 0x636f6c72,
  palette: 0x70636c72,
  resolution: 0x72657320,
  captureResolution: 0x72657363,
  displayResolution: 0x72657364,
  codestream: 0x6a703263,
} as const;

/** Enumerated color spaces of the color box. */
export const enumeratedColors = { rgb: 16, gray: 17, ycc: 18 } as const;
