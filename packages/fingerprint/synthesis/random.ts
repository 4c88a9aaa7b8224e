/** The next number of a seeded sequence, 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A seeded sequence, the same on every machine: sfc32 (Doty-Humphrey, PractRand), its state hashed
 * from the key. Every step of the synthesis draws from a sequence of its own, named in the key, so
 * that one step can draw more without changing what all the others do.
 */
export function createRandom(...key: readonly (string | number)[]): Random {
  const text = key.join('/');
  let a = hashText(text, 0x01000193);
  let b = hashText(text, 0x9e3779b1);
  let c = hashText(text, 0x85ebca77);
  let counter = 1;
  return () => {
    const next = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + next) | 0;
    return (next >>> 0) / 2 ** 32;
  };
}

/** FNV-1a over the UTF-16 units of the text, with a multiplier of choice, then mixed. */
function hashText(text: string, multiplier: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), multiplier);
  }
  return mix(hash);
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Evenly between two bounds. */
export function uniform(random: Random, min: number, max: number): number {
  return min + (max - min) * random();
}

/** Normally distributed about 0 with deviation 1 (Box-Muller). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
