import { type PermissionTable, ROLES } from '../access/index.js';

export const identityAccess = {
  'identity.sign-in': { roles: ROLES, relation: 'any' },
  'identity.sign-out': { roles: ROLES, relation: 'any' },
  'identity.acts.read': { roles: ['auditor', 'coordinator'], relation: 'any' },
} as const satisfies PermissionTable;
