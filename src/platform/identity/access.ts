import { type PermissionTable, ROLES, SIGNED_IN } from '../access/index.js';

export const identityAccess = {
  'identity.sign-in': { roles: ROLES, relation: 'any' },
  'identity.sign-out': { roles: ROLES, relation: 'any' },
  // One's own account and nobody else's: no address of these names another person.
  'identity.account.read': { roles: SIGNED_IN, relation: 'any', withoutRole: true },
  'identity.account.change': { roles: SIGNED_IN, relation: 'any', withoutRole: true },
  'identity.step-up': { roles: SIGNED_IN, relation: 'any', withoutRole: true },
} as const satisfies PermissionTable;
