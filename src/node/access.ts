import { casesAccess } from '../cases/access.js';
import { instrumentsAccess } from '../instruments/access.js';
import { accessAccess } from '../platform/access/access.js';
import { type PermissionTable, ROLES, SIGNED_IN, joinTables } from '../platform/access/index.js';
import { auditAccess } from '../platform/audit/access.js';
import { filesAccess } from '../platform/files/access.js';
import { identityAccess } from '../platform/identity/access.js';
import { jobsAccess } from '../platform/jobs/access.js';
import { noticesAccess } from '../platform/notices/access.js';
import { openidAccess } from '../platform/openid/access.js';
import { operationsAccess } from '../platform/operations/access.js';
import { peopleAccess } from '../platform/people/access.js';
import { statisticsAccess } from '../statistics/access.js';

const nodeAccess = {
  'node.home': { roles: SIGNED_IN, relation: 'any', withoutRole: true },
  'node.api.read': { roles: ROLES, relation: 'any' },
  'node.problem.read': { roles: ROLES, relation: 'any' },
  'node.kit.read': { roles: ROLES, relation: 'any' },
} as const satisfies PermissionTable;

/** The one table of permissions of this node. */
export const permissions: PermissionTable = joinTables(
  nodeAccess,
  accessAccess,
  auditAccess,
  filesAccess,
  identityAccess,
  jobsAccess,
  noticesAccess,
  openidAccess,
  operationsAccess,
  peopleAccess,
  instrumentsAccess,
  casesAccess,
  statisticsAccess,
);
