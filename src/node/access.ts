import { type PermissionTable, ROLES } from '../platform/access/index.js';

const signedIn = ROLES.filter((role) => role !== 'anonymous');

export const nodeAccess = {
  'node.home': { roles: signedIn, relation: 'any' },
  'node.api.read': { roles: ROLES, relation: 'any' },
  'node.problem.read': { roles: ROLES, relation: 'any' },
  'node.kit.read': { roles: ROLES, relation: 'any' },
  'node.health': { roles: ROLES, relation: 'any' },
} as const satisfies PermissionTable;
