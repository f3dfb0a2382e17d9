import { COLLEAGUES, type PermissionTable } from '../platform/access/index.js';

/** Documents are the State's, not an agency's: everybody who works with the node may read them. */
export const instrumentsAccess = {
  'instruments.read': {
    roles: COLLEAGUES,
    relation: 'any',
  },
  'instruments.keep': { roles: ['coordinator'], relation: 'any' },
  'instruments.remove': { roles: ['coordinator'], relation: 'any' },
  /** Saying what was done about a commitment, in one's own name. */
  'instruments.assert': { roles: ['coordinator', 'agency-officer'], relation: 'any' },
  /** How documents and commitments hang together: versions, links, merges. */
  'instruments.relate': { roles: ['coordinator'], relation: 'any' },
  'instruments.set-strength': { roles: ['coordinator'], relation: 'any' },
  'instruments.record-calendar': { roles: ['coordinator'], relation: 'any' },
  'instruments.record-status': { roles: ['coordinator'], relation: 'any' },
} as const satisfies PermissionTable;
