import { skeletons } from './skeleton.ts';

/** What stands between two skeletons of one name. */
const joint = '+';

/** Keys of one name: each skeleton of each part, and each two of different parts. */
export function nameKeys(tokens: readonly string[]): {
  readonly singles: readonly string[];
  readonly pairs: readonly string[];
} {
  const sounds = tokens.map(skeletons);
  const pairs = sounds.flatMap((first, i) =>
    sounds
      .slice(i + 1)
      .flatMap((second) => first.flatMap((a) => second.map((b) => [a, b].sort().join(joint)))),
  );
  return { singles: [...new Set(sounds.flat())], pairs: [...new Set(pairs)] };
}
