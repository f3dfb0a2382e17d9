import { type Route, page, route } from '../http/index.js';
import { readiness } from './health/readiness.js';
import { nodeState, type StateGiven } from './health/state.js';
import { presentState } from './present.js';
import { LivePage } from './ui/LivePage.js';
import { OperationsPage } from './ui/OperationsPage.js';
import { ReadyPage } from './ui/ReadyPage.js';

const NOT_READY = 'OPERATIONS_NOT_READY';

/** The pages of operations, and the probes that watch a node. */
export function operationsRoutes(given: StateGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/health',
      action: 'operations.live',
      summary: 'Whether the node is alive: it answers, and says no more',
      handle: async () => page(LivePage, { status: 'live', version: given.ground.program }),
    }),
    route({
      method: 'GET',
      path: '/ready',
      action: 'operations.ready',
      summary: 'Whether the node is ready for requests; 503 with the checks that fail',
      handle: async () => {
        const found = readiness(await nodeState(given));
        // A program that is told no is told it by a code.
        return found.ready ? page(ReadyPage, found) : page(ReadyPage, { ...found, code: NOT_READY }, 503);
      },
    }),
    route({
      method: 'GET',
      path: '/operations',
      action: 'operations.read',
      summary: 'How the node runs: checks, backups, drills, disk, versions, long work',
      handle: async () => page(OperationsPage, presentState(await nodeState(given))),
    }),
  ];
}
