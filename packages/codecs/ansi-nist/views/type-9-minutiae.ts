import { fieldText, findField, type NistRecord } from '../model.ts';

/** Which of the three forms of Type-9 minutiae come from. */
export type Type9Form = 'legacy' | 'incits-378' | 'extended-features';

export interface Type9Minutia {
  /** Millimetres from the left and the top of the image. */
  readonly xMm: number;
  readonly yMm: number;
  /** As ISO/IEC 19794-2: counter-clockwise from the x axis, from an ending along its ridge. */
  readonly angleDegrees: number;
  readonly type: 'ending' | 'bifurcation' | 'unknown';
  /** 0 to 100, or nothing where the record gives none. */
  readonly quality?: number;
}

export interface Type9Minutiae {
  readonly form: Type9Form;
  readonly positions: readonly number[];
  readonly widthMm: number;
  readonly heightMm: number;
  readonly minutiae: readonly Type9Minutia[];
}

const hundredthsPerMm = 100;
const fields = {
  legacyPosition: 6,
  legacyMinutiae: 12,
  blockWidth: 128,
  blockHeight: 129,
  blockUnits: 130,
  blockScale: 131,
  blockPosition: 134,
  blockMinutiae: 137,
  extendedRegion: 300,
  extendedPosition: 302,
  extendedMinutiae: 331,
} as const;

/**
 * The minutiae of a Type-9 record, one list for each form that it holds (a record may hold several).
 * Values that are no numbers are left out: validation reports them.
 */
export function minutiaeOfType9(record: NistRecord): readonly Type9Minutiae[] {
  if (record.type !== 9) return [];
  return [extendedFeatures(record), incitsBlock(record), legacy(record)].filter(
    (found) => found !== undefined,
  );
}

/** 9.331: hundredths of a millimetre from the top left. */
function extendedFeatures(record: NistRecord): Type9Minutiae | undefined {
  const rows = rowsOf(record, fields.extendedMinutiae);
  if (rows.length === 0) return undefined;
  const region = rowsOf(record, fields.extendedRegion)[0] ?? [];
  const types = { E: 'ending', B: 'bifurcation' } as const;
  const minutiae = rows.flatMap(([x, y, angle, type]) =>
    minutiaOf(x, y, angle, {
      type: type === 'E' || type === 'B' ? types[type] : 'unknown',
    }),
  );
  const positions = rowsOf(record, fields.extendedPosition).flatMap(([position]) =>
    toNumbers(position),
  );
  const [widthMm = 0, heightMm = 0] = region.slice(0, 2).map((t) => Number(t) / hundredthsPerMm);
  return { form: 'extended-features', positions, widthMm, heightMm, minutiae };
}

/** 9.137: pixels from the top left, angles in steps of two degrees. */
function incitsBlock(record: NistRecord): Type9Minutiae | undefined {
  const rows = rowsOf(record, fields.blockMinutiae);
  const density = Number(fieldText(record, fields.blockScale));
  const units = fieldText(record, fields.blockUnits);
  const pixelsPerMm = units === '2' ? density / 10 : density / 25.4;
  if (rows.length === 0 || !(pixelsPerMm > 0)) return undefined;
  const scale = hundredthsPerMm / pixelsPerMm;
  const types = { 1: 'ending', 2: 'bifurcation' } as const;
  const minutiae = rows.flatMap(([, x, y, angle, type, quality]) => {
    const reported = /^\d{1,3}$/.test(quality ?? '') ? Number(quality) : 0;
    return minutiaOf(scaled(x, scale), scaled(y, scale), scaled(angle, 2), {
      type: type === '1' || type === '2' ? types[type] : 'unknown',
      ...(reported >= 1 && reported <= 100 ? { quality: reported } : {}),
    });
  });
  const size = (number: number) => Number(fieldText(record, number) ?? 0) / pixelsPerMm;
  return {
    form: 'incits-378',
    positions: toNumbers(fieldText(record, fields.blockPosition)),
    widthMm: size(fields.blockWidth),
    heightMm: size(fields.blockHeight),
    minutiae,
  };
}

/**
 * 9.012: "xxxxyyyyttt", hundredths of a millimetre from the bottom left, and a direction that
 * points out of the ridge, opposite to INCITS 378. The height of the image is not stated: the
 * highest minutia stands for it.
 */
function legacy(record: NistRecord): Type9Minutiae | undefined {
  const rows = rowsOf(record, fields.legacyMinutiae);
  if (rows.length === 0) return undefined;
  const parsed = rows.flatMap(([, position, quality, type]) => {
    const match = /^(\d{4})(\d{4})(\d{3})$/.exec(position ?? '');
    if (!match) return [];
    return [{ x: Number(match[1]), up: Number(match[2]), angle: Number(match[3]), type, quality }];
  });
  const width = Math.max(0, ...parsed.map(({ x }) => x));
  const height = Math.max(0, ...parsed.map(({ up }) => up));
  const types = { A: 'ending', B: 'bifurcation' } as const;
  return {
    form: 'legacy',
    positions: rowsOf(record, fields.legacyPosition).flat().flatMap(toNumbers),
    widthMm: width / hundredthsPerMm,
    heightMm: height / hundredthsPerMm,
    minutiae: parsed.map(({ x, up, angle, type }) => ({
      xMm: x / hundredthsPerMm,
      yMm: (height - up) / hundredthsPerMm,
      angleDegrees: (angle + 180) % 360,
      type: type === 'A' || type === 'B' ? types[type] : 'unknown',
    })),
  };
}

function minutiaOf(
  x: string | undefined,
  y: string | undefined,
  angle: string | undefined,
  rest: Pick<Type9Minutia, 'type' | 'quality'>,
): Type9Minutia[] {
  const numbers = [x, y, angle].map((text) =>
    text === undefined || text === '' ? Number.NaN : Number(text),
  );
  const [xHundredths, yHundredths, degrees] = numbers;
  if (numbers.some((value) => !Number.isFinite(value))) return [];
  return [
    {
      xMm: xHundredths! / hundredthsPerMm,
      yMm: yHundredths! / hundredthsPerMm,
      angleDegrees: ((degrees! % 360) + 360) % 360,
      ...rest,
    },
  ];
}

function scaled(text: string | undefined, factor: number): string | undefined {
  return text === undefined || text === '' ? undefined : String(Number(text) * factor);
}

function rowsOf(record: NistRecord, number: number): readonly (readonly string[])[] {
  const field = findField(record, number);
  return field?.kind === 'text' ? field.subfields : [];
}

function toNumbers(text: string | undefined): number[] {
  return /^\d{1,3}$/.test(text ?? '') ? [Number(text)] : [];
}
