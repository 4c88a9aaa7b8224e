/** What the exit code of the command says. */
export const exitCodes = {
  /** Done; for a question, the answer is yes. */
  ok: 0,
  /** Done; the answer is no: no match, no candidate, a finding of severity error. */
  no: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A file cannot be read, decoded or written. */
  input: 3,
  /** A mistake in Whorl. */
  internal: 4,
  /** A hub refused, or cannot be reached. */
  hub: 5,
} as const;

/** A failure that a user can do something about, shown in one line. */
export class UserError extends Error {
  readonly exitCode: number;
  readonly remedy: string;

  constructor(message: string, remedy: string, exitCode: number = exitCodes.input) {
    super(message);
    this.name = 'UserError';
    this.exitCode = exitCode;
    this.remedy = remedy;
  }
}
