/** The addresses of this folder: signing in, stepping up, one's own account. */
import type { Route } from '../http/index.js';
import { accountRoutes } from './routes/account.js';
import type { IdentityParts } from './parts.js';
import { signInRoutes } from './routes/sign-in.js';
import { stepUpRoutes } from './routes/step-up.js';
import { waysRoutes } from './routes/ways.js';

/** Register `/sign-in/ministry` before these: `/sign-in/:token` takes every other name. */
export const identityRoutes = (parts: IdentityParts): Route[] => [
  ...signInRoutes(parts),
  ...stepUpRoutes(parts),
  ...accountRoutes(),
  ...waysRoutes(parts),
];
