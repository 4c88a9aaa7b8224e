import { contractLimits, type Route, routeTable } from '@whorl/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HubError } from '../hub-error.ts';
import type { HubLimits } from '../limits.ts';
import { createRateLimiter } from './rate-limiter.ts';

const bodyLimits = new Map(
  Object.values<Route>(routeTable).map(({ path, bodyBytesMax }) => [path, bodyBytesMax]),
);

/** Where a password or a factor can be tried: each attempt costs the hub a hash of 64 MiB. */
const signInPaths: ReadonlySet<string> = new Set(
  [
    routeTable.signIn,
    routeTable.changePassword,
    routeTable.beginSignIn,
    routeTable.finishSignIn,
    routeTable.beginAtDirectory,
    routeTable.finishAtDirectory,
  ].map(({ path }) => path),
);

/** Bytes that a body takes: what it says, or where it says nothing as much as its route allows. */
function bodyBytesOf({ headers, routeOptions }: FastifyRequest): number {
  const stated = headers['content-length'];
  if (stated !== undefined) return Number(stated) || 0;
  if (headers['transfer-encoding'] === undefined) return 0;
  return bodyLimits.get(routeOptions.url ?? '') ?? contractLimits.jsonBodyBytesMax;
}

/** What requests of an address are counted under whose key or session was none. */
const nobodyAt = ({ ip }: FastifyRequest): string => `nobody/${ip}`;

/** Sheds what is more than the hub can carry, before the body is read. */
export function limitLoad(app: FastifyInstance, now: () => Date, limits: HubLimits): void {
  const rates = createRateLimiter();
  let requests = 0;
  let bodyBytes = 0;
  app.addHook('onRequest', async (request, reply) => {
    const size = bodyBytesOf(request);
    requests++;
    bodyBytes += size;
    // Of the answer, not of the request: one whose body is never read does not close.
    reply.raw.once('close', () => {
      requests--;
      bodyBytes -= size;
    });
    const shed = (code: 'rate-exceeded' | 'overloaded', retryAfterSeconds: number): HubError => {
      // The body that nobody will read must not hold the connection.
      if (size > 0) reply.header('connection', 'close');
      return new HubError(code, { retryAfterSeconds });
    };
    const path = request.routeOptions.url ?? '';
    const isSignIn = signInPaths.has(path);
    const key = isSignIn ? `${path}/${request.ip}` : (request.headers.authorization ?? request.ip);
    const max = isSignIn ? limits.signInsPerMinuteMax : limits.requestsPerMinuteMax;
    // Who makes up a new key for each request is one address all the same.
    const isKeyed = request.headers.authorization !== undefined;
    const nobody = isKeyed ? rates.look(nobodyAt(request), limits.requestsPerMinuteMax, now()) : 0;
    const waitSeconds = nobody || rates.take(key, max, now());
    if (waitSeconds > 0) throw shed('rate-exceeded', waitSeconds);
    if (requests > limits.requestsInFlightMax || bodyBytes > limits.bodyBytesInFlightMax) {
      throw shed('overloaded', 1);
    }
  });
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 401) return;
    rates.take(nobodyAt(request), limits.requestsPerMinuteMax, now());
  });
}
