/** The four information separators of the traditional encoding (ANSI/NIST-ITL 1-2011, table 2). */
export const separators = {
  /** FS: ends a logical record. */
  record: 0x1c,
  /** GS: between fields. */
  field: 0x1d,
  /** RS: between subfields. */
  subfield: 0x1e,
  /** US: between items. */
  item: 0x1f,
} as const;

/** The field of a tagged record that holds an image or other bytes instead of text. */
export const binaryDataFieldNumber = 999;
