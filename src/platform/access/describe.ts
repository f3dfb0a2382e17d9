/** The table of permissions as rows that an auditor can read. Pure. */
import type { Permission, PermissionTable } from './decide.js';
import { ROLES, type Role } from './people.js';
import { PURPOSES, type Purpose, RELATIONS, type Relation, SENSITIVITIES, type Sensitivity } from './record.js';

export type DescribedGrant = {
  readonly relations: readonly Relation[];
  readonly classes: readonly Sensitivity[];
  readonly purposes: readonly Purpose[];
  readonly stepUp: boolean;
};

export type DescribedAction = {
  readonly action: string;
  /** The first word of the action's name. */
  readonly module: string;
  readonly roles: readonly Role[];
  /** Also who is signed in and has no role yet. */
  readonly withoutRole: boolean;
  readonly reach: Permission['relation'];
  /** Roles that reach beyond their own agency. */
  readonly beyond: readonly Role[];
  /** For persons' records: what each relation opens. */
  readonly grants: readonly DescribedGrant[];
  readonly stepUp: boolean;
};

/** All sorted in the order of the lists of roles, relations, classes and purposes, so that two tables can be compared. */
export function describeTable(table: PermissionTable): DescribedAction[] {
  return Object.entries(table)
    .map(([action, permission]) => describe(action, permission))
    .sort((a, b) => (a.action < b.action ? -1 : 1));
}

const inOrder = <T>(all: readonly T[], some: readonly T[]): T[] => all.filter((one) => some.includes(one));

function describe(action: string, permission: Permission): DescribedAction {
  const grants = permission.relation === 'record' ? permission.grants : [];
  return {
    action,
    module: action.split('.')[0] ?? action,
    roles: inOrder(ROLES, permission.roles),
    withoutRole: permission.relation === 'any' && permission.withoutRole === true,
    reach: permission.relation,
    beyond: permission.relation === 'own-agency' ? inOrder(ROLES, permission.beyond) : [],
    grants: grants.map((grant) => ({
      relations: inOrder(RELATIONS, grant.relations),
      classes: inOrder(SENSITIVITIES, grant.classes),
      purposes: inOrder(PURPOSES, grant.purposes),
      stepUp: grant.stepUp === true,
    })),
    stepUp: permission.relation === 'record' ? grants.some((grant) => grant.stepUp) : permission.stepUp === true,
  };
}

/** Relations that only some roles can stand in; in the others stands whoever works for an agency. */
const ONLY_FOR: Readonly<Partial<Record<Relation, readonly Role[]>>> = {
  supervisor: ['supervisor'],
  national: ['coordinator', 'statistician'],
  auditor: ['auditor', 'data-protection-officer'],
  'person-herself': ['person-concerned'],
};

/** What this role may do: its actions, and of their grants those whose relation someone of this role can stand in. */
export function actionsOf(role: Role, described: readonly DescribedAction[]): DescribedAction[] {
  const reachable = (relation: Relation): boolean => ONLY_FOR[relation]?.includes(role) ?? true;
  return described
    .filter((row) => row.roles.includes(role))
    .map((row) => ({
      ...row,
      roles: [role],
      beyond: row.beyond.filter((one) => one === role),
      grants: row.grants
        .map((grant) => ({ ...grant, relations: grant.relations.filter(reachable) }))
        .filter((grant) => grant.relations.length > 0),
    }));
}
