import { imageReference, recordLinks } from './common.ts';
import { faceOrFeature, irisImage, testImage } from './face-and-iris.ts';
import { header } from './header.ts';
import { minutiae } from './minutiae.ts';
import {
  associatedContext,
  cbeffData,
  informationAssurance,
  sourceRepresentation,
} from './other-records.ts';
import { fingerprint, latent, legacyPrint, palm, signature } from './prints.ts';
import { type2IntI } from './type-2-int-i.ts';

/**
 * Where the fields of each record type stand in the NIEM encoding, in the order of the schema
 * (ANSI/NIST-ITL 1-2011, annex C). One line a field: `number path @spelling`; a path that ends in
 * a slash is an element that other fields share; `a|b` are names of the same thing, the first is
 * written. Below it one line an item: `-item path @spelling`, with `#2` for the second of its name.
 * What a table leaves out is kept, by the field in our namespace, by the element as it is.
 */
export const elementTables: ReadonlyMap<number, string> = new Map([
  [1, header],
  [2, type2IntI],
  [3, legacyPrint],
  [4, legacyPrint],
  [5, legacyPrint],
  [6, legacyPrint],
  [7, imageReference],
  [8, signature],
  [9, minutiae],
  [10, faceOrFeature],
  [11, imageReference],
  [12, imageReference],
  [13, latent],
  [14, fingerprint],
  [15, palm],
  [16, testImage],
  [17, irisImage],
  [18, `${imageReference}${recordLinks}`],
  [19, `${imageReference}${recordLinks}`],
  [20, sourceRepresentation],
  [21, associatedContext],
  [22, imageReference],
  [98, informationAssurance],
  [99, cbeffData],
]);
