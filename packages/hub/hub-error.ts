import { type ErrorCode, errorTable, type Problem } from '@whorl/contract';

/** A failure that the contract knows: thrown anywhere in the hub, answered by http/. */
export class HubError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    detail: { readonly problems?: readonly Problem[]; readonly retryAfterSeconds?: number } = {},
  ) {
    super(`${code}: ${errorTable[code].remedy}`);
    this.name = 'HubError';
    this.code = code;
    this.status = errorTable[code].status;
    this.problems = detail.problems ?? [];
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}

/** The value, or the answer that the thing does not exist or may not be seen. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new HubError('not-found');
  return value;
}

/** Whether work of the hub's own was done; false where what it was for is gone meanwhile, or is not due any more. */
export async function unlessGone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof HubError && error.code === 'not-found') return false;
    throw error;
  }
}
