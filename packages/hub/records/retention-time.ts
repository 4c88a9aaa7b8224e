/** INTERPOL's periods: five years for people, fifteen for traces. */
const retentionYears = { person: 5, mark: 15 } as const;
/** The source is asked half a year before. */
const reviewMonthsBefore = 6;

/** The latest day that a record may be kept to, counted from a decision to keep it. */
export function latestRetention(kind: 'person' | 'mark', decidedAt: Date): Date {
  const latest = new Date(decidedAt);
  latest.setUTCFullYear(latest.getUTCFullYear() + retentionYears[kind]);
  return latest;
}

/** When the source looks at a record again; never before the decision itself. */
export function reviewTime(retainUntil: Date, decidedAt: Date): Date {
  const review = new Date(retainUntil);
  review.setUTCMonth(review.getUTCMonth() - reviewMonthsBefore);
  return review > decidedAt ? review : decidedAt;
}
