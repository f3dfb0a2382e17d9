/** Signing in with a ministry's provider of identities (OpenID Connect). Rules in the README. */
export { type MinistryConfig, readMinistryConfig } from './config.js';
export { type OpenidParts, beginInvited, untie } from './flow.js';
export { type Ministry, type OutwardFetch, ministryOf } from './ministry.js';
export { type OpenidRouteParts, openidRoutes } from './routes.js';
