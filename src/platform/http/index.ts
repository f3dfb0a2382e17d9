/** Addresses of the node: how a route is written, how a request lives, and how the node calls others. */
export { createApp } from './app.js';
export { type Assets, loadAssets } from './assets.js';
export type { Client } from './client.js';
export { SESSION_COOKIE, endedSessionCookie, sessionCookie, sessionCookieName } from './cookies.js';
export { httpError } from './errors.js';
export { manyLines } from './field-text.js';
export { type Site, isSecure } from './host.js';
export { isLocalPath, localPath } from './local-path.js';
export { openApi } from './openapi.js';
export type { Answered, FrameContext, HttpParts } from './parts.js';
export { type Problem, problemOf } from './problem.js';
export {
  type Answer,
  type AskedOf,
  type Route,
  type RouteRequest,
  download,
  page,
  redirect,
  redirectAway,
  route,
} from './route.js';
export { type ConnectionLimits, connectionLimits, limitServer, serverOptions } from './server-limits.js';
export { type AllowedHost, allowedHosts } from './outward/addresses.js';
export { type Outward, type OutwardCall, guardedFetch } from './outward/guarded-fetch.js';
