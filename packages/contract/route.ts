import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import type { Permission } from './values/roles.ts';

/** Who may call a route at all; what they then see is governance's to say. */
export type RouteAccess =
  | { readonly kind: 'public' }
  /**
   * Any signed-in officer, whatever the role, once the password is the officer's own; for newcomers, from
   * the first sign-in on.
   */
  | { readonly kind: 'officer'; readonly isForNewcomers: boolean }
  | { readonly kind: 'permission'; readonly permission: Permission };

/** A body or an answer that is not JSON. */
export interface BinaryContent {
  readonly mediaTypes: readonly [string, ...string[]];
}

/** One route of the hub: all that server, clients, tests and OpenAPI need to know of it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly access: RouteAccess;
  /** Whether the justification headers must be there: true wherever personal data is touched. */
  readonly isJustified: boolean;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  /** Headers of this route's own, by their names. */
  readonly headers?: z.ZodType;
  readonly body?: z.ZodType;
  readonly binaryBody?: BinaryContent;
  readonly bodyBytesMax?: number;
  readonly status: 200 | 201 | 202 | 204;
  readonly response?: z.ZodType;
  readonly binaryResponse?: BinaryContent;
  /** Errors of this route's own; those that every route can give are not repeated. */
  readonly errors: readonly ErrorCode[];
}

export const anyone: RouteAccess = { kind: 'public' };
export const anyOfficer: RouteAccess = { kind: 'officer', isForNewcomers: false };
export const evenNewcomers: RouteAccess = { kind: 'officer', isForNewcomers: true };
export function whoMay(permission: Permission): RouteAccess {
  return { kind: 'permission', permission };
}
