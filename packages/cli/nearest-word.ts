/** More wrong letters than this are another word, not a slip. */
const slipsMax = 2;

/** The known word that somebody meant, where one is near enough. */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((word) => ({ word, slips: editDistance(typed, word) }))
    .sort((a, b) => a.slips - b.slips);
  const [nearest] = ranked;
  return nearest && nearest.slips <= Math.min(slipsMax, typed.length - 1)
    ? nearest.word
    : undefined;
}

/** Letters to insert, delete or replace (Levenshtein 1965). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
