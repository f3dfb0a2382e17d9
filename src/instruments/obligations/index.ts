/** What a commitment comes to on a day: whom it binds, by when, how strong. Pure. */
export {
  type AddresseeFacts,
  type NotComputable,
  type StatesAddressed,
  statesAddressed,
  statesBound,
  type TreatyStanding,
} from './addressees.js';
export {
  assemblySession,
  type Calendar,
  type DatedEvent,
  EMPTY_CALENDAR,
  type Precision,
  type Sitting,
  sittingAfter,
  sittingOf,
} from './calendar.js';
export {
  type Awaited as AwaitedEvent,
  type Basis,
  type DeadlineFacts,
  earliestResolved,
  eventKey,
  type Resolved,
  resolveDeadline,
} from './deadlines.js';
export { type Implied, impliedTimes } from './implied.js';
export { holdsOn, type Membership, membersOn } from './membership.js';
export { nextOccurrence, occurrences, type Recurrence, RECURRENCES, type Rhythm } from './recurrences.js';
export {
  applyScale,
  changesFrom,
  DEFAULT_SCALE,
  isStanding,
  type Scale,
  type Standing,
  standingOf,
  withEntry,
} from './scale.js';
export { CALENDAR_HELD, SITTINGS_HELD } from './sittings-held.js';
export { treatiesMeant } from './treaties-meant.js';
export { OTHER_STATES, UN_MEMBERSHIP_SOURCE, UN_MEMBERSHIPS } from './un-membership.js';
