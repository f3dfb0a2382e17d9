/** Addresses of treaty status. */
import type { Files } from '../../platform/files/index.js';
import type { Route } from '../../platform/http/index.js';
import { importRoutes } from './treaties/imports.js';
import { paperRoutes } from './treaties/paper.js';
import { recordRoutes } from './treaties/record.js';
import { statusRoutes } from './treaties/status.js';

export type TreatiesGiven = { readonly files: Files; readonly maxUploadBytes: number };

/** Fixed addresses first: `/treaties/matrix` is no treaty. */
export function treatiesRoutes(given: TreatiesGiven): Route[] {
  return [...importRoutes(given), ...paperRoutes(), ...recordRoutes(), ...statusRoutes()];
}
