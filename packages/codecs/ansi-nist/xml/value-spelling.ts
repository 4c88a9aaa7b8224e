/** A value as XML spells it, or nothing where it has another form than the spelling needs. */
export function toXmlSpelling(value: string, spelling: string): string | undefined {
  const [kind, yes, no] = spelling.split(':');
  switch (kind) {
    case 'date':
      return value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    case 'utc':
      return value.replace(
        /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/,
        (_, year, month, day, hour, minute, second) =>
          `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
      );
    case 'flag':
      if (value === yes) return 'true';
      return value === no ? 'false' : value;
    default:
      return value;
  }
}

/** The inverse. Anything else than the usual form stays as it is, for validation to judge. */
export function fromXmlSpelling(text: string, spelling: string): string {
  const value = text.trim();
  const [kind, yes, no] = spelling.split(':');
  switch (kind) {
    case 'date':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1$2$3');
    case 'utc':
      return utcStamp(value);
    case 'flag':
      if (value === 'true' || value === '1') return yes!;
      return value === 'false' || value === '0' ? no! : value;
    case 'compression':
      // Types 3 to 6 hold the number of the algorithm, XML its name.
      return { NONE: '0', WSQ20: '1' }[value] ?? value;
    default:
      return value;
  }
}

const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.0+)?(?:Z|[+-]\d\d:\d\d)$/;

/** "2016-04-10T10:46:32-05:00" is 20160410154632Z; a time without its zone stays as it is. */
function utcStamp(text: string): string {
  if (!timePattern.test(text)) return text;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return text;
  const utc = instant.toISOString();
  return /^\d{4}-/.test(utc) ? utc.replace(/\.\d+Z$/, 'Z').replace(/[-:T]/g, '') : text;
}
