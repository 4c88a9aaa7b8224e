import { type Justification, justificationHeaders } from '../values/governance.ts';

/** The headers that carry why a call is made; percent-encoded, because a header holds no Arabic. */
export function reasonHeaders(justification: Partial<Justification>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(justificationHeaders).flatMap(([key, header]) => {
      const value = justification[key as keyof Justification];
      return value ? [[header, encodeURIComponent(value)]] : [];
    }),
  );
}
