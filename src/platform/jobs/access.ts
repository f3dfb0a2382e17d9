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
  'jobs.retry': { roles: ['coordinator', 'agency-officer'], relation: 'own-agency', beyond: ['coordinator'] },
  'jobs.put-aside': { roles: ['coordinator', 'agency-officer'], relation: 'own-agency', beyond: ['coordinator'] },
  'jobs.schedule.read': { roles: ['coordinator', 'auditor'], relation: 'any' },
} as const satisfies PermissionTable;
