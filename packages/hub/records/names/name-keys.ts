import { skeletons } from './skeleton.ts';

/** What a name is looked up by. */
export interface NameKeys {
  /** Each part as it is written, marked so that it is no skeleton. */
  readonly written: readonly string[];
  /** Each two parts as they are written. */
  readonly writtenPairs: readonly string[];
  /** Each skeleton of each part. */
  readonly like: readonly string[];
  /** Each two skeletons of different parts: far fewer records share them. */
  readonly likePairs: readonly string[];
}

const joint = '+';
const asWritten = '=';

export function nameKeys(tokens: readonly string[]): NameKeys {
  const written = tokens.map((token) => [`${asWritten}${token}`]);
  const like = tokens.map(skeletons);
  return {
    written: distinct(written.flat()),
    writtenPairs: pairsOf(written),
    like: distinct(like.flat()),
    likePairs: pairsOf(like),
  };
}

/** Each two of different parts, in an order that does not depend on theirs. */
function pairsOf(parts: readonly (readonly string[])[]): readonly string[] {
  return distinct(
    parts.flatMap((first, i) =>
      parts
        .slice(i + 1)
        .flatMap((second) => first.flatMap((a) => second.map((b) => [a, b].sort().join(joint)))),
    ),
  );
}

function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}
