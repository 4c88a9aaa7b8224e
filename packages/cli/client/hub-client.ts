import { setTimeout as sleep } from 'node:timers/promises';
import {
  errorBody,
  type Justification,
  type Route,
  type RouteName,
  type RouteOutput,
  reasonHeaders,
  routePath,
  routeTable,
} from '@whorl/contract';
import { exitCodes, UserError } from '../exit-codes.ts';

/** The hub said no; the code is the contract's. */
export class HubRefusal extends UserError {
  readonly code: string;
  constructor(code: string, message: string, remedy: string) {
    super(message, remedy, exitCodes.hub);
    this.name = 'HubRefusal';
    this.code = code;
  }
}

export interface HubRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface HubClient {
  readonly address: string;
  request<Name extends RouteName>(name: Name, input?: HubRequest): Promise<RouteOutput<Name>>;
}
export interface HubClientOptions {
  /** Such as https://hub.example:7070. */
  readonly address: string;
  /** A session or the key of an API client; nothing for public routes. */
  readonly token?: string | undefined;
  readonly justification?: Partial<Justification> | undefined;
}

const attemptsMax = 6;
const waitBaseMs = 250;
/** A hub that asks to wait longer is answered to the user, who decides. */
const waitMaxMs = 20_000;

/**
 * Speaks the contract: paths, checks and errors come from its route table. Asks again where the hub
 * sheds load or the line breaks, but only what is done once however often it is sent.
 */
export function openHubClient(options: HubClientOptions): HubClient {
  const address = options.address.replace(/\/+$/, '');
  return {
    address,
    request: async (name, input = {}) => {
      const route: Route = routeTable[name];
      for (let attempt = 1; ; attempt++) {
        const answer = await attemptOnce(route, address, options, input);
        if (answer.kind === 'done') return answer.output as RouteOutput<typeof name>;
        const waitMs = answer.retryAfterMs ?? waitBaseMs * 2 ** attempt;
        const isWorthIt = answer.mayRepeat || isRepeatable(route);
        if (!isWorthIt || attempt === attemptsMax || waitMs > waitMaxMs) throw answer.error;
        await sleep(waitMs);
      }
    },
  };
}

/** A transaction carries its idempotency key; other writes may have happened before the line broke. */
function isRepeatable(route: Route): boolean {
  return route.method === 'GET' || route === routeTable.sendTransaction;
}

type Attempt =
  | { readonly kind: 'done'; readonly output: unknown }
  | {
      readonly kind: 'failed';
      readonly error: UserError;
      /** The hub says that it did nothing. */
      readonly mayRepeat: boolean;
      readonly retryAfterMs?: number;
    };

async function attemptOnce(
  route: Route,
  address: string,
  options: HubClientOptions,
  input: HubRequest,
): Promise<Attempt> {
  let response: Response;
  try {
    response = await fetch(`${address}${routePath(route.path, input.params, input.query)}`, {
      method: route.method,
      headers: headersOf(route, options, input),
      ...bodyOf(route, input),
    });
  } catch (error) {
    return { kind: 'failed', mayRepeat: false, error: unreachable(address, error) };
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.ok) return { kind: 'done', output: outputOf(route, response, bytes) };
  const error = refusalOf(response, bytes);
  if (response.status !== 429 && response.status !== 503) throw error;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? { retryAfterMs: seconds * 1_000 } : {};
  const mayRepeat = !(error instanceof HubRefusal && error.code === 'database-unreachable');
  return { kind: 'failed', mayRepeat, error, ...wait };
}

function headersOf(route: Route, options: HubClientOptions, input: HubRequest) {
  const headers: Record<string, string> = {};
  if (options.token) headers['authorization'] = `Bearer ${options.token}`;
  if (route.binaryBody) headers['content-type'] = route.binaryBody.mediaTypes[0];
  else if (route.body) headers['content-type'] = 'application/json';
  const reasons = route.isJustified ? reasonHeaders(options.justification ?? {}) : {};
  return { ...headers, ...reasons, ...input.headers };
}

function bodyOf(route: Route, { body }: HubRequest): { body?: string | Uint8Array<ArrayBuffer> } {
  if (body === undefined) return {};
  return { body: route.binaryBody ? new Uint8Array(body as Uint8Array) : JSON.stringify(body) };
}

function outputOf(route: Route, response: Response, bytes: Uint8Array): unknown {
  if (route.binaryResponse) {
    return { mediaType: response.headers.get('content-type') ?? '', bytes };
  }
  if (!route.response) return undefined;
  try {
    return route.response.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    const remedy = 'Is this a hub of the same version?';
    throw new UserError(`${response.url} answered something else`, remedy, exitCodes.hub);
  }
}

function refusalOf(response: Response, bytes: Uint8Array): UserError {
  try {
    const { error } = errorBody.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const places = error.problems.map(({ place, reason }) => `${place}: ${reason}`);
    const message = [`the hub answered ${response.status} ${error.code}`, ...places].join('; ');
    return new HubRefusal(error.code, message, error.remedy);
  } catch {
    const remedy = 'Is a Whorl hub at this address?';
    return new UserError(`${response.url} answered ${response.status}`, remedy, exitCodes.hub);
  }
}

function unreachable(address: string, error: unknown): UserError {
  const cause = (error as { cause?: NodeJS.ErrnoException }).cause;
  const reason = cause?.code ?? (error as Error).message;
  const remedy = 'Check the address (--hub), and that the hub runs.';
  return new UserError(`no answer from ${address} (${reason})`, remedy, exitCodes.hub);
}
