import type { PermissionTable } from '../platform/access/index.js';

/** Documents are the State's, not an agency's: everybody who may sign in may read them. */
export const instrumentsAccess = {
  'instruments.read': {
    roles: ['coordinator', 'statistician', 'agency-officer', 'auditor', 'reader'],
    relation: 'any',
  },
  'instruments.keep': { roles: ['coordinator'], relation: 'any' },
  'instruments.remove': { roles: ['coordinator'], relation: 'any' },
} as const satisfies PermissionTable;
