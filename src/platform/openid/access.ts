import { type PermissionTable, ROLES, type Role } from '../access/index.js';

const COLLEAGUES: readonly Role[] = ROLES.filter((role) => role !== 'anonymous' && role !== 'person-concerned');

export const openidAccess = {
  'openid.sign-in': { roles: ROLES, relation: 'any' },
  'openid.account.read': { roles: COLLEAGUES, relation: 'any' },
  // One's own tie and nobody else's: no address of these names a person.
  'openid.account.tie': { roles: COLLEAGUES, relation: 'any', stepUp: true },
} as const satisfies PermissionTable;
