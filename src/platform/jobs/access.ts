import type { PermissionTable } from '../access/index.js';

export const jobsAccess = {
  'jobs.read': {
    roles: ['coordinator', 'statistician', 'agency-officer', 'auditor'],
    relation: 'own-agency',
    beyond: ['coordinator', 'statistician', 'auditor'],
  },
  'jobs.cancel': {
    roles: ['coordinator', 'statistician', 'agency-officer'],
    relation: 'own-agency',
    beyond: ['coordinator', 'statistician'],
  },
} as const satisfies PermissionTable;
