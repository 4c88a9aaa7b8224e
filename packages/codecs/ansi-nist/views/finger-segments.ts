import { fieldText, findField, type NistField, type NistRecord, type TextField } from '../model.ts';
import { clipOutline, type Vertex } from './clip-outline.ts';

/** Where one finger of a slap, or one part of a palm, lies: pixels from the top left of the image. */
export interface FingerSegment {
  /** Friction ridge position of the finger (0 where it is not known) or of the palm. */
  readonly position: number;
  /** Corners in their order round it. */
  readonly outline: readonly Vertex[];
}

/** Fields of Type-14 and Type-15 records (ANSI/NIST-ITL 1-2011 Update:2015): upright boxes, and polygons of fingers. */
const segField = 21;
const asegField = 25;
const fingerImageType = 14;
const palmImageType = 15;
/** Positions of palms begin here (table 8). */
const firstPalm = 20;
const sizeFields = [6, 7];
const verticesMin = 3;

/** The fingers or palms that a record states; the polygon of a finger (ASEG) wins over its upright box (SEG). */
export function segmentsOfRecord(record: NistRecord): readonly FingerSegment[] {
  if (record.type === palmImageType) {
    const palms = rowsOf(findField(record, segField)).flatMap(uprightBoxOf);
    // Fingers of a whole hand are no palm.
    return palms.filter(({ position }) => position >= firstPalm);
  }
  if (record.type !== fingerImageType) return [];
  const polygons = rowsOf(findField(record, asegField)).flatMap(polygonOf);
  const isDrawn = ({ position }: FingerSegment) =>
    polygons.some((polygon) => polygon.position === position);
  const boxes = rowsOf(findField(record, segField)).flatMap(uprightBoxOf);
  return [...polygons, ...boxes.filter((box) => !isDrawn(box))];
}

/** The record with these segments, as far as they lie in its image: as upright boxes, and those of fingers as polygons, too. */
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
  const hasPolygons = record.type === fingerImageType;
  const replaced = hasPolygons ? [segField, asegField] : [segField];
  const others = record.fields.filter(({ number }) => !replaced.includes(number));
  const upright: TextField = { kind: 'text', number: segField, subfields: boxes };
  const drawn: TextField = { kind: 'text', number: asegField, subfields: polygons };
  const written = hasPolygons ? [upright, drawn] : [upright];
  const stated: readonly TextField[] = rounded.length === 0 ? [] : written;
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
