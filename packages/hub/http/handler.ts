import type { RouteInput, RouteName, RouteOutput, RouteTable } from '@whorl/contract';
import type { Access } from '../governance/access.ts';

/** A request as a handler sees it: who, why, what, all checked. */
export type RouteRequest<Name extends RouteName> = RouteInput<Name> & {
  /** Nothing on public routes. */
  readonly access: RouteTable[Name]['access'] extends { readonly kind: 'public' }
    ? undefined
    : Access;
  readonly at: Date;
  /** The bearer token, for signing out. */
  readonly token: string | undefined;
  /** Binds a sign-in at a directory to the browser that began it. */
  readonly pendingToken: string | undefined;
  readonly header: (name: string) => string | undefined;
};

export type RouteHandler<Name extends RouteName> = (
  request: RouteRequest<Name>,
) => Promise<RouteOutput<Name>>;

/** Handlers of every route: one missing does not type-check. */
export type RouteHandlers = { readonly [Name in RouteName]: RouteHandler<Name> };
/** Handlers of one room. */
export type SomeHandlers<Names extends RouteName> = Pick<RouteHandlers, Names>;
