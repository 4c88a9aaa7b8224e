/** Text for a terminal: control characters would let a file write over it. Line ends stay. */
export function printable(text: string): string {
  return text.replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, '·');
}

/** The same on one line, so that a value cannot pass for a line of ours. */
export function oneLine(text: string): string {
  return printable(text).replaceAll('\n', '·');
}
