/** Who is still in a search, with how likely each is, in any unit: higher is likelier. */
export interface Shortlist {
  readonly count: number;
  /** A person, or one print of a person by its number. */
  add(personSlot: number, printIndex: number, value: number): void;
  /** The likeliest, in the order in which they came. */
  likeliest(countMax: number): Listed;
  /** Mean of all values. */
  mean(): number;
}

/** Entries of a shortlist: person slots, and for each the number of one print or `wholePerson`. */
export interface Listed {
  readonly personSlots: Int32Array;
  readonly printIndices: Int32Array;
}

export const wholePerson = -1;

export function createShortlist(countExpected: number): Shortlist {
  let personSlots = new Int32Array(countExpected);
  let printIndices = new Int32Array(countExpected);
  let values = new Float32Array(countExpected);
  let count = 0;
  let sum = 0;
  /** People may be added to a gallery while it is searched. */
  const grow = () => {
    const former = { personSlots, printIndices, values };
    personSlots = new Int32Array(2 * count + 1);
    printIndices = new Int32Array(2 * count + 1);
    values = new Float32Array(2 * count + 1);
    personSlots.set(former.personSlots);
    printIndices.set(former.printIndices);
    values.set(former.values);
  };
  return {
    get count() {
      return count;
    },
    add: (personSlot, printIndex, value) => {
      if (count === values.length) grow();
      personSlots[count] = personSlot;
      printIndices[count] = printIndex;
      values[count++] = value;
      sum += value;
    },
    mean: () => (count === 0 ? 0 : sum / count),
    likeliest: (keptMax) => {
      const limit =
        count <= keptMax ? Number.NEGATIVE_INFINITY : nthHighest(values.slice(0, count), keptMax);
      let equalLeft = Math.min(count, keptMax);
      for (let i = 0; i < count; i++) if (values[i]! > limit) equalLeft--;
      const kept = {
        personSlots: new Int32Array(Math.min(count, keptMax)),
        printIndices: new Int32Array(Math.min(count, keptMax)),
      };
      for (let i = 0, to = 0; i < count; i++) {
        if (!(values[i]! > limit || (values[i] === limit && equalLeft-- > 0))) continue;
        kept.personSlots[to] = personSlots[i]!;
        kept.printIndices[to++] = printIndices[i]!;
      }
      return kept;
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
