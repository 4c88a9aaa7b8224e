/** Who is still in a search, with what a look found at each, in any unit: more is likelier. */
export interface Shortlist {
  readonly count: number;
  /** A person, or one print of a person by its number; the sum of what was found at so many fingers or pairs of prints. */
  add(personSlot: number, printIndex: number, sum: number, terms: number): void;
  /** The likeliest, in the order in which they came. */
  likeliest(countMax: number): Listed;
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
  let sums = new Float32Array(countExpected);
  let terms = new Uint16Array(countExpected);
  let count = 0;
  let sumOfAll = 0;
  let termsOfAll = 0;
  /** People may be added to a gallery while it is searched. */
  const grow = () => {
    const former = { personSlots, printIndices, sums, terms };
    personSlots = new Int32Array(2 * count + 1);
    printIndices = new Int32Array(2 * count + 1);
    sums = new Float32Array(2 * count + 1);
    terms = new Uint16Array(2 * count + 1);
    personSlots.set(former.personSlots);
    printIndices.set(former.printIndices);
    sums.set(former.sums);
    terms.set(former.terms);
  };
  /**
   * How far each sum lies above what strangers have, who nearly all are. Deviations of independent fingers add up as their
   * squares do: without the root, more fingers would seem likelier.
   */
  const likelihoods = () => {
    const mean = sumOfAll / Math.max(1, termsOfAll);
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++)
      values[i] = (sums[i]! - mean * terms[i]!) / Math.sqrt(terms[i]!);
    return values;
  };
  return {
    get count() {
      return count;
    },
    add: (personSlot, printIndex, sum, termCount) => {
      if (count === sums.length) grow();
      personSlots[count] = personSlot;
      printIndices[count] = printIndex;
      sums[count] = sum;
      terms[count++] = termCount;
      sumOfAll += sum;
      termsOfAll += termCount;
    },
    likeliest: (keptMax) => {
      const values = likelihoods();
      const limit =
        count <= keptMax ? Number.NEGATIVE_INFINITY : nthHighest(values.slice(), keptMax);
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

/** Both, one behind the other. */
export function together(a: Listed, b: Listed): Listed {
  const joined = (first: Int32Array, second: Int32Array) => {
    const all = new Int32Array(first.length + second.length);
    all.set(first);
    all.set(second, first.length);
    return all;
  };
  return {
    personSlots: joined(a.personSlots, b.personSlots),
    printIndices: joined(a.printIndices, b.printIndices),
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
