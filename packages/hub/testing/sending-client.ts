import { randomUUID } from 'node:crypto';
import type { Access } from '../governance/access.ts';

/** The machine of a bureau that sends transactions, with a reason that every search accepts. */
export function sendingClient(bureauId: string, at: Date): Access {
  return {
    actor: {
      kind: 'client',
      id: randomUUID(),
      bureauId,
      roles: [],
      permissions: ['transactions.send'],
    },
    justification: { purpose: 'find-wanted-person', caseReference: 'C-1', offence: 'robbery' },
    at,
  };
}
