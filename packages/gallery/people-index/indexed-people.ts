/** What an index keeps of the people of neighbouring slots, by number from the first slot on. */
export interface IndexedPeople {
  readonly firstSlot: number;
  /** 1 for each person who is in the index as published now: the others must be looked at in another way. */
  readonly isCurrent: Uint8Array;
  /** For each person and finger the number of prints. */
  readonly printCounts: Uint8Array;
  readonly rightsClasses: Uint16Array;
  readonly visibleUntilMs: Float64Array;
}
