import { useEffect } from 'react';

/**
 * Has the browser ask before a reload or a closed tab takes what was typed. For what may name a person,
 * and is therefore kept nowhere; what names nobody is a draft (draft-store.ts).
 */
export function useLeaveWarning(isAtStake: boolean): void {
  useEffect(() => {
    if (!isAtStake) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtStake]);
}
