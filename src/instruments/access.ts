import { COLLEAGUES, type PermissionTable } from '../platform/access/index.js';

/** Documents are the State's, not an agency's: everybody who works with the node may read them. */
export const instrumentsAccess = {
  'instruments.read': {
    roles: COLLEAGUES,
    relation: 'any',
  },
  'instruments.keep': { roles: ['coordinator'], relation: 'any' },
  'instruments.remove': { roles: ['coordinator'], relation: 'any' },
} as const satisfies PermissionTable;
