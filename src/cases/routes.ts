/** Pages and addresses of records of persons met. */
import type { Route } from '../platform/http/index.js';
import { breakGlassRoutes } from './routes/break-glass.js';
import { caseRoutes } from './routes/case.js';
import { fileRoutes } from './routes/files.js';
import type { CasesGiven } from './routes/given.js';
import { guarded } from './routes/guard.js';
import { heldRoutes } from './routes/held.js';
import { noteRoutes } from './routes/notes.js';
import { oversightRoutes } from './routes/oversight.js';
import { referralRoutes, teamRoutes } from './routes/team.js';
import { workRoutes } from './routes/work.js';

export type { CaseNotice, CasesGiven, Colleague } from './routes/given.js';

export function casesRoutes(given: CasesGiven): Route[] {
  const routes = [
    ...workRoutes(given),
    ...breakGlassRoutes(given),
    ...caseRoutes(given),
    ...noteRoutes(given),
    ...fileRoutes(given),
    ...teamRoutes(given),
    ...referralRoutes(given),
    ...oversightRoutes(given),
    ...heldRoutes(given),
  ];
  // Fixed addresses stand before `:record`, which would take `search` for a number.
  return guarded(given, routes).sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')));
}
