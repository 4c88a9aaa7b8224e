import type { Permission } from '@whorl/contract';
import { useSyncExternalStore } from 'react';
import { type Session, type SignedInOfficer, sessionStore } from './session-store.ts';

export function useSession(): Session {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

/** The officer at this workstation; pages are only shown to one. */
export function useOfficer(): SignedInOfficer {
  const session = useSession();
  if (session.kind !== 'signed-in' && session.kind !== 'ended') {
    throw new Error('A page is shown to somebody who is not signed in.');
  }
  return session.officer;
}

export function useMay(permission: Permission): boolean {
  return useOfficer().permissions.includes(permission);
}
