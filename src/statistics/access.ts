import type { PermissionTable } from '../platform/access/index.js';

/**
 * Who may do what with lists and figures. Officers meet their own agency's lists only. Nothing here has passed safe
 * publication, so that the role `reader` is given no figure yet.
 */
export const statisticsAccess = {
  'statistics.picture.read': {
    roles: ['coordinator', 'statistician', 'agency-officer', 'auditor'],
    relation: 'own-agency',
    beyond: ['coordinator', 'statistician', 'auditor'],
  },
  'statistics.batches.read': {
    roles: ['coordinator', 'statistician', 'agency-officer', 'auditor'],
    relation: 'own-agency',
    beyond: ['coordinator', 'statistician', 'auditor'],
  },
  'statistics.import': {
    roles: ['coordinator', 'statistician', 'agency-officer'],
    relation: 'own-agency',
    beyond: ['coordinator', 'statistician'],
  },
  'statistics.undo': {
    roles: ['coordinator', 'statistician', 'agency-officer'],
    relation: 'own-agency',
    beyond: ['coordinator', 'statistician'],
  },
  // A decision holds for a whole series, which may be of several lists: it is the statistician's.
  'statistics.labels.read': {
    roles: ['coordinator', 'statistician', 'auditor'],
    relation: 'any',
  },
  'statistics.labels.decide': {
    roles: ['coordinator', 'statistician'],
    relation: 'any',
  },
  // Estimates of how many were never met. Nobody but the statistician meets a count below the node's threshold.
  'statistics.estimates.read': { roles: ['coordinator', 'statistician', 'auditor'], relation: 'any' },
  'statistics.estimates.cells': { roles: ['statistician'], relation: 'any' },
  'statistics.estimates.run': { roles: ['statistician'], relation: 'any' },
  'statistics.estimates.freeze': { roles: ['statistician'], relation: 'any' },
  'statistics.estimates.populations': { roles: ['statistician'], relation: 'any' },
} as const satisfies PermissionTable;
