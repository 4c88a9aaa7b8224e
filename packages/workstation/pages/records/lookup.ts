import type { CallOptions } from '../../api/call-route.ts';

export const lookupKinds = ['name', 'document', 'reference'] as const;
export type LookupKind = (typeof lookupKinds)[number];

/** What the hub is asked, from what was typed. It goes in a body: no name stands in an address. */
export function lookupOf(kind: LookupKind, text: string): CallOptions<'findRecords'>['body'] {
  const asked = text.trim();
  if (kind === 'name') return { by: 'name', name: asked };
  if (kind === 'document') return { by: 'document', number: asked };
  return { by: 'reference', sourceReference: asked };
}
