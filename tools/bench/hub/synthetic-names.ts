// Names that nobody has: syllables put together, as different as those of a real register.
import type { Identity } from '../../../packages/contract/index.ts';

const starts = ['Ba', 'Ce', 'Da', 'El', 'Fa', 'Gu', 'Ha', 'Is', 'Ju', 'Ka', 'Li', 'Mo', 'Na', 'Os'];
const middles = [
  'ra',
  'li',
  'mo',
  'ste',
  'ndi',
  'ku',
  'vo',
  'rte',
  'sha',
  'lle',
  'zi',
  'bro',
  'ga',
];
const ends = ['n', 'nd', 'ri', 'ssa', 'to', 'vic', 'mann', 'lu', 'k', 'dze', 'ez', 'ian', 'sen'];

/** A number from another, well mixed (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function word(number: number, syllables: number): string {
  let rest = mix(number);
  const take = (list: readonly string[]): string => {
    const item = list[rest % list.length]!;
    rest = mix(rest);
    return item;
  };
  const between = Array.from({ length: syllables }, () => take(middles)).join('');
  return `${take(starts)}${between}${take(ends)}`;
}

/** Family names are shared by some, given names by many. */
const familyNames = 200_000;
const givenNames = 2_000;

export function nameOf(number: number): { readonly family: string; readonly given: string } {
  return {
    family: word(mix(number) % familyNames, 2),
    given: word(familyNames + (mix(number + 1) % givenNames), 1),
  };
}

export function documentOf(number: number): string {
  return `P${String(number).padStart(8, '0')}`;
}

export function syntheticIdentity(number: number): Identity {
  return {
    names: [{ kind: 'primary', ...nameOf(number) }],
    documents: [{ type: 'passport', number: documentOf(number), issuingCountry: 'XA' }],
    nationalities: [],
  };
}
