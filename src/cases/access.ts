/**
 * Who may do what with a person's record: action × relation × class × purpose. The oracle in access.test.ts is written
 * by hand from the sentences of the README, not from this table.
 */
import type { Grant, PermissionTable, Purpose, Relation, Role, Sensitivity } from '../platform/access/index.js';

/** Where a shelter is never leaves those who answer for her; identity and contact are shown by a reveal only. */
const IDENTITY: readonly Sensitivity[] = ['identity', 'contact'];
const MATTER: readonly Sensitivity[] = ['story', 'health', 'legal', 'operational', 'statistical'];
const SHELTER: readonly Sensitivity[] = ['shelter'];
/** What she is shown of herself: not what others plan, nor where a shelter is. */
const HERS: readonly Sensitivity[] = ['identity', 'contact', 'story', 'health', 'legal'];

const ANSWERABLE: readonly Relation[] = ['owner', 'team'];
const WORKERS: readonly Role[] = ['case-worker', 'supervisor'];

const grant = (
  relations: readonly Relation[],
  classes: readonly Sensitivity[],
  purposes: readonly Purpose[],
  stepUp?: true,
): Grant => ({ relations, classes, purposes, ...(stepUp ? { stepUp } : {}) });

/** A referral narrows this to what it says. */
const REFERRABLE: readonly Purpose[] = ['protection', 'return', 'investigation', 'legal-proceedings'];

const reading: readonly Grant[] = [
  grant(ANSWERABLE, [...MATTER, ...SHELTER], ['protection']),
  grant(ANSWERABLE, ['legal', 'operational'], ['return']),
  grant(ANSWERABLE, ['story', 'legal', 'operational'], ['investigation', 'legal-proceedings']),
  grant(['agency'], ['operational', 'statistical'], ['protection']),
  grant(['supervisor'], MATTER, ['oversight']),
  grant(['referred-to'], MATTER, REFERRABLE),
  grant(['break-glass'], MATTER, ['protection'], true),
];

const revealing: readonly Grant[] = [
  grant(ANSWERABLE, IDENTITY, ['protection', 'return', 'investigation', 'legal-proceedings'], true),
  grant(['supervisor'], IDENTITY, ['oversight'], true),
  grant(['referred-to'], IDENTITY, REFERRABLE, true),
  grant(['break-glass'], IDENTITY, ['protection'], true),
];

/** A thing done to the record as a whole, not to a class of it. */
const whole = (relations: readonly Relation[], purposes: readonly Purpose[], stepUp?: true): readonly Grant[] => [
  grant(relations, [], purposes, stepUp),
];

export const casesAccess = {
  'cases.list': {
    roles: [...WORKERS, 'coordinator', 'statistician', 'auditor', 'data-protection-officer'],
    relation: 'any',
  },
  'cases.search': { roles: WORKERS, relation: 'any' },
  'cases.open': { roles: ['case-worker'], relation: 'any' },
  'cases.read': { roles: WORKERS, relation: 'record', grants: reading },
  // An action of its own: a coordinator who was once a case worker must not read on as the owner she still is.
  'cases.statistical': {
    roles: ['coordinator', 'statistician'],
    relation: 'record',
    grants: [grant(['national'], ['statistical'], ['statistics'])],
  },
  'cases.reveal': { roles: WORKERS, relation: 'record', grants: revealing },
  'cases.change': {
    roles: WORKERS,
    relation: 'record',
    grants: [
      grant(ANSWERABLE, [...MATTER, ...SHELTER], ['protection']),
      grant(ANSWERABLE, IDENTITY, ['protection'], true),
    ],
  },
  'cases.note.read': { roles: WORKERS, relation: 'record', grants: reading },
  'cases.note.write': {
    roles: WORKERS,
    relation: 'record',
    grants: [grant(ANSWERABLE, [...MATTER, ...SHELTER], ['protection'])],
  },
  'cases.file.read': { roles: WORKERS, relation: 'record', grants: reading },
  'cases.file.keep': {
    roles: WORKERS,
    relation: 'record',
    grants: [grant(ANSWERABLE, MATTER, ['protection'])],
  },
  'cases.team': {
    roles: WORKERS,
    relation: 'record',
    grants: whole(['owner', 'supervisor'], ['protection', 'oversight']),
  },
  'cases.refer': { roles: WORKERS, relation: 'record', grants: whole(ANSWERABLE, ['protection']) },
  'cases.break-glass': { roles: WORKERS, relation: 'any', stepUp: true },
  'cases.break-glass.end': {
    roles: WORKERS,
    relation: 'record',
    grants: whole(['break-glass', 'owner', 'supervisor'], ['protection', 'oversight']),
  },
  'cases.break-glass.approve': {
    roles: ['supervisor', 'data-protection-officer'],
    relation: 'record',
    grants: whole(['supervisor', 'auditor'], ['oversight'], true),
  },
  'cases.break-glass.list': { roles: ['supervisor', 'data-protection-officer'], relation: 'any' },
  'cases.seen': {
    roles: [...WORKERS, 'auditor', 'data-protection-officer'],
    relation: 'record',
    grants: whole(['owner', 'supervisor', 'auditor'], ['protection', 'oversight']),
  },
  'cases.export': {
    roles: ['case-worker'],
    relation: 'record',
    grants: [grant(['owner'], HERS, ['own-request'], true)],
  },
  'cases.close': {
    roles: WORKERS,
    relation: 'record',
    grants: whole(['owner', 'supervisor'], ['protection', 'oversight']),
  },
  'cases.hold': {
    roles: ['supervisor', 'data-protection-officer'],
    relation: 'record',
    grants: whole(['supervisor', 'auditor'], ['oversight']),
  },
  'cases.erase': {
    roles: [...WORKERS, 'data-protection-officer'],
    relation: 'record',
    grants: whole(['owner', 'supervisor', 'auditor'], ['protection', 'oversight']),
  },
  'cases.own': {
    roles: ['person-concerned'],
    relation: 'record',
    grants: [grant(['person-herself'], HERS, ['own-request'])],
  },
} as const satisfies PermissionTable;

export type CaseAction = keyof typeof casesAccess;

/** Identity and contact are opened by a reveal, every other class by reading. */
export const readingAction = (sensitivity: Sensitivity): 'cases.read' | 'cases.reveal' =>
  IDENTITY.includes(sensitivity) ? 'cases.reveal' : 'cases.read';

export { HERS, IDENTITY, MATTER };
