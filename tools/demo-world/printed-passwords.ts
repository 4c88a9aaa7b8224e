import type { Hub } from '../../packages/hub/index.ts';

/**
 * Marks the passwords of the demonstration as chosen by their officers. They are printed for whoever
 * tries the world, so that there is nobody to whom one could be given and who would have to change it; on
 * a real hub every password that an administrator gives is changed at the first sign-in.
 */
export async function keepPrintedPasswords({ storage }: Pick<Hub, 'storage'>): Promise<void> {
  await storage.transaction((db) =>
    db.updateTable('officer').set({ has_given_password: false }).execute(),
  );
}
