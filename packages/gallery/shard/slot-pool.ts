/** Free slots of a shard. Slots are given in ascending order at first, then those that came back last. */
export interface SlotPool {
  readonly freeCount: number;
  /** Takes that many, or undefined where there are fewer. */
  take(count: number): readonly number[] | undefined;
  giveBack(slots: readonly number[]): void;
}

export function createSlotPool(slots: number): SlotPool {
  const returned: number[] = [];
  let fresh = 0;
  return {
    get freeCount() {
      return slots - fresh + returned.length;
    },
    take: (count) => {
      if (slots - fresh + returned.length < count) return undefined;
      // Fresh ones first, so that the prints of a person lie together as long as there is room.
      return Array.from({ length: count }, () => (fresh < slots ? fresh++ : returned.pop()!));
    },
    giveBack: (given) => {
      returned.push(...given);
    },
  };
}
