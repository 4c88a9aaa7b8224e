import {
  type Justification,
  type PersonStatus,
  personStatusHeader,
  type Route,
  type RouteName,
  type RouteTable,
  reasonHeaders,
  routePath,
  routeTable,
} from '@whorl/contract';
import { ApiError, apiErrorOf } from './api-error.ts';
import { sessionToken } from './session-token.ts';

interface Schema {
  readonly _zod: { readonly input: unknown; readonly output: unknown };
}
type Given<R, Key extends string> = R extends { readonly [K in Key]: infer S extends Schema }
  ? { readonly [K in Key]: S['_zod']['input'] }
  : { readonly [K in Key]?: undefined };

/** What a call of the route takes. */
export type CallOptions<Name extends RouteName> = Given<RouteTable[Name], 'params'> &
  Partial<Given<RouteTable[Name], 'query'>> &
  (RouteTable[Name] extends { readonly binaryBody: unknown }
    ? { readonly body: Uint8Array<ArrayBuffer> }
    : Given<RouteTable[Name], 'body'>) & {
    readonly justification?: Justification | undefined;
    readonly idempotencyKey?: string;
    readonly personStatus?: PersonStatus | undefined;
    readonly signal?: AbortSignal;
  };

/** What it gives back: a value, or bytes. */
export type CallOutput<Name extends RouteName> = RouteTable[Name] extends {
  readonly response: infer S extends Schema;
}
  ? S['_zod']['output']
  : RouteTable[Name] extends { readonly binaryResponse: unknown }
    ? ArrayBuffer
    : undefined;

interface AnyOptions {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly justification?: Justification | undefined;
  readonly idempotencyKey?: string;
  readonly personStatus?: PersonStatus | undefined;
  readonly signal?: AbortSignal;
}

/** Calls a route of the hub. Throws an ApiError and nothing else, but for an abort. */
export async function callRoute<Name extends RouteName>(
  name: Name,
  options: CallOptions<Name>,
): Promise<CallOutput<Name>> {
  const route: Route = routeTable[name];
  const given = options as AnyOptions;
  const response = await send(route, given);
  if (response.ok) {
    if (route.binaryResponse) return (await response.arrayBuffer()) as CallOutput<Name>;
    return (route.response ? await response.json() : undefined) as CallOutput<Name>;
  }
  const body = await response.json().catch(() => undefined);
  const error = apiErrorOf(response.status, body, response.headers.get('retry-after'));
  if (error.code === 'sign-in-needed') sessionToken.ended();
  throw error;
}

async function send(route: Route, given: AnyOptions): Promise<Response> {
  try {
    return await fetch(routePath(route.path, given.params, given.query), {
      method: route.method,
      headers: headersOf(route, given),
      credentials: 'same-origin',
      cache: 'no-store',
      ...(given.body === undefined ? {} : { body: bodyOf(route, given.body) }),
      ...(given.signal ? { signal: given.signal } : {}),
    });
  } catch (error) {
    if (given.signal?.aborted) throw error;
    throw new ApiError('unreachable');
  }
}

function bodyOf(route: Route, body: unknown): BodyInit {
  return route.binaryBody ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body);
}

function headersOf(route: Route, given: AnyOptions): Record<string, string> {
  const token = sessionToken.get();
  const mediaType = route.binaryBody?.mediaTypes[0] ?? 'application/json';
  return {
    // A foreign page cannot send this header: it is what protects the cookie against forged calls.
    'whorl-client': 'workstation',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(given.body === undefined ? {} : { 'content-type': mediaType }),
    ...(given.idempotencyKey === undefined ? {} : { 'idempotency-key': given.idempotencyKey }),
    ...(given.personStatus === undefined ? {} : { [personStatusHeader]: given.personStatus }),
    ...reasonHeaders(given.justification ?? {}),
  };
}
