import type { CharacterClass, ValueFormat } from '../dictionary/record-table.ts';

/** Patterns of the character classes (ANSI/NIST-ITL 1-2011 Update:2015, clause 5.5). */
const patterns: Readonly<Record<CharacterClass, RegExp>> = {
  A: /^[A-Za-z]*$/,
  N: /^\d*$/,
  AN: /^[A-Za-z\d]*$/,
  ANS: /^[\x20-\x7e]*$/,
  NS: /^[\d.,+-]*$/,
  U: /^[^\x00-\x1f]*$/u,
  D: /^\d{8}$/,
  GMT: /^\d{14}Z$/,
  H: /^[\dA-Fa-f]*$/,
  B: /^/,
};

const names: Readonly<Record<CharacterClass, string>> = {
  A: 'letters',
  N: 'digits',
  AN: 'letters and digits',
  ANS: 'letters, digits and signs',
  NS: 'digits and signs of numbers',
  U: 'text',
  D: 'a date',
  GMT: 'a time',
  H: 'hexadecimal digits',
  B: 'bytes',
};

export interface ValueProblem {
  readonly rule: 'value-characters' | 'value-length' | 'value-date';
  readonly message: string;
}

/** What is wrong with one value, or nothing. Values are not repeated: they may be personal data. */
export function valueProblem(value: string, format: ValueFormat): ValueProblem | undefined {
  const { characters, lengthMin, lengthMax } = format;
  if (characters === 'D' || characters === 'GMT') {
    if (patterns[characters].test(value) && isRealDate(value)) return undefined;
    return { rule: 'value-date', message: `is not ${names[characters]}` };
  }
  if (!patterns[characters].test(value)) {
    return { rule: 'value-characters', message: `is not made of ${names[characters]}` };
  }
  const length = [...value].length;
  if (length >= lengthMin && length <= lengthMax) return undefined;
  const range = lengthMax === Number.POSITIVE_INFINITY ? 'more' : String(lengthMax);
  const wanted = lengthMin === lengthMax ? String(lengthMin) : `${lengthMin} to ${range}`;
  return { rule: 'value-length', message: `has ${length} characters, not ${wanted}` };
}

/** YYYYMMDD with HHMMSSZ or without; 20240230 is refused. */
function isRealDate(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  const isSameDay = date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
  if (text.length === 8) return isSameDay;
  const [hour, minute, second] = [text.slice(8, 10), text.slice(10, 12), text.slice(12, 14)];
  return isSameDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
}
