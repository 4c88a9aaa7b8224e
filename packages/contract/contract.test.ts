import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bureauCode, countryCodes, openApiDocument, type Route, routeTable } from './index.ts';
import { permissionsOfRole } from './values/roles.ts';

const routes = Object.entries<Route>(routeTable);

test('countryCodes holds the 249 assigned codes, each with a name of its own', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  assert.equal(countryCodes.size, 249);
  const named = new Set([...countryCodes].map((code) => names.of(code)));
  assert.equal(named.size, 249);
  assert.ok(!named.has(undefined));
});

test('bureauCode takes countries and user-assigned codes, and nothing else', () => {
  for (const code of ['FR', 'XA', 'ZZ', 'QM']) assert.equal(bureauCode.parse(code), code);
  for (const code of ['fr', 'QL', 'ZY', 'FRA', '']) assert.ok(!bureauCode.safeParse(code).success);
});

test('every route has a path of its own for its method', () => {
  const places = routes.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`);
  assert.equal(new Set(places).size, places.length);
});

test('every parameter of a path has a schema, and every schema a parameter', () => {
  for (const [name, route] of routes) {
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter);
    const shape = (route.params as { shape?: object } | undefined)?.shape ?? {};
    assert.deepEqual(Object.keys(shape).sort(), inPath.toSorted(), name);
  }
});

test('routes on records demand a justification', () => {
  for (const [name, route] of routes) {
    const permission = route.access.kind === 'permission' ? route.access.permission : '';
    if (permission.startsWith('records.')) assert.ok(route.isJustified, name);
  }
});

test('the administrator may neither read records nor decide anything about them', () => {
  const allowed = permissionsOfRole.administrator;
  assert.ok(!allowed.some((permission) => /^(records|searches|releases|exam)/.test(permission)));
});

test('openApiDocument() describes every route with its errors and no dangling reference', () => {
  const document = openApiDocument('0.1.0');
  const text = JSON.stringify(document);
  const operations = Object.values(document['paths'] as Record<string, object>).flatMap((path) =>
    Object.values(path),
  );
  assert.equal(operations.length, routes.length);
  for (const { operationId, responses } of operations) {
    assert.ok(
      Object.keys(responses).some((status) => status >= '400'),
      operationId,
    );
  }
  assert.match(text, /"name":"idempotency-key","in":"header","required":false/);
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
  assert.deepEqual([...new Set(references)], ['#/components/schemas/Error']);
});
