/** Composition: which modules there are, what each is given, and the one application made of them. */
import { h } from 'preact';
import { instrumentsAccess } from '../instruments/access.js';
import { instrumentsRoutes } from '../instruments/routes.js';
import { type PermissionTable, joinTables } from '../platform/access/index.js';
import { type Route, createApp, loadAssets } from '../platform/http/index.js';
import { identityAccess } from '../platform/identity/access.js';
import type { StateProfile } from '../platform/identity/index.js';
import type { JobHandler } from '../platform/jobs/index.js';
import { jobsAccess } from '../platform/jobs/access.js';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { statisticsAccess } from '../statistics/access.js';
import { statisticsRoutes } from '../statistics/routes.js';
import { statisticsJobs } from '../statistics/importing.js';
import { nodeAccess } from './access.js';
import type { NodeConfig } from './config.js';
import { type NodeParts, assetsFolder, codeRoot } from './parts.js';
import { nodeRoutes } from './routes.js';
import { frameOf } from './ui/frame.js';
import { ProblemView } from './ui/ProblemView.js';

/** The one table of permissions of this node. */
export const permissions: PermissionTable = joinTables(
  nodeAccess,
  identityAccess,
  jobsAccess,
  instrumentsAccess,
  statisticsAccess,
);

export type Wiring = {
  readonly app: ReturnType<typeof createApp>;
  readonly routes: readonly Route[];
  readonly jobHandlers: Readonly<Record<string, JobHandler>>;
  /** Tells the wiring whom to wake when a request has asked for long work. */
  onJobAsked(wake: () => void): void;
};

export function composeNode(config: NodeConfig, parts: NodeParts, state: StateProfile): Wiring {
  let wake: () => void = () => undefined;
  const given = {
    storage: parts.storage,
    files: parts.files,
    maxUploadBytes: config.maxUploadBytes,
    wakeJobs: () => wake(),
  };
  const moduleRoutes = [...instrumentsRoutes(given), ...statisticsRoutes(given)];
  const routes: Route[] = [];
  routes.push(...nodeRoutes(config, () => routes), ...moduleRoutes);
  const assets = loadAssets(assetsFolder());
  const app = createApp({
    routes,
    permissions,
    storage: parts.storage,
    files: parts.files,
    catalogue: loadCatalogue(codeRoot),
    assets,
    frame: frameOf(permissions, assets, state),
    problemView: (problem) => h(ProblemView, { problem }),
    log: (event, details) => parts.log.error(details, event),
  });
  return {
    app,
    routes,
    jobHandlers: statisticsJobs(given),
    onJobAsked: (listener) => {
      wake = listener;
    },
  };
}
