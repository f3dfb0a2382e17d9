/** Composition: which rooms there are, what each is given, and the one application made of them. */
import { h } from 'preact';
import { casesNotices } from '../cases/index.js';
import { casesRoutes } from '../cases/routes.js';
import { casesJobs } from '../cases/store.js';
import { instrumentsRoutes } from '../instruments/routes.js';
import { type RunRequest, runFamilies, type RunGiven } from '../methods/prevalence/index.js';
import { nodeTeam } from '../methods/prevalence/threads/node.js';
import { accessRoutes } from '../platform/access/routes.js';
import { auditJobs } from '../platform/audit/index.js';
import { auditRoutes } from '../platform/audit/routes.js';
import { filesJobs, scannerOf } from '../platform/files/index.js';
import { filesRoutes } from '../platform/files/routes.js';
import { type Route, createApp, loadAssets } from '../platform/http/index.js';
import { type StateProfile, identityNotices } from '../platform/identity/index.js';
import { identityRoutes, welcomeByMinistry } from '../platform/identity/routes.js';
import type { JobHandlers, Schedule } from '../platform/jobs/index.js';
import { jobsRoutes } from '../platform/jobs/routes.js';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { noticesRoutes } from '../platform/notices/routes.js';
import { openidRoutes } from '../platform/openid/routes.js';
import { type Metrics, type Settings, operationsSchedules } from '../platform/operations/index.js';
import { operationsRoutes } from '../platform/operations/routes.js';
import { peopleNotices } from '../platform/people/index.js';
import { peopleRoutes } from '../platform/people/routes.js';
import { statisticsJobs } from '../statistics/importing.js';
import { estimateRoutes, statisticsRoutes } from '../statistics/routes.js';
import { estimateJobs } from '../statistics/store.js';
import { permissions } from './access.js';
import { type Environment, type NodeGiven, givenTo } from './given.js';
import { operatedBy } from './operated.js';
import { type NodeParts, assetsFolder, codeRoot } from './parts.js';
import { nodeRoutes } from './routes.js';
import { tidyJobs, tidySchedule } from './tidying.js';
import { frameOf } from './ui/frame.js';
import { ProblemView } from './ui/ProblemView.js';
import { VERSION } from './version.js';

export type Wiring = {
  readonly app: ReturnType<typeof createApp>;
  readonly routes: readonly Route[];
  readonly given: NodeGiven;
  readonly jobHandlers: JobHandlers;
  readonly schedules: readonly Schedule[];
  readonly metrics: Metrics;
  /** What is known only once the node runs. */
  running(now: { readonly address: string; wakeJobs(): void; jobsRunning(): boolean }): void;
};

/** The page of what long work is on, where it has one. */
function pageOf(subject: string): string | undefined {
  const [kind, id] = subject.split('/');
  if (!id) return undefined;
  if (kind === 'statistics.estimate') return `/statistics/estimates/runs/${id}`;
  return kind === 'statistics.batch' ? `/statistics/lists/${id}` : undefined;
}

/** All families of an estimate, on threads that live as long as the work. */
async function estimate(request: RunRequest, given: Omit<RunGiven, 'team'>) {
  const team = nodeTeam();
  try {
    return await runFamilies(request, { team, ...given });
  } finally {
    await team.close();
  }
}

/** @param environment where a ministry's provider may be named */
export function composeNode(
  config: Settings,
  parts: NodeParts,
  state: StateProfile,
  environment: Environment = process.env,
): Wiring {
  let now = { address: config.address ?? '', wakeJobs: (): void => undefined, jobsRunning: () => false };
  const wakeJobs = () => now.wakeJobs();
  const given = givenTo(config, parts, state, { address: () => now.address, wakeJobs }, environment);
  const { storage, files, vault, keys, audit } = parts;
  const lists = { storage, files, maxUploadBytes: config.maxUploadBytes, wakeJobs };
  const operated = operatedBy(config, parts, () => now.jobsRunning());
  const routes: Route[] = [];
  routes.push(
    ...nodeRoutes(config, () => routes),
    ...(given.ministry
      ? // Before identity's own: `/sign-in/:token` takes every other name.
        openidRoutes({
          ministry: given.ministry,
          storage,
          keys,
          secure: given.secure,
          welcome: welcomeByMinistry(given.identity),
        })
      : []),
    ...identityRoutes(given.identity),
    ...peopleRoutes(given.people),
    ...noticesRoutes({ ...identityNotices, ...peopleNotices, ...casesNotices }),
    ...accessRoutes(
      () => permissions,
      () => routes,
    ),
    ...auditRoutes({ audit, wakeJobs }),
    ...jobsRoutes({ wakeJobs, pageOf, kindKey: (kind) => `node.job.kind.${kind}` }),
    ...filesRoutes({ vault }),
    ...operationsRoutes(operated.state),
    ...instrumentsRoutes(lists),
    ...casesRoutes(given.cases),
    ...statisticsRoutes(lists),
    ...estimateRoutes({ files, maxUploadBytes: config.maxUploadBytes, wakeJobs }),
  );
  const metrics = operated.metrics(routes);
  const assets = loadAssets(assetsFolder());
  const app = createApp({
    routes,
    permissions,
    storage,
    files,
    catalogue: loadCatalogue(codeRoot),
    assets,
    site: { address: config.address, securityContact: config.securityContact },
    ownKeyFirst: !state.sandbox,
    alive: { path: '/health', answer: { status: 'live', version: VERSION } },
    frame: frameOf(permissions, assets, state),
    problemView: (problem) => h(ProblemView, { problem }),
    log: (event, details) => parts.log.error(details, event),
    onAnswer: ({ method, route, status, ms }) => metrics.request(method, route, status, ms / 1000),
  });
  const scanner = config.scanCommand === undefined ? undefined : scannerOf(config.scanCommand);
  return {
    app,
    routes,
    given,
    metrics,
    jobHandlers: {
      ...statisticsJobs({ ...lists, keys }),
      ...estimateJobs({ storage, estimate }),
      ...filesJobs({ storage, vault, scanner }),
      ...auditJobs({ audit }),
      ...casesJobs(given.erasing),
      ...operated.jobs,
      ...tidyJobs(parts),
    },
    schedules: [...operationsSchedules(config.backupFolder), tidySchedule],
    running: (found) => {
      now = found;
    },
  };
}
