import type { PermissionTable } from '../access/index.js';

export const filesAccess = {
  'files.quarantine.read': {
    roles: ['supervisor', 'auditor', 'data-protection-officer'],
    relation: 'own-agency',
    beyond: ['auditor', 'data-protection-officer'],
  },
  'files.quarantine.decide': { roles: ['supervisor'], relation: 'own-agency', beyond: [] },
} as const satisfies PermissionTable;
