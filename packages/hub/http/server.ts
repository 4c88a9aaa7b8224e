import type { TLSSocket } from 'node:tls';
import { contractLimits, type Route, type RouteName, routeTable } from '@whorl/contract';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Access, Actor } from '../governance/access.ts';
import { HubError } from '../hub-error.ts';
import type { HubLimits } from '../limits.ts';
import { answerClientError } from './answer-client-error.ts';
import { answerError, hubErrorOf } from './answer-error.ts';
import { answerStatic } from './answer-static.ts';
import type { RouteHandlers, RouteRequest } from './handler.ts';
import { limitLoad } from './limit-load.ts';
import { parseJustification, parsePart } from './parse-request.ts';
import { refusalOf } from './refusal-of.ts';
import { securityHeaders, strictTransport } from './security-headers.ts';
import { pendingTokenOf, sessionCookieOf, sessionTokenOf } from './session-cookie.ts';
import type { StaticFiles } from './static-files.ts';

export interface ServerOptions {
  readonly handlers: RouteHandlers;
  readonly authenticate: (
    token: string,
    certificateFingerprint: string | undefined,
    at: Date,
  ) => Promise<Actor | undefined>;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly limits: HubLimits;
  readonly onAnswer: (route: string, status: number, seconds: number) => void;
  /** Reverse proxies whose word on the address of who asks is believed. */
  readonly trustedProxies?: readonly string[];
  /** The built workstation, where there is one. */
  readonly staticFiles?: StaticFiles | undefined;
  /** Whether browsers reach the hub by https, through a proxy or not. */
  readonly isEncrypted: boolean;
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer; readonly ca?: Buffer };
}

/** The HTTP face of the hub: every route of the contract, and nothing that is not in it. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { tls, limits } = options;
  const connectionsCheckingInterval = limits.connectionsCheckedMs;
  const headers = { ...securityHeaders, ...(tls ? strictTransport : {}) };
  const https = tls
    ? {
        ...tls,
        requestCert: tls.ca !== undefined,
        rejectUnauthorized: false,
        connectionsCheckingInterval,
      }
    : null;
  const app = fastify({
    https,
    http: { connectionsCheckingInterval },
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    logger: false,
    bodyLimit: contractLimits.jsonBodyBytesMax,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    genReqId: () => crypto.randomUUID(),
    clientErrorHandler: answerClientError,
    // Addresses that no route can be looked up for come before every hook.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerError(reply.headers(headers), request, hubErrorOf(error, options.logger)),
  } as object) as unknown as FastifyInstance;
  app.server.headersTimeout = limits.headersTimeoutMs;
  app.server.maxConnections = limits.connectionsMax;
  app.removeAllContentTypeParsers();
  const asBytes = { parseAs: 'buffer' as const };
  app.addContentTypeParser('*', asBytes, (_request, body, done) => done(null, body));
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  limitLoad(app, options.now, limits);
  for (const [name, route] of Object.entries<Route>(routeTable)) {
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit: route.bodyBytesMax ?? contractLimits.jsonBodyBytesMax,
      handler: (request, reply) => answer(name as RouteName, route, options, request, reply),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (answerStatic(options.staticFiles, request, reply)) return reply;
    const methods = methodsAt(request.url);
    if (methods.length === 0) return answerError(reply, request, new HubError('not-found'));
    reply.header('allow', methods.join(', '));
    return answerError(reply, request, new HubError('method-not-allowed'));
  });
  app.setErrorHandler((error, request, reply) =>
    answerError(reply, request, hubErrorOf(error, options.logger)),
  );
  app.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1000;
    const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
    options.onAnswer(route, reply.statusCode, seconds);
    // The pattern of the route, never the address: addresses hold identifiers.
    options.logger.info({ requestId: request.id, route, status: reply.statusCode, seconds });
  });
  return app;
}

/** Methods of the contract's routes at an address. */
function methodsAt(url: string): readonly string[] {
  const [path = ''] = url.split('?');
  const found = Object.values<Route>(routeTable).filter(({ path: pattern }) =>
    new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`).test(path),
  );
  return [...new Set(found.map(({ method }) => method))].sort();
}

async function answer(
  name: RouteName,
  route: Route,
  options: ServerOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const at = options.now();
  const header = (key: string): string | undefined => {
    const value = request.headers[key];
    return typeof value === 'string' ? value : undefined;
  };
  const token = sessionTokenOf(header);
  const actor = await allow(route, options, request, token, at);
  // Rights first, then form: a stranger learns nothing of what a route takes.
  const justification = route.isJustified ? parseJustification(header) : undefined;
  const access: Access | undefined = actor && { actor, justification, at };
  const input = {
    params: route.params && parsePart(route.params, request.params, 'path'),
    query: route.query && parsePart(route.query, request.query, 'query'),
    body: bodyOf(route, request),
    access,
    at,
    token,
    pendingToken: pendingTokenOf(header),
    header,
  };
  const handle = options.handlers[name] as (input: RouteRequest<RouteName>) => Promise<unknown>;
  const output = await handle(input as unknown as RouteRequest<RouteName>);
  const cookie = sessionCookieOf(name, header, output, options.isEncrypted);
  if (cookie !== undefined) reply.header('set-cookie', cookie);
  reply.code(route.status).header('cache-control', 'no-store');
  if (route.binaryResponse) {
    const { mediaType, bytes } = output as { mediaType: string; bytes: Uint8Array | string };
    return reply.type(mediaType).send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
  }
  if (!route.response) return reply.send();
  // Through the schema: what it does not list does not leave.
  return reply
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(route.response.parse(output)));
}

async function allow(
  route: Route,
  options: ServerOptions,
  request: FastifyRequest,
  token: string | undefined,
  at: Date,
): Promise<Actor | undefined> {
  if (route.access.kind === 'public') return undefined;
  const socket = request.raw.socket as TLSSocket;
  const certificate = socket.authorized ? socket.getPeerCertificate?.() : undefined;
  const fingerprint = certificate?.fingerprint256?.replaceAll(':', '').toLowerCase();
  const actor =
    token === undefined ? undefined : await options.authenticate(token, fingerprint, at);
  if (!actor) throw new HubError('sign-in-needed');
  const refusal = refusalOf(route.access, actor);
  if (refusal) throw new HubError(refusal);
  return actor;
}

function bodyOf(route: Route, request: FastifyRequest): unknown {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim();
  const bytes = request.body as Buffer | undefined;
  if (route.binaryBody) {
    if (!route.binaryBody.mediaTypes.includes(mediaType))
      throw new HubError('media-type-unsupported');
    return new Uint8Array(bytes ?? Buffer.alloc(0));
  }
  if (!route.body) return undefined;
  if (mediaType !== 'application/json') throw new HubError('media-type-unsupported');
  let value: unknown;
  try {
    value = JSON.parse((bytes ?? Buffer.alloc(0)).toString('utf8'));
  } catch {
    throw new HubError('request-invalid', { problems: [{ place: 'body', reason: 'is no JSON' }] });
  }
  return parsePart(route.body, value, 'body');
}
