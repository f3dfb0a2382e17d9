/** People of this node, their agencies, their ways to sign in and their sessions. Rules are numbered in the README. */
export { identityDoor } from './door.js';
export { type PasswordHasher, passwordHasher } from './hashing.js';
export { type IdentityNotice, identityNotices } from './notices.js';
export type { Client, IdentityKeys, IdentityParts, Notify } from './parts.js';
export type { Account, Agency, Person, StateProfile } from './people.js';
export { LINK_MINUTES, SESSION_IDLE_MINUTES, SESSION_MINUTES, STEP_UP_MINUTES } from './rules/session-ends.js';
export { endSessionsOf, signIn, signOut } from './sessions.js';
export { accounts, people } from './store/account.js';
export { sweepIdentity } from './store/attempts.js';
export { offerLink } from './store/link.js';
export { holderOf } from './store/session.js';
export { agencies, founded, markReady, stateOf } from './store/state.js';
export { endCredentials } from './ways.js';
