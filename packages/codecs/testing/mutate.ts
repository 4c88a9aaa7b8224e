/** A small generator whose runs can be repeated by their seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

const below = (random: () => number, limit: number) => Math.floor(random() * limit);

const flipBits: Mutation = (bytes, random) => {
  const mutated = bytes.slice();
  const count = 1 + below(random, 8);
  for (let i = 0; i < count; i++) mutated[below(random, bytes.length)]! ^= 1 << below(random, 8);
  return mutated;
};

const truncate: Mutation = (bytes, random) => bytes.slice(0, below(random, bytes.length));

/** Values that lengths and dimensions lie with. */
const lies = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
];

const lieAboutNumber: Mutation = (bytes, random) => {
  const mutated = bytes.slice();
  const width = [1, 2, 4][below(random, 3)]!;
  // Headers stand at the front: half of the lies are told there.
  const reach = random() < 0.5 ? Math.min(bytes.length, 256) : bytes.length;
  const at = below(random, Math.max(1, reach - width));
  const value = lies[below(random, lies.length)]!;
  const isLittle = random() < 0.5;
  for (let i = 0; i < width && at + i < mutated.length; i++) {
    const shift = 8 * (isLittle ? i : width - 1 - i);
    mutated[at + i] = (value / 2 ** shift) & 0xff;
  }
  return mutated;
};

/** Digits inside text formats lie too. */
const lieAboutDigits: Mutation = (bytes, random) => {
  const mutated = bytes.slice();
  const start = below(random, bytes.length);
  for (let i = start; i < Math.min(start + 4096, bytes.length); i++) {
    if (mutated[i]! < 0x30 || mutated[i]! > 0x39) continue;
    mutated[i] = 0x30 + below(random, 10);
    if (random() < 0.5) break;
  }
  return mutated;
};

const repeatPart: Mutation = (bytes, random) => {
  const start = below(random, bytes.length);
  const part = bytes.subarray(start, start + 1 + below(random, 200));
  const copies = 1 + below(random, 40);
  const mutated = new Uint8Array(bytes.length + part.length * copies);
  mutated.set(bytes.subarray(0, start));
  for (let i = 0; i < copies; i++) mutated.set(part, start + i * part.length);
  mutated.set(bytes.subarray(start), start + copies * part.length);
  return mutated;
};

const dropPart: Mutation = (bytes, random) => {
  const start = below(random, bytes.length);
  const end = Math.min(bytes.length, start + 1 + below(random, 200));
  const mutated = new Uint8Array(bytes.length - (end - start));
  mutated.set(bytes.subarray(0, start));
  mutated.set(bytes.subarray(end), start);
  return mutated;
};

const nonsense: Mutation = (bytes, random) => {
  const mutated = bytes.slice();
  const start = below(random, bytes.length);
  const end = Math.min(bytes.length, start + 1 + below(random, 64));
  for (let i = start; i < end; i++) mutated[i] = below(random, 256);
  return mutated;
};

const mutations = [
  flipBits,
  truncate,
  lieAboutNumber,
  lieAboutNumber,
  lieAboutDigits,
  repeatPart,
  dropPart,
  nonsense,
] as const;

/** One mutation of the bytes, sometimes two on top of each other. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const once = mutations[below(random, mutations.length)]!(bytes, random);
  if (once.length === 0 || random() < 0.7) return once;
  return mutations[below(random, mutations.length)]!(once, random);
}
