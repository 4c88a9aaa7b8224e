import { z } from 'zod';

/** Why data is processed, after article 10 of INTERPOL's Rules on the Processing of Data. */
export const purposes = [
  'find-wanted-person',
  'obtain-information',
  'warn-of-criminal-activity',
  'find-missing-person',
  'find-witness-or-victim',
  'identify-person-or-body',
  'forensic-analysis',
  'security-check',
  'identify-threats',
] as const;
export type Purpose = (typeof purposes)[number];
export const purpose = z.enum(purposes);

/** What a person is in a case; the same person may be a suspect in one and a victim in another. */
export const personStatuses = [
  'wanted',
  'convicted',
  'charged',
  'suspect',
  'missing',
  'witness',
  'victim',
  'unidentified',
  'deceased',
] as const;
export const personStatus = z.enum(personStatuses);
export type PersonStatus = (typeof personStatuses)[number];

const statusOfPurpose: Readonly<Partial<Record<Purpose, PersonStatus>>> = {
  'find-wanted-person': 'wanted',
  'find-missing-person': 'missing',
  'identify-person-or-body': 'unidentified',
};
/** What a person is in a case, where the purpose alone says it: of the others nobody may be called a suspect by default. */
export function personStatusOf(purpose: Purpose): PersonStatus | undefined {
  return statusOfPurpose[purpose];
}

/** Europol's handling codes: what a receiver may do with the item. */
export const handlingCodes = ['H0', 'H1', 'H2', 'H3'] as const;
export const handlingCode = z
  .enum(handlingCodes)
  .describe(
    'H0 only to prevent and fight crime; H1 not in judicial proceedings without permission; ' +
      'H2 not passed on without permission; H3 other restrictions, stated in words',
  );

/** Traffic Light Protocol 2.0: who may receive the item. */
export const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type TlpLabel = (typeof tlpLabels)[number];
export const tlpLabel = z
  .enum(tlpLabels)
  .describe('RED and AMBER+STRICT reach only the source and the bureaus that it names');

/** Why somebody asks: travels with every request that touches personal data. */
export const justification = z.object({
  purpose,
  caseReference: z.string().min(1).max(200).optional(),
  legalBasis: z.string().min(1).max(200).optional(),
  offence: z.string().min(1).max(200).optional(),
});
export type Justification = z.infer<typeof justification>;

/** Says what an enrolled person is in the case, where the purpose does not. */
export const personStatusHeader = 'whorl-person-status';

/** Request headers that carry the justification; values are percent-encoded UTF-8. */
export const justificationHeaders = {
  purpose: 'whorl-purpose',
  caseReference: 'whorl-case',
  legalBasis: 'whorl-legal-basis',
  offence: 'whorl-offence',
} as const;
