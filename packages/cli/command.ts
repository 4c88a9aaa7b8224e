import type { ParseArgsOptionsConfig } from 'node:util';
import type { Output } from './output.ts';

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly string[] | undefined>
>;

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly values: OptionValues;
  readonly output: Output;
}

/** One subcommand: what it takes, how it is explained, what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Lines of help: usage, options, examples; made when asked for where they take loading. */
  readonly help: string | (() => Promise<string>);
  readonly options: ParseArgsOptionsConfig;
  /** Options whose value may be left out, with what they then mean. */
  readonly optionalValues?: Readonly<
    Record<string, { fallback: string; known: readonly string[] }>
  >;
  /** Gives an exit code. */
  run(input: CommandInput): Promise<number>;
}
