/** How the node looks after itself: what backups, probes and figures are given. */
import { logHealth } from '../platform/audit/index.js';
import type { Route } from '../platform/http/index.js';
import type { JobHandlers } from '../platform/jobs/index.js';
import {
  type Metrics,
  type Settings,
  type StateGiven,
  nodeState,
  openMetrics,
  operationsJobs,
} from '../platform/operations/index.js';
import { groundOf } from './given.js';
import type { NodeParts } from './parts.js';

export type Operated = {
  readonly state: StateGiven;
  readonly jobs: JobHandlers;
  metrics(routes: readonly Route[]): Metrics;
};

export function operatedBy(config: Settings, parts: NodeParts, jobsRunning: () => boolean): Operated {
  const ground = groundOf(config, parts);
  const { storage, keys } = parts;
  const state: StateGiven = {
    ground,
    storage,
    backupFolder: config.backupFolder,
    jobsRunning,
    audit: () => logHealth(storage),
    keys: async () => ((await keys.status()).dataKeys.damaged === 0 ? 'ready' : 'missing'),
  };
  return {
    state,
    jobs: operationsJobs({ ground, storage, folder: config.backupFolder, recipients: config.backupRecipients }),
    metrics: (routes) => openMetrics(new Set(routes.map(({ path }) => path)), () => nodeState(state)),
  };
}
