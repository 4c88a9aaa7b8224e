import { permissionsOfRole, type Role } from '@whorl/contract';

/** All roles, in the order of the contract. */
export const roleNames = Object.keys(permissionsOfRole) as readonly Role[];
