/** Roles, and who acts. */

export const ROLES = [
  'coordinator',
  'statistician',
  'agency-officer',
  'case-worker',
  'supervisor',
  'data-protection-officer',
  'auditor',
  'reader',
  'person-concerned',
  'anonymous',
] as const;
export type Role = (typeof ROLES)[number];

/** Everyone with a session. */
export const SIGNED_IN: readonly Role[] = ROLES.filter((role) => role !== 'anonymous');
/** Everyone who works with the node. */
export const COLLEAGUES: readonly Role[] = SIGNED_IN.filter((role) => role !== 'person-concerned');

/** How surely it is this person: what her session was opened with, and until when she has shown it again (step-up). */
export type Assurance = {
  readonly by: 'one-time-link' | 'password-and-code' | 'passkey' | 'ministry';
  readonly steppedUpUntil: Date | null;
  /** The session's public number, for the record of acts and the list of sessions; never its secret. */
  readonly session: string;
};

/** Someone or something that acts: a person who signed in, the operator at the command line, the node itself. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The agency a person works for, or null for one who acts for the State as a whole. */
  readonly agency: string | null;
  /** What kind of agency it is, by HTCDS 2.0 `org_Type`: `LawEnforcement`, `NGO`, … */
  readonly agencyKind?: string | null;
  readonly kind: 'person' | 'command-line' | 'system';
  readonly assurance?: Assurance;
};

/** The operator at the machine's own keyboard: runs the node, and has no role that reads a person's record. */
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
