import { COLLEAGUES, type PermissionTable, ROLES } from '../access/index.js';

export const openidAccess = {
  'openid.sign-in': { roles: ROLES, relation: 'any' },
  'openid.account.read': { roles: COLLEAGUES, relation: 'any' },
  // One's own tie and nobody else's: no address of these names a person.
  'openid.account.tie': { roles: COLLEAGUES, relation: 'any', stepUp: true },
} as const satisfies PermissionTable;
