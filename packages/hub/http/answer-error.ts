import { type ErrorBody, type ErrorCode, errorTable } from '@whorl/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { HubError } from '../hub-error.ts';
import { DatabaseUnreachable } from '../storage/database-unreachable.ts';

const fastifyCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

/** A server of PostgreSQL that crashed takes seconds to recover. */
const databaseRetrySeconds = 5;

/** What was thrown as an error of the contract; what nobody foresaw is logged and says nothing. */
export function hubErrorOf(error: unknown, logger: Logger): HubError {
  if (error instanceof HubError) return error;
  if (error instanceof DatabaseUnreachable) {
    return new HubError(error.code, { retryAfterSeconds: databaseRetrySeconds });
  }
  const { code, name, stack, statusCode } = error as Error & { code?: string; statusCode?: number };
  const known = code === undefined ? undefined : fastifyCodes[code];
  if (known) return new HubError(known);
  if (statusCode === 400) return new HubError('request-invalid');
  // Where it happened, but not the message: that may hold what somebody sent.
  logger.error({ code: code ?? name, where: stack?.split('\n').slice(1, 4) }, 'request failed');
  return new HubError('internal');
}

export function errorBodyOf({ code, message, problems }: HubError, requestId: string): ErrorBody {
  const { remedy } = errorTable[code];
  const messageKey = `errors.${code}`;
  return { error: { code, messageKey, message, remedy, problems: [...problems], requestId } };
}

export function answerError(
  reply: FastifyReply,
  request: FastifyRequest,
  error: HubError,
): FastifyReply {
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', error.retryAfterSeconds);
  return reply
    .code(error.status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(errorBodyOf(error, request.id)));
}
