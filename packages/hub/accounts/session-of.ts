import type { accountSchemas } from '@whorl/contract';
import type { z } from 'zod';
import { permissionsOf } from './officer-store.ts';
import { readOfficer } from './officer-view.ts';
import type { SignedIn, SignInService } from './sign-in-attempt.ts';

/** The session as its officer receives it. */
export async function sessionOf(
  { storage }: SignInService,
  { token, expiresAt, officerId }: SignedIn,
): Promise<z.input<typeof accountSchemas.session>> {
  const officer = await storage.transaction((db) => readOfficer(db, officerId));
  const permissions = [...permissionsOf(officer.roles)];
  return { token, expiresAt: expiresAt.toISOString(), officer, permissions };
}
