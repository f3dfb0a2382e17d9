/**
 * Who may do what. Each module holds one table, action → permission; a route or command names an action and
 * cannot exist without one. A decision is a pure function of the table, the actor and the record concerned.
 */

export const ROLES = ['coordinator', 'statistician', 'agency-officer', 'auditor', 'reader', 'anonymous'] as const;
export type Role = (typeof ROLES)[number];

/** Someone or something that acts: a person who signed in, the operator at the command line, the node itself. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The agency a person works for, or null for one who acts for the State as a whole. */
  readonly agency: string | null;
  readonly kind: 'person' | 'command-line' | 'system';
};

/**
 * `any`: every record. `own-agency`: only records of the actor's own agency, unless a role in `beyond` widens it.
 */
export type Permission =
  | { readonly roles: readonly Role[]; readonly relation: 'any' }
  | { readonly roles: readonly Role[]; readonly relation: 'own-agency'; readonly beyond: readonly Role[] };

export type PermissionTable = Readonly<Record<string, Permission>>;

/** What is known of the record an action touches. `agency: null` belongs to the State, not to one agency. */
export type Subject = { readonly agency: string | null };

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: 'no-such-action' | 'role' | 'agency' };

/**
 * @param subject the record, or undefined where the action names none yet (a list, a form): then only the role
 *   counts, and the store narrows the list by `agencyInView`.
 */
export function decide(table: PermissionTable, action: string, actor: Actor, subject?: Subject): Decision {
  const permission = Object.hasOwn(table, action) ? table[action] : undefined;
  if (!permission) return { allowed: false, because: 'no-such-action' };
  if (!permission.roles.some((role) => actor.roles.includes(role))) return { allowed: false, because: 'role' };
  if (permission.relation === 'any' || subject === undefined) return { allowed: true };
  if (permission.beyond.some((role) => actor.roles.includes(role))) return { allowed: true };
  return actor.agency !== null && actor.agency === subject.agency
    ? { allowed: true }
    : { allowed: false, because: 'agency' };
}

/**
 * The one agency whose records a list may show this actor, or `all`. An officer without an agency sees nothing:
 * the answer is then an agency that cannot exist.
 */
export function agencyInView(table: PermissionTable, action: string, actor: Actor): 'all' | { readonly only: string } {
  const permission = table[action];
  if (!permission) return { only: '' };
  if (permission.relation === 'any' || permission.beyond.some((role) => actor.roles.includes(role))) return 'all';
  return { only: actor.agency ?? '' };
}

/** Joins the modules' tables into the one the node asks. Two modules that claim one action are a fault. */
export function joinTables(...tables: readonly PermissionTable[]): PermissionTable {
  const joined: Record<string, Permission> = {};
  for (const table of tables)
    for (const [action, permission] of Object.entries(table)) {
      if (joined[action]) throw new Error(`two modules claim the action ${action}`);
      joined[action] = permission;
    }
  return joined;
}

/** The operator at the machine's own keyboard: whoever can read the data folder holds the node. */
export const OPERATOR: Actor = {
  id: 'operator',
  name: 'operator',
  roles: ['coordinator', 'statistician'],
  agency: null,
  kind: 'command-line',
};

/** The node acting by itself: schedules, upgrades, the sandbox. */
export const NODE: Actor = {
  id: 'node',
  name: 'node',
  roles: ['coordinator', 'statistician'],
  agency: null,
  kind: 'system',
};

export const ANONYMOUS: Actor = { id: 'anonymous', name: '', roles: ['anonymous'], agency: null, kind: 'person' };
