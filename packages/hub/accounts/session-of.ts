import type { accountSchemas } from '@whorl/contract';
import type { z } from 'zod';
import { HubError } from '../hub-error.ts';
import { authenticate } from './authenticate.ts';
import { readOfficer } from './officer-view.ts';
import type { SignedIn, SignInService } from './sign-in-attempt.ts';

/** The session as its officer receives it, with the rights that its next request will have. */
export async function sessionOf(
  service: SignInService,
  { token, expiresAt, officerId }: SignedIn,
  at: Date,
): Promise<z.input<typeof accountSchemas.session>> {
  const officer = await service.storage.transaction((db) => readOfficer(db, officerId));
  const actor = await authenticate(service, token, undefined, at);
  // Disabled, or signed out everywhere, in the moment between.
  if (actor?.kind !== 'officer') throw new HubError('sign-in-needed');
  const permissions = [...actor.permissions];
  const outstanding = actor.outstanding ?? null;
  return { token, expiresAt: expiresAt.toISOString(), officer, permissions, outstanding };
}
