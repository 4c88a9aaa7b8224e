import { isSlapPosition, palmSide } from '@whorl/fingerprint';
import { exitCodes, UserError } from '../exit-codes.ts';

/** A print to send: a file, and what it shows (ANSI/NIST-ITL table 8), 0 where that is unknown. */
export interface PrintFile {
  readonly path: string;
  readonly position: number;
}

/** Words for the positions that hold several prints; every one has its number too. */
const namedPositions: Readonly<Record<string, number>> = {
  'right-slap': 13,
  'left-slap': 14,
  thumbs: 15,
  'right-palm': 21,
  'left-palm': 23,
};

const remedy = `Fingers are 1 (right thumb) to 10 (left little finger), 0 is unknown; several are ${Object.keys(namedPositions).join(', ')}, or another slap or palm by its number in ANSI/NIST-ITL table 8.`;

/** Reads "2=right-index.png", "left-slap=slap.png", "31=palm.png" or "print.png". */
export function printFileOf(argument: string): PrintFile {
  const match = /^(\d{1,3}|[a-z]+(?:-[a-z]+)*)=(.+)$/i.exec(argument);
  if (!match) return { path: argument, position: 0 };
  const [, said = '', path = ''] = match;
  const position = namedPositions[said.toLowerCase()] ?? Number(said);
  const isKnown =
    (position >= 0 && position <= 10) ||
    isSlapPosition(position) ||
    palmSide(position) !== undefined;
  if (isKnown) return { path, position };
  const subject = Number.isNaN(position)
    ? `nothing is called ${said}`
    : `nothing has position ${said}`;
  throw new UserError(`${argument}: ${subject}`, remedy, exitCodes.usage);
}
