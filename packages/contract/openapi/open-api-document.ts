import { z } from 'zod';
import { type ErrorCode, errorBody, errorTable } from '../errors.ts';
import { contractLimits } from '../limits.ts';
import type { BinaryContent, Route } from '../route.ts';
import { routeTable } from '../route-table.ts';
import { justificationHeaders, purposes } from '../values/governance.ts';

type Json = Readonly<Record<string, unknown>>;

/** Errors that any route can give, by the kind of route. */
function errorsOf(route: Route): readonly ErrorCode[] {
  const isPublic = route.access.kind === 'public';
  const hasInput = route.params || route.query || route.body || route.binaryBody;
  const codes: readonly (ErrorCode | false)[] = [
    hasInput !== undefined && 'request-invalid',
    route.isJustified && 'justification-missing',
    !isPublic && 'sign-in-needed',
    !isPublic && 'not-allowed',
    !isPublic && !isForNewcomers(route) && 'own-password-needed',
    route.access.kind === 'permission' && 'own-factor-needed',
    (route.body ?? route.binaryBody) !== undefined && 'body-too-large',
    (route.body ?? route.binaryBody) !== undefined && 'media-type-unsupported',
    ...route.errors,
    'rate-exceeded',
    'overloaded',
    'database-unreachable',
    'internal',
  ];
  return [...new Set(codes.filter((code) => code !== false))];
}

function isForNewcomers({ access }: Route): boolean {
  return access.kind === 'officer' && access.isForNewcomers;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function parametersOf(route: Route): readonly Json[] {
  const listed = (
    place: 'path' | 'query' | 'header',
    schema: z.ZodType | undefined,
  ): readonly Json[] => {
    if (!schema) return [];
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, value]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: value,
    }));
  };
  const headers = route.isJustified
    ? Object.entries(justificationHeaders).map(([key, name]) => ({
        name,
        in: 'header',
        required: key === 'purpose' || key === 'offence',
        description: 'Percent-encoded UTF-8. A case or a legal basis must be there.',
        schema: key === 'purpose' ? { enum: purposes } : { type: 'string', maxLength: 200 },
      }))
    : [];
  return [
    ...listed('path', route.params),
    ...listed('query', route.query),
    ...listed('header', route.headers),
    ...headers,
  ];
}

function binary({ mediaTypes }: BinaryContent): Json {
  return Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string' } }]));
}

function requestBodyOf(route: Route): Json {
  const bytesMax = route.bodyBytesMax ?? contractLimits.jsonBodyBytesMax;
  const description = `At most ${bytesMax} bytes.`;
  if (route.binaryBody) {
    return { requestBody: { required: true, description, content: binary(route.binaryBody) } };
  }
  if (!route.body) return {};
  const content = { 'application/json': { schema: schemaOf(route.body, 'input') } };
  return { requestBody: { required: true, description, content } };
}

function responsesOf(route: Route): Json {
  const content = route.binaryResponse
    ? { content: binary(route.binaryResponse) }
    : route.response
      ? { content: { 'application/json': { schema: schemaOf(route.response, 'output') } } }
      : {};
  const byStatus = Object.groupBy(errorsOf(route), (code) => String(errorTable[code].status));
  const failures = Object.entries(byStatus).map(([status, codes = []]) => [
    status,
    {
      description: codes.map((code) => `${code}: ${errorTable[code].remedy}`).join('\n'),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  ]);
  return {
    [route.status]: { description: route.summary, ...content },
    ...Object.fromEntries(failures),
  };
}

function operationOf(name: string, route: Route): Json {
  const isPublic = route.access.kind === 'public';
  const permission = route.access.kind === 'permission' ? route.access.permission : undefined;
  return {
    operationId: name,
    summary: route.summary,
    ...(permission ? { description: `Needs the permission \`${permission}\`.` } : {}),
    tags: [route.path.split('/')[2] ?? 'operations'],
    security: isPublic ? [] : [{ bearer: [] }],
    parameters: parametersOf(route),
    ...requestBodyOf(route),
    responses: responsesOf(route),
  };
}

/** The contract as an OpenAPI 3.1 document, derived from the route table and nothing else. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<Route>(routeTable)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = operationOf(name, route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Whorl hub',
      version,
      description: 'Records, identification and exchange between bureaus.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of a session, or the key of an API client.',
        },
      },
      schemas: { Error: schemaOf(errorBody, 'output') },
    },
  };
}
