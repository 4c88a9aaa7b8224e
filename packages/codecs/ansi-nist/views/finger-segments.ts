import { fieldText, findField, type NistField, type NistRecord, type TextField } from '../model.ts';
import { clipOutline, type Vertex } from './clip-outline.ts';

/** Where one finger of a slap lies, pixels from the top left of the image. */
export interface FingerSegment {
  /** Friction ridge position 1 to 10, 0 where it is not known. */
  readonly position: number;
  /** Corners in their order round the finger. */
  readonly outline: readonly Vertex[];
}

/** Fields of a Type-14 record (ANSI/NIST-ITL 1-2011 Update:2015): upright boxes, and polygons. */
const segField = 21;
const asegField = 25;
const fingerImageType = 14;
const sizeFields = [6, 7];
const verticesMin = 3;

/** The fingers that a record states; the polygon of a finger (ASEG) wins over its upright box (SEG). */
export function segmentsOfRecord(record: NistRecord): readonly FingerSegment[] {
  if (record.type !== fingerImageType) return [];
  const polygons = rowsOf(findField(record, asegField)).flatMap(polygonOf);
  const isDrawn = ({ position }: FingerSegment) =>
    polygons.some((polygon) => polygon.position === position);
  const boxes = rowsOf(findField(record, segField)).flatMap(uprightBoxOf);
  return [...polygons, ...boxes.filter((box) => !isDrawn(box))];
}

/** The record with these fingers, as far as they lie in its image: as polygons, and as upright boxes for readers of SEG alone. */
export function withSegments(record: NistRecord, segments: readonly FingerSegment[]): NistRecord {
  const [width, height] = sizeFields.map((number) => Number(fieldText(record, number)));
  const rounded = segments
    .map(({ position, outline }) => ({
      position,
      outline: clipOutline(outline, width!, height!).map(
        ([x, y]): Vertex => [Math.round(x), Math.round(y)],
      ),
    }))
    .filter(({ outline }) => outline.length >= verticesMin);
  const boxes = rounded.map(({ position, outline }) => {
    const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
    const sides = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return [position, ...sides].map(String);
  });
  const polygons = rounded.map(({ position, outline }) =>
    [position, outline.length, ...outline.flat()].map(String),
  );
  const others = record.fields.filter(({ number }) => number !== segField && number !== asegField);
  const stated: readonly TextField[] =
    rounded.length === 0
      ? []
      : [
          { kind: 'text', number: segField, subfields: boxes },
          { kind: 'text', number: asegField, subfields: polygons },
        ];
  const fields = [...others, ...stated].toSorted((a, b) => a.number - b.number);
  return { ...record, fields };
}

function rowsOf(field: NistField | undefined): readonly (readonly number[])[] {
  if (field?.kind !== 'text') return [];
  const isWhole = (text: string) => /^\d{1,6}$/.test(text);
  return field.subfields.filter((items) => items.every(isWhole)).map((items) => items.map(Number));
}

function uprightBoxOf(row: readonly number[]): FingerSegment[] {
  const [position, left, right, top, bottom] = row;
  if (row.length !== 5 || !(left! < right!) || !(top! < bottom!)) return [];
  const corners = [
    [left!, top!],
    [right!, top!],
    [right!, bottom!],
    [left!, bottom!],
  ] as const;
  return [{ position: position!, outline: corners }];
}

function polygonOf(row: readonly number[]): FingerSegment[] {
  const [position, count, ...places] = row;
  if (count === undefined || count < verticesMin || places.length !== 2 * count) return [];
  const outline = Array.from(
    { length: count },
    (_, i): Vertex => [places[2 * i]!, places[2 * i + 1]!],
  );
  return [{ position: position!, outline }];
}
