/** Addresses of treaty status. */
import type { Route } from '../../platform/http/index.js';
import { type TreatiesGiven, importRoutes } from './treaties/imports.js';
import { paperRoutes } from './treaties/paper.js';
import { recordRoutes } from './treaties/record.js';
import { statusRoutes } from './treaties/status.js';

/** Fixed addresses first: `/treaties/matrix` is no treaty. */
export function treatiesRoutes(given: TreatiesGiven): Route[] {
  return [...importRoutes(given), ...paperRoutes(), ...recordRoutes(), ...statusRoutes()];
}
