import { parseRecordTable } from './record-table.ts';

/** Types 3 to 6 differ in resolution and depth only (the first two and the last are deprecated). */
const fingerprintImageTable = (compression: string) => `
  1 LEN M 1 N1-10 "logical record length"
  2 IDC M 1 N1-3  "information designation character"
  3 IMP M 1 N1-3  "impression type"
  4 FGP M 1       "friction ridge generalized position"
  - FG1 M N1-3    "finger position"
  - FG2 M N1-3    "possible finger position, 255 where none"
  - FG3 M N1-3    "possible finger position, 255 where none"
  - FG4 M N1-3    "possible finger position, 255 where none"
  - FG5 M N1-3    "possible finger position, 255 where none"
  - FG6 M N1-3    "possible finger position, 255 where none"
  5 ISR M 1 N1    "image scanning resolution, 0 nominal or 1 native"
  6 HLL M 1 N1-5  "horizontal line length, pixels"
  7 VLL M 1 N1-5  "vertical line length, pixels"
  8 ${compression} M 1 N1-3 "compression algorithm, 0 none or 1 WSQ"
  9 DAT M 1 B1-*  "image data"
`;

export const type3 = parseRecordTable(
  3,
  'Low-resolution grayscale fingerprint image',
  fingerprintImageTable('GCA'),
);
export const type4 = parseRecordTable(
  4,
  'High-resolution grayscale fingerprint image',
  fingerprintImageTable('CGA'),
);
export const type5 = parseRecordTable(
  5,
  'Low-resolution binary fingerprint image',
  fingerprintImageTable('BCA'),
);
export const type6 = parseRecordTable(
  6,
  'High-resolution binary fingerprint image',
  fingerprintImageTable('BCA'),
);

export const type7 = parseRecordTable(
  7,
  'User-defined image',
  `
  1 LEN M 1 N1-10 "logical record length"
  2 IDC M 1 N1-3  "information designation character"
  3 DAT O 1 B0-*  "user-defined data"
  `,
);

export const type8 = parseRecordTable(
  8,
  'Signature image',
  `
  1 LEN M 1 N1-10 "logical record length"
  2 IDC M 1 N1-3  "information designation character"
  3 SIG M 1 N1    "signature type, 0 subject or 1 official"
  4 SRT M 1 N1    "signature representation type, 0 raw, 1 compressed or 2 vectors"
  5 ISR M 1 N1    "image scanning resolution"
  6 HLL M 1 N1-5  "horizontal line length, pixels"
  7 VLL M 1 N1-5  "vertical line length, pixels"
  8 DAT M 1 B1-*  "signature data"
  `,
);
