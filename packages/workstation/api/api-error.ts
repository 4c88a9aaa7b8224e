import type { ErrorBody, ErrorCode, Problem } from '@whorl/contract';

/** Codes of the hub, and what only a client can meet: no answer at all, or no passkey. */
export type ApiErrorCode =
  | ErrorCode
  | 'unreachable'
  | 'passkey-cancelled'
  | 'passkey-known'
  | 'passkey-elsewhere';

/** A call that failed, as data: which rule, where, and what the operator can look up. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly problems: readonly Problem[];
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ApiErrorCode,
    detail: {
      readonly problems?: readonly Problem[];
      readonly requestId?: string;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.problems = detail.problems ?? [];
    this.requestId = detail.requestId;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}

/** The error that an answer of the hub (or of something in between) stands for. */
export function apiErrorOf(status: number, body: unknown, retryAfter: string | null): ApiError {
  const error = (body as Partial<ErrorBody> | undefined)?.error;
  if (!error) return new ApiError(status >= 500 ? 'unreachable' : 'request-invalid');
  return new ApiError(error.code, {
    problems: error.problems,
    requestId: error.requestId,
    ...(retryAfter === null ? {} : { retryAfterSeconds: Number(retryAfter) }),
  });
}

/** Whether trying again by itself may help: the hub was away or had too much to do. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && passingCodes.has(error.code);
}
const passingCodes: ReadonlySet<ApiErrorCode> = new Set([
  'unreachable',
  'overloaded',
  'database-unreachable',
  'shutting-down',
  'rate-exceeded',
]);
