import { contractLimits, countryCodes } from '@whorl/contract';
import { type Language, localeOf } from './messages.ts';

export interface Format {
  number(value: number, digitsMax?: number): string;
  percent(share: number): string;
  /** A very small share as the number of "1 in 250,000". */
  oneIn(share: number): string;
  /** A false-match rate as a phrase: "1 in 250,000", and at the lowest that is claimed "at most 1 in 10,000,000". Palms have none. */
  matchRate(rate: number | null): string;
  /** A count of false alarms, which may be far below one: 0.0042, 1.3, 12; a dash where nobody can tell. */
  alarms(count: number | null): string;
  dateTime(moment: string | Date): string;
  date(moment: string | Date): string;
  time(moment: string | Date): string;
  /** A country or organization by its code. */
  country(code: string): string;
  /** "3 hours ago", "in 2 days". */
  relative(moment: string | Date, now: Date): string;
}

/** Organizations have user-assigned codes: some lists have names for them, but never theirs. */
function countryName(names: Intl.DisplayNames, code: string): string {
  return countryCodes.has(code) ? (names.of(code) ?? code) : code;
}

/** Rates beyond are more than any calibration has seen: "more than" says all there is to say. */
const oneInMax = 1e9;
const alarmsMin = 0.001;

/** Of a rate, of the lowest that is claimed, and of one that nobody has counted. */
const ratePhrases: Readonly<Record<Language, readonly [string, string, string]>> = {
  en: ['1 in {number}', 'at most 1 in {number}', 'not calibrated for palms'],
  ar: ['1 من {number}', '1 من {number} على الأكثر', 'غير معايَر لراحات اليد'],
  es: ['1 de cada {number}', '1 de cada {number} como máximo', 'sin calibrar para palmas'],
  fr: ['1 sur {number}', 'au plus 1 sur {number}', 'non étalonné pour les paumes'],
};

const relativeSteps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export function createFormat(language: Language): Format {
  const locale = localeOf(language);
  const zone = { timeZone: 'UTC', calendar: 'gregory' } as const;
  // The month in letters: 28/11 and 11/28 are read across languages, and Arabic turns neither into the other.
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const dateTime = new Intl.DateTimeFormat(locale, {
    ...zone,
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const date = new Intl.DateTimeFormat(locale, { ...zone, ...day });
  const time = new Intl.DateTimeFormat(locale, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const twoDigits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    number: (value, maximumFractionDigits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value),
    percent: (share) => percent.format(share),
    oneIn: (share) => {
      const number = 1 / Math.max(share, 1 / oneInMax);
      const text = twoDigits.format(number);
      return share < 1 / oneInMax ? `> ${text}` : text;
    },
    matchRate: (rate) => {
      const [at, atMost, uncounted] = ratePhrases[language];
      if (rate === null) return uncounted;
      const { falseMatchRateMin } = contractLimits;
      const number = twoDigits.format(1 / Math.max(rate, falseMatchRateMin));
      return (rate > falseMatchRateMin ? at : atMost).replace('{number}', number);
    },
    alarms: (count) => {
      if (count === null) return '—';
      return count < alarmsMin ? `< ${twoDigits.format(alarmsMin)}` : twoDigits.format(count);
    },
    dateTime: (moment) => dateTime.format(new Date(moment)),
    date: (moment) => date.format(new Date(moment)),
    time: (moment) => time.format(new Date(moment)),
    country: (code) => countryName(countries, code),
    relative: (moment, now) => {
      const seconds = (new Date(moment).getTime() - now.getTime()) / 1000;
      const [unit, size] = relativeSteps.find(([, size]) => Math.abs(seconds) >= size) ?? [
        'minute',
        60,
      ];
      return relative.format(Math.trunc(seconds / size), unit);
    },
  };
}
