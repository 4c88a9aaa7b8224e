import type { Problem } from '@whorl/contract';

const reason = 'holds a letter that no text has (NUL, or half a surrogate pair)';

/** Whether PostgreSQL can hold a text: it takes neither NUL nor half of a pair (UTF-16). */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Texts in a value, names of its fields among them, that no database can hold. */
export function unstorableTexts(value: unknown, place: string): readonly Problem[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ place, reason }];
  if (Array.isArray(value)) {
    return value.flatMap((each, i) => unstorableTexts(each, `${place}.${i}`));
  }
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    isStorable(name) ? unstorableTexts(each, `${place}.${name}`) : [{ place, reason }],
  );
}
