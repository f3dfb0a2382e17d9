import { type PermissionTable, ROLES } from '../access/index.js';

export const peopleAccess = {
  'people.read': {
    roles: ['coordinator', 'supervisor', 'auditor', 'data-protection-officer'],
    relation: 'own-agency',
    beyond: ['coordinator', 'auditor', 'data-protection-officer'],
  },
  'people.nominate': {
    roles: ['coordinator', 'supervisor'],
    relation: 'own-agency',
    beyond: ['coordinator'],
    stepUp: true,
  },
  'people.invite': {
    roles: ['coordinator', 'supervisor'],
    relation: 'own-agency',
    beyond: ['coordinator'],
    stepUp: true,
  },
  // Who may approve whom is narrower than this: approval.ts.
  'people.approve': {
    roles: ['coordinator', 'supervisor', 'auditor', 'data-protection-officer'],
    relation: 'own-agency',
    beyond: ['coordinator', 'auditor', 'data-protection-officer'],
    stepUp: true,
  },
  'people.change': {
    roles: ['coordinator', 'supervisor'],
    relation: 'own-agency',
    beyond: ['coordinator'],
    stepUp: true,
  },
  'people.suspend': { roles: ['coordinator', 'supervisor'], relation: 'own-agency', beyond: ['coordinator'] },
  'people.depart': {
    roles: ['coordinator', 'supervisor'],
    relation: 'own-agency',
    beyond: ['coordinator'],
    stepUp: true,
  },
  'people.sessions.end': { roles: ['coordinator', 'supervisor'], relation: 'own-agency', beyond: ['coordinator'] },
  'people.invitation.accept': { roles: ROLES, relation: 'any' },
  'people.organisations.read': {
    roles: ['coordinator', 'supervisor', 'auditor', 'data-protection-officer'],
    relation: 'any',
  },
  'people.organisations.change': { roles: ['coordinator'], relation: 'any', stepUp: true },
} as const satisfies PermissionTable;
