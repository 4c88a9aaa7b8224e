/** Modulo 23, as the annex of Council Decision 2008/616/JHA describes it. */
const checkLetters = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** A transaction control number (1.009): two digits of the year, eight of a serial number, a letter. */
export function controlNumberOf(date: Date, serial: number): string {
  const year = String(date.getUTCFullYear() % 100).padStart(2, '0');
  const digits = `${year}${String(serial).padStart(8, '0')}`;
  return `${digits}${checkLetters[Number(digits) % checkLetters.length]}`;
}

/** Serial numbers have eight digits. */
export const serialNumberEnd = 100_000_000;
