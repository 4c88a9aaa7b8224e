import { oneLine, printable } from './printable.ts';
import { createProgress, type Progress } from './progress.ts';

/** Where a command says what it found: text for people, or one JSON value. */
export interface Output {
  readonly isJson: boolean;
  /** A line for people; nothing under --json. */
  line(text: string): void;
  /** The result under --json; nothing otherwise. */
  json(value: unknown): void;
  /** A remark that is no result, on stderr. */
  note(text: string): void;
  progress(title: string, total: number): Progress;
}

export function createOutput(isJson: boolean): Output {
  return {
    isJson,
    line: (text) => {
      if (!isJson) process.stdout.write(`${printable(text)}\n`);
    },
    json: (value) => {
      if (isJson) process.stdout.write(`${JSON.stringify(value, replaceBytes, 2)}\n`);
    },
    note: (text) => process.stderr.write(`${oneLine(text)}\n`),
    progress: (title, total) => createProgress(title, total),
  };
}

/** Bytes are too many to print: their number stands for them. */
function replaceBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { bytes: value.length } : value;
}
