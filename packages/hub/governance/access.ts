import type { AccountStep, Justification, Permission, Role } from '@whorl/contract';
import { HubError } from '../hub-error.ts';

/** Who acts. Every store is opened with one; there is no read without. */
export type Actor =
  | {
      readonly kind: 'officer';
      readonly id: string;
      readonly bureauId: string;
      readonly roles: readonly Role[];
      readonly permissions: readonly Permission[];
      /** What has to be done first; there are no permissions until then. */
      readonly outstanding?: AccountStep | undefined;
    }
  | {
      readonly kind: 'client';
      readonly id: string;
      readonly bureauId: string;
      readonly roles: readonly [];
      readonly permissions: readonly Permission[];
    }
  /** The hub itself, at a named task: a job, the first start. */
  | {
      readonly kind: 'system';
      readonly id: string;
      readonly bureauId: string;
      readonly roles: readonly [];
      readonly permissions: readonly [];
    };

/** An actor at a time, with the reason for asking where personal data is touched. */
export interface Access {
  readonly actor: Actor;
  readonly justification: Justification | undefined;
  readonly at: Date;
}

export function systemAccess(task: string, hubBureau: string, at: Date): Access {
  const actor = {
    kind: 'system',
    id: task,
    bureauId: hubBureau,
    roles: [],
    permissions: [],
  } as const;
  return { actor, justification: undefined, at };
}

/**
 * Figures of all bureaus are for the operators of the hub, not for those of a bureau in it: they
 * tell how busy the others are. Throws HubError `not-allowed`.
 */
export function requireOperator({ actor }: Access, hubBureau: string): void {
  if (actor.bureauId !== hubBureau) throw new HubError('not-allowed');
}
