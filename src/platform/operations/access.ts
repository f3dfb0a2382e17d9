import { type PermissionTable, ROLES } from '../access/index.js';

export const operationsAccess = {
  'operations.read': { roles: ['coordinator', 'auditor'], relation: 'any' },
  'operations.live': { roles: ROLES, relation: 'any' },
  'operations.ready': { roles: ROLES, relation: 'any' },
} as const satisfies PermissionTable;
