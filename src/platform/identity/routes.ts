/** The addresses of this folder: signing in, stepping up, one's own account. */
import type { Answer, Route, RouteRequest } from '../http/index.js';
import { accountRoutes } from './routes/account.js';
import type { IdentityParts } from './parts.js';
import { welcome } from './routes/request.js';
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

/** Opens the session of a person whom her ministry's provider has proved, and leads on. */
export const welcomeByMinistry =
  (parts: IdentityParts) =>
  (request: RouteRequest<unknown, unknown, unknown>, person: string): Promise<Answer> =>
    welcome(request, parts, { person, by: 'ministry', next: undefined });
