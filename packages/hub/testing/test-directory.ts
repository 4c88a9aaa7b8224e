import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** Somebody whom the test directory knows. */
export interface TestPerson {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly amr?: readonly string[];
  readonly acr?: string;
  readonly sid?: string;
}

/** What the next ID token lies about. */
export interface TestLie {
  readonly claims?: JWTPayload;
  readonly isOfStranger?: boolean;
}

/** An OpenID provider on this machine: discovery, code with PKCE, client secret, signed ID tokens. */
export interface TestDirectory {
  readonly issuer: string;
  /** As WHORL_DIRECTORY_HOSTS names it. */
  readonly host: string;
  readonly clientId: string;
  readonly clientSecret: string;
  lieNext(lie: TestLie): void;
  /** Changes what it says of itself, or where it sends on whoever asks for that. */
  describe(change: { readonly said?: object; readonly movedTo?: string }): void;
  /** A token by which the directory says that somebody left (Back-Channel Logout 1.0). */
  logoutToken(claims: JWTPayload, isOfStranger?: boolean): Promise<string>;
  /** As a browser would: signs somebody in there and gives what comes back with it. */
  signIn(authorizationUrl: string, sub: string): Promise<URL>;
  stop(): Promise<void>;
}

interface Grant {
  readonly person: TestPerson;
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly redirectUri: string;
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const tokenSeconds = 300;

export async function startTestDirectory(people: readonly TestPerson[]): Promise<TestDirectory> {
  const clientId = 'whorl';
  const clientSecret = 'a secret of the test directory';
  const key = await generateKeyPair('RS256');
  const strangersKey = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(key.publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  const grants = new Map<string, Grant>();
  let lie: TestLie = {};
  let described: { readonly said?: object; readonly movedTo?: string } = {};
  let issuer = '';

  const sign = (claims: JWTPayload, isOfStranger: boolean, typ: string) => {
    const seconds = Math.floor(Date.now() / 1000);
    const times = { iat: seconds, exp: seconds + tokenSeconds };
    return new SignJWT({ iss: issuer, aud: clientId, ...times, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'test', typ })
      .sign((isOfStranger ? strangersKey : key).privateKey);
  };
  const description = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    end_session_endpoint: `${issuer}/leave`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    ...described.said,
  });
  const describe = (response: ServerResponse): void => {
    if (described.movedTo) response.writeHead(302, { location: described.movedTo }).end();
    else json(response, 200, description());
  };

  /** A page to choose who one is; with a person, the way back with a code. */
  const authorize = (query: URLSearchParams, response: ServerResponse): void => {
    const person = people.find(({ sub }) => sub === query.get('person'));
    if (!person) {
      html(response, choicePage(query, people));
      return;
    }
    const redirectUri = query.get('redirect_uri')!;
    const code = randomUUID();
    const [nonce, challenge] = [query.get('nonce'), query.get('code_challenge')];
    grants.set(code, { person, nonce, challenge, redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  };

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await textOf(request));
    const basic = Buffer.from(`${encodeForm(clientId)}:${encodeForm(clientSecret)}`);
    if (request.headers.authorization !== `Basic ${basic.toString('base64')}`) {
      json(response, 401, { error: 'invalid_client' });
      return;
    }
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
    const isRight =
      grant?.challenge === verifier.digest('base64url') &&
      grant.redirectUri === form.get('redirect_uri');
    if (!grant || !isRight) {
      json(response, 400, { error: 'invalid_grant' });
      return;
    }
    const { claims, isOfStranger = false } = lie;
    lie = {};
    const said = { ...grant.person, nonce: grant.nonce, ...claims } as JWTPayload;
    const id_token = await sign(said, isOfStranger, 'JWT');
    json(response, 200, { access_token: randomUUID(), token_type: 'Bearer', id_token });
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration') describe(response);
    else if (pathname === '/keys') json(response, 200, { keys: [jwk] });
    else if (pathname === '/authorize') authorize(searchParams, response);
    else if (pathname === '/token') void token(request, response);
    else if (pathname === '/leave') html(response, '<h1>You left the directory</h1>');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer = `http://${host}`;
  return {
    issuer,
    host,
    clientId,
    clientSecret,
    lieNext: (next) => {
      lie = next;
    },
    describe: (change) => {
      described = change;
    },
    logoutToken: (claims, isOfStranger = false) => {
      const said = { jti: randomUUID(), events: { [logoutEvent]: {} }, ...claims };
      return sign(said, isOfStranger, 'logout+jwt');
    },
    signIn: async (authorizationUrl, sub) => {
      const url = `${authorizationUrl}&person=${encodeURIComponent(sub)}`;
      const response = await fetch(url, { redirect: 'manual' });
      return new URL(response.headers.get('location')!);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** RFC 6749, section 2.3.1: form-encoded before it is put together. */
const encodeForm = (text: string) => new URLSearchParams([['', text]]).toString().slice(1);

function choicePage(query: URLSearchParams, people: readonly TestPerson[]): string {
  const fields = [...query].map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  );
  const buttons = people.map(({ sub }) => `<button name="person" value="${sub}">${sub}</button>`);
  return `<h1>Test directory</h1><form action="/authorize">${[...fields, ...buttons].join('')}</form>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function html(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
