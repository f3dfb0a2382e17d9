import type { PermissionTable } from '../access/index.js';

/** Who reads the record of acts. It holds addresses, never contents: even so, who saw one person's record is for two roles. */
export const auditAccess = {
  'audit.acts.read': { roles: ['coordinator', 'auditor', 'data-protection-officer'], relation: 'any' },
  'audit.records.read': { roles: ['auditor', 'data-protection-officer'], relation: 'any' },
  'audit.verify': { roles: ['coordinator', 'auditor', 'data-protection-officer'], relation: 'any' },
} as const satisfies PermissionTable;
