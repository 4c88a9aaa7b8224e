import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import type { Storage } from '../storage/storage.ts';
import { openBureauStore } from './bureau-store.ts';
import { openOfficerStore } from './officer-store.ts';
import { hashPassword } from './password.ts';

export interface FirstAdministrator {
  readonly hubBureau: string;
  readonly hubName: string;
  readonly signInName: string;
  readonly displayName: string;
  readonly password: string;
  /** True only where nobody but the administrator knows it; else it has to be changed at the first sign-in. */
  readonly isPasswordOwn?: boolean;
}

/** Makes the bureau of the hub and its first administrator; refused where there is an officer. */
export async function createFirstAdministrator(
  storage: Storage,
  first: FirstAdministrator,
  at: Date,
): Promise<void> {
  const passwordHash = await hashPassword(first.password);
  await inUnfencedScope(storage, systemAccess('first-run', first.hubBureau, at), async (scope) => {
    const { db } = scope;
    if (await db.selectFrom('officer').select('officer_id').limit(1).executeTakeFirst()) {
      throw new HubError('already-exists');
    }
    const bureau = { bureauId: first.hubBureau, name: first.hubName, dailySearchesMax: 10_000 };
    const isThere = await db
      .selectFrom('bureau')
      .select('bureau_id')
      .where('bureau_id', '=', first.hubBureau)
      .executeTakeFirst();
    if (!isThere) await openBureauStore(scope, first.hubBureau).create(bureau);
    const officer = {
      bureauId: first.hubBureau,
      signInName: first.signInName,
      displayName: first.displayName,
      roles: ['administrator'] as ['administrator'],
    };
    await openOfficerStore(scope, first.hubBureau).create(
      officer,
      passwordHash,
      first.isPasswordOwn,
    );
  });
}
