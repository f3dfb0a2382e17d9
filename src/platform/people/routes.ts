/** Addresses of this room: colleagues, joining, organisations. */
import type { Route } from '../http/index.js';
import type { PeopleParts } from './parts.js';
import { colleagueRoutes } from './routes/colleagues.js';
import { joiningRoutes } from './routes/joining.js';
import { organisationRoutes } from './routes/organisations.js';

/** Fixed addresses come before `/people/:id`. */
export const peopleRoutes = (parts: PeopleParts): Route[] => [
  ...joiningRoutes(parts),
  ...colleagueRoutes(parts),
  ...organisationRoutes(parts),
];
