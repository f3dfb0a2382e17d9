import type { PermissionTable, Role } from '../access/index.js';

/** Everyone with a session reads what waits for herself; nobody reads another's. */
const COLLEAGUES: readonly Role[] = [
  'coordinator',
  'statistician',
  'agency-officer',
  'case-worker',
  'supervisor',
  'data-protection-officer',
  'auditor',
  'reader',
  'person-concerned',
];

export const noticesAccess = {
  'notices.read': { roles: COLLEAGUES, relation: 'any' },
  'notices.mark': { roles: COLLEAGUES, relation: 'any' },
} as const satisfies PermissionTable;
