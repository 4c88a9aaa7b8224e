import type { Access } from '../governance/access.ts';
import { HubError } from '../hub-error.ts';

/** The bureau whose accounts an administrator manages; null for those of the hub, who manage all. */
export function managedBureau({ actor }: Access, hubBureau: string): string | null {
  return actor.bureauId === hubBureau ? null : actor.bureauId;
}

/** Bureaus themselves, their capacity and their suspension, are the hub's alone. */
export function requireHubAdministrator(access: Access, hubBureau: string): void {
  if (managedBureau(access, hubBureau) !== null) throw new HubError('not-allowed');
}
