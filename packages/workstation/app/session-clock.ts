const minuteMs = 60_000;
/** Long enough to finish a decision and to find the authenticator. */
export const warningMinutes = 15;

/** How a session stands: nothing to say, ending soon, or over. */
export type SessionPhase =
  | { readonly kind: 'running' }
  | { readonly kind: 'ending'; readonly minutesLeft: number }
  | { readonly kind: 'over' };

export function sessionPhase(expiresAt: Date | undefined, now: Date): SessionPhase {
  if (!expiresAt) return { kind: 'running' };
  const leftMs = expiresAt.getTime() - now.getTime();
  if (leftMs <= 0) return { kind: 'over' };
  if (leftMs > warningMinutes * minuteMs) return { kind: 'running' };
  return { kind: 'ending', minutesLeft: Math.ceil(leftMs / minuteMs) };
}
