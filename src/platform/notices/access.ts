import { type PermissionTable, SIGNED_IN } from '../access/index.js';

/** Everyone with a session reads what waits for herself; nobody reads another's. */
export const noticesAccess = {
  'notices.read': { roles: SIGNED_IN, relation: 'any' },
  'notices.mark': { roles: SIGNED_IN, relation: 'any' },
} as const satisfies PermissionTable;
