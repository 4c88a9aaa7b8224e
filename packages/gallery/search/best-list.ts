/** Keeps the best few of many by a key, without keeping the others. */
export interface BestList<Key, T extends Key> {
  /** Whether an item of that key would find a place: asked before the item is made. */
  wants(key: Key): boolean;
  add(item: T): void;
  /** The best first. */
  sorted(): T[];
}

/** `compare` is negative where the first is better. */
export function createBestList<Key, T extends Key>(
  countMax: number,
  compare: (a: Key, b: Key) => number,
): BestList<Key, T> {
  /** A heap with the worst on top, which is what has to give way. */
  const heap: T[] = [];
  const isWorse = (i: number, j: number) => compare(heap[i]!, heap[j]!) > 0;
  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
  };
  const rise = (from: number) => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!isWorse(i, parent)) return;
      swap(i, parent);
      i = parent;
    }
  };
  const sink = () => {
    for (let i = 0; ; ) {
      let worst = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < heap.length && isWorse(child, worst)) worst = child;
      if (worst === i) return;
      swap(i, worst);
      i = worst;
    }
  };
  const wants = (key: Key) =>
    heap.length < countMax || (countMax > 0 && compare(key, heap[0]!) < 0);
  return {
    wants,
    add: (item) => {
      if (!wants(item)) return;
      if (heap.length < countMax) {
        heap.push(item);
        rise(heap.length - 1);
      } else {
        heap[0] = item;
        sink();
      }
    },
    sorted: () => heap.toSorted(compare),
  };
}
