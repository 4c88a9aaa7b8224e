import type { AccountStep, ErrorCode, Permission, RouteAccess } from '@whorl/contract';
import type { Actor } from '../governance/access.ts';

const refusalOfStep = {
  'own-password': 'own-password-needed',
  'second-factor': 'own-factor-needed',
} as const satisfies Record<AccountStep, ErrorCode>;

/** Why somebody may not call a route, if so: what the account has to do first, or that it never may. */
export function refusalOf(access: RouteAccess, actor: Actor): ErrorCode | undefined {
  const outstanding = actor.kind === 'officer' ? actor.outstanding : undefined;
  if (access.kind === 'permission') {
    const isAllowed = (actor.permissions as readonly Permission[]).includes(access.permission);
    if (isAllowed) return undefined;
    return outstanding ? refusalOfStep[outstanding] : 'not-allowed';
  }
  if (access.kind === 'public') return undefined;
  if (actor.kind !== 'officer') return 'not-allowed';
  const isEarly = outstanding === 'own-password' && !access.isForNewcomers;
  return isEarly ? refusalOfStep[outstanding] : undefined;
}
