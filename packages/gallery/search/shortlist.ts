/** People who are still in a search, with how likely each is, in any unit: higher is likelier. */
export interface Shortlist {
  readonly count: number;
  add(personSlot: number, value: number): void;
  /** The person slots of the likeliest, in the order in which they came. */
  likeliest(countMax: number): Int32Array;
  /** Mean of all values. */
  mean(): number;
}

export function createShortlist(countExpected: number): Shortlist {
  let personSlots = new Int32Array(countExpected);
  let values = new Float32Array(countExpected);
  let count = 0;
  let sum = 0;
  /** People may be added to a gallery while it is searched. */
  const grow = () => {
    const [slots, formerValues] = [personSlots, values];
    personSlots = new Int32Array(2 * count + 1);
    values = new Float32Array(2 * count + 1);
    personSlots.set(slots);
    values.set(formerValues);
  };
  return {
    get count() {
      return count;
    },
    add: (personSlot, value) => {
      if (count === values.length) grow();
      personSlots[count] = personSlot;
      values[count++] = value;
      sum += value;
    },
    mean: () => (count === 0 ? 0 : sum / count),
    likeliest: (keptMax) => {
      if (count <= keptMax) return personSlots.slice(0, count);
      const limit = nthHighest(values.slice(0, count), keptMax);
      let equalLeft = keptMax;
      for (let i = 0; i < count; i++) if (values[i]! > limit) equalLeft--;
      return personSlots
        .subarray(0, count)
        .filter((_, i) => values[i]! > limit || (values[i] === limit && equalLeft-- > 0));
    },
  };
}

/** The value that n values reach, n at least 1; in linear time, by Hoare's selection. Disorders what it is given. */
function nthHighest(values: Float32Array, n: number): number {
  const target = n - 1;
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let i = from;
    let j = to;
    while (i <= j) {
      while (values[i]! > pivot) i++;
      while (values[j]! < pivot) j--;
      if (i > j) break;
      const held = values[i]!;
      values[i++] = values[j]!;
      values[j--] = held;
    }
    if (target <= j) to = j;
    else if (target >= i) from = i;
    else break;
  }
  return values[target]!;
}
