import { type PermissionTable, ROLES } from '../access/index.js';

const signedIn = ROLES.filter((role) => role !== 'anonymous');

export const identityAccess = {
  'identity.sign-in': { roles: ROLES, relation: 'any' },
  'identity.sign-out': { roles: ROLES, relation: 'any' },
  // One's own account and nobody else's: no address of these names another person.
  'identity.account.read': { roles: signedIn, relation: 'any', withoutRole: true },
  'identity.account.change': { roles: signedIn, relation: 'any', withoutRole: true },
  'identity.step-up': { roles: signedIn, relation: 'any', withoutRole: true },
} as const satisfies PermissionTable;
