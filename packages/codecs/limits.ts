/**
 * The limits of every decoder, in one place. A limit is a promise about memory and time: input
 * beyond it is refused with `<format>/over-limit` before anything of that size is allocated.
 */
export const limits = {
  /** A whole file or transaction: ten palms and fourteen prints at 1000 ppi stay below this. */
  fileBytesMax: 512 * 1024 * 1024,
  /** One image: a full palm at 2000 ppi (about 11 000 x 16 000) passes. */
  imagePixelsMax: 200_000_000,
  /** One side of an image; 16-bit dimensions are the widest that any of the formats states. */
  imageSidePixelsMax: 65_535,
  /** A photograph of a person, which is decoded in color: three bytes a pixel. */
  photographPixelsMax: 50_000_000,
  /** A whole slap at 1000 ppi (3.2 x 3 inches), which may be blank and then of any few bytes. */
  plainImagePixelsMax: 16_000_000,
  /** Beyond that, pixels that one byte of PNG, JPEG, TIFF or JPEG 2000 may stand for. */
  imagePixelsPerByteMax: 5_000,
  /**
   * Pixels times components of one JPEG 2000 image: its WebAssembly memory ends at 2 GiB, and
   * encoding takes 13.7 bytes a sample.
   */
  jpeg2000SamplesMax: 150_000_000,
  /** Pixels that one byte of WSQ may stand for: an empty page is about 1000:1, a print 5:1 to 30:1. */
  wsqPixelsPerByteMax: 5_000,
  /** Records in one transaction (1.003 lists each of them; IDC is two digits in most profiles). */
  recordsPerTransactionMax: 1_000,
  fieldsPerRecordMax: 10_000,
  /** Subfields of one field, items of one subfield: EFS ridge paths are the longest lists. */
  subfieldsPerFieldMax: 100_000,
  itemsPerSubfieldMax: 100_000,
  /** Nesting of XML elements; the deepest path of the NIEM encoding is below 20. */
  xmlDepthMax: 64,
  /** Elements of one XML document: ten fingers with minutiae in two blocks have 50 000; 60 MB. */
  xmlElementsMax: 100_000,
  /** Attributes of one element, and prefixes in scope: a NIEM root has twenty. */
  xmlAttributesMax: 64,
  /** Letters of one attribute: schema locations are the longest. */
  xmlAttributeLettersMax: 16_384,
  /** Minutiae of one finger view: the count is one byte in ISO/IEC 19794-2 and INCITS 378. */
  minutiaePerViewMax: 255,
} as const;
