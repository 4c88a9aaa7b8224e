export interface FunctionLength {
  readonly line: number;
  /** Lines of its own, without the functions inside it: a factory of small methods is not long. */
  readonly ownLines: number;
}

interface OpenFunction {
  readonly indent: number;
  readonly line: number;
  nestedLines: number;
}

const functionStart =
  /^(\s*)(?!.*\b(?:if|for|while|switch|catch)\b\s*\()(?:.*\bfunction\b.*|.*=> \{|(?:async )?\*?\w+\(.*(?:\{|\())$/;

/** Functions of several lines by their layout, which the formatter keeps; good enough for a limit. */
export function functionLengths(text: string): readonly FunctionLength[] {
  const found: FunctionLength[] = [];
  const open: OpenFunction[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/\S/);
    const top = open.at(-1);
    if (top && indent === top.indent && /^\s*[})]/.test(line) && !line.endsWith('{')) {
      open.pop();
      const lines = index - top.line + 1;
      // A closing parenthesis alone ended a call, not a function.
      if (/^\s*\}/.test(line))
        found.push({ line: top.line + 1, ownLines: lines - top.nestedLines });
      const parent = open.at(-1);
      if (parent) parent.nestedLines += lines;
    } else if (indent > (top?.indent ?? -1) && functionStart.test(line)) {
      open.push({ indent, line: index, nestedLines: 0 });
    }
  }
  return found;
}
