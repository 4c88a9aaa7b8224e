import { z } from 'zod';

export const roles = [
  'officer',
  'examiner',
  'examiner-supervisor',
  'duty-officer',
  'analyst',
  'notice-reviewer',
  'data-protection-officer',
  'security-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];
export const role = z.enum(roles);

export const permissions = [
  'accounts.manage',
  'records.read',
  'records.write',
  'searches.request',
  'searches.read',
  'examinations.decide',
  'examinations.supervise',
  'releases.decide',
  'transactions.send',
  'mailbox.read',
  'audit.read',
  'operations.read',
] as const;
export type Permission = (typeof permissions)[number];
export const permission = z.enum(permissions);

/** What a role may do. The administrator manages accounts and sees no records. */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  officer: [
    'records.read',
    'records.write',
    'searches.request',
    'searches.read',
    'releases.decide',
    'transactions.send',
    'mailbox.read',
  ],
  'duty-officer': [
    'records.read',
    'searches.request',
    'searches.read',
    'releases.decide',
    'transactions.send',
    'mailbox.read',
  ],
  examiner: ['examinations.decide'],
  'examiner-supervisor': ['examinations.decide', 'examinations.supervise'],
  analyst: ['records.read', 'searches.read'],
  'notice-reviewer': ['records.read'],
  'data-protection-officer': ['audit.read'],
  'security-officer': ['audit.read', 'operations.read'],
  administrator: ['accounts.manage', 'operations.read'],
};

/** Scopes that a machine may be given: nothing that a person has to decide. */
export const clientScopes = [
  'records.read',
  'records.write',
  'searches.request',
  'searches.read',
  'transactions.send',
  'mailbox.read',
  'audit.read',
  'operations.read',
] as const satisfies readonly Permission[];
export const clientScope = z.enum(clientScopes);
