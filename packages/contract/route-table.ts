import type { z } from 'zod';
import type { Route } from './route.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { auditRoutes } from './routes/audit-routes.ts';
import { directoryRoutes } from './routes/directory-routes.ts';
import { examinationRoutes } from './routes/examination-routes.ts';
import { exchangeRoutes } from './routes/exchange-routes.ts';
import { hitRoutes } from './routes/hit-routes.ts';
import { operationRoutes } from './routes/operation-routes.ts';
import { recordRoutes } from './routes/record-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { signInRoutes } from './routes/sign-in-routes.ts';
import { statisticsRoutes } from './routes/statistics-routes.ts';
import { supervisionRoutes } from './routes/supervision-routes.ts';

/** Every route of the hub by its name. */
export const routeTable = {
  ...operationRoutes,
  ...signInRoutes,
  ...directoryRoutes,
  ...accountRoutes,
  ...recordRoutes,
  ...searchRoutes,
  ...examinationRoutes,
  ...hitRoutes,
  ...supervisionRoutes,
  ...exchangeRoutes,
  ...auditRoutes,
  ...statisticsRoutes,
} as const satisfies Readonly<Record<string, Route>>;

export type RouteTable = typeof routeTable;
export type RouteName = keyof RouteTable;

type Parsed<T, Key extends string> = T extends { readonly [K in Key]: infer S }
  ? S extends z.ZodType
    ? z.output<S>
    : undefined
  : undefined;

/** What a handler of the route receives, checked and with defaults filled in. */
export interface RouteInput<Name extends RouteName> {
  readonly params: Parsed<RouteTable[Name], 'params'>;
  readonly query: Parsed<RouteTable[Name], 'query'>;
  readonly body: RouteTable[Name] extends { readonly binaryBody: unknown }
    ? Uint8Array
    : Parsed<RouteTable[Name], 'body'>;
}

/** What a handler gives back; a value goes through the schema, which drops what it does not list. */
export type RouteOutput<Name extends RouteName> = RouteTable[Name] extends {
  readonly binaryResponse: unknown;
}
  ? BinaryOutput
  : RouteTable[Name] extends { readonly response: infer S extends z.ZodType }
    ? z.input<S>
    : undefined;

export interface BinaryOutput {
  readonly mediaType: string;
  readonly bytes: Uint8Array | string;
}
