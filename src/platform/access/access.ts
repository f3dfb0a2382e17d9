import type { PermissionTable } from './decide.js';

export const accessAccess = {
  'access.table.read': { roles: ['coordinator', 'supervisor', 'data-protection-officer', 'auditor'], relation: 'any' },
} as const satisfies PermissionTable;
