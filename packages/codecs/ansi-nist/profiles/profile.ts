import type { RecordDefinition } from '../dictionary/record-table.ts';

/** How many records of a type a transaction may hold. */
export interface RecordCount {
  readonly type: number;
  readonly min: number;
  readonly max: number;
}

/** One type of transaction (field 1.004) of a profile. */
export interface TransactionType {
  readonly code: string;
  readonly meaning: string;
  /** Nothing where the profile's public parts do not say. */
  readonly records?: readonly RecordCount[];
}

/** An application profile: what a domain adds to the standard. */
export interface Profile {
  readonly name: ProfileName;
  readonly title: string;
  /** Values of field 1.002 that the profile is written for. */
  readonly versions: readonly string[];
  /** First item of field 1.013, where the profile demands one. */
  readonly domainName?: string;
  /** Nothing where any type of transaction is allowed. */
  readonly transactionTypes?: readonly TransactionType[];
  /** Meaning of the Type-2 fields. */
  readonly type2: RecordDefinition;
}

export const profileNames = ['generic', 'int-i', 'prum', 'ebts'] as const;
export type ProfileName = (typeof profileNames)[number];

export const any = Number.POSITIVE_INFINITY;

export function count(type: number, min: number, max: number): RecordCount {
  return { type, min, max };
}
