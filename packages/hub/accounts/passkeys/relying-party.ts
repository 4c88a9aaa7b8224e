/** Whom a passkey is made for: the hub, at the address that it is configured with and nowhere else. */
export interface RelyingParty {
  readonly rpId: string;
  readonly origin: string;
}

export const relyingPartyName = 'Whorl';

/** Web Authentication Level 3, section 5.1.2: the identifier is the host's name, without a port. */
export function relyingPartyOf(address: string): RelyingParty {
  const { hostname, origin } = new URL(address);
  return { rpId: hostname, origin };
}
