/** What nobody needs any more, and what is missing, once an hour. */
import { makeWordings } from '../instruments/store.js';
import { NODE } from '../platform/access/index.js';
import { sweepIdentity } from '../platform/identity/index.js';
import type { JobHandlers, Schedule } from '../platform/jobs/index.js';
import { sweepNotices } from '../platform/notices/index.js';
import { stagedInUse } from '../statistics/importing.js';
import type { NodeParts } from './parts.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A notice stays readable for a quarter of a year. */
const NOTICES_MS = 90 * DAY_MS;

export const tidySchedule: Schedule = {
  name: 'node.tidy',
  kind: 'node.tidy',
  subject: 'node/tidy',
  agency: null,
  input: {},
  timing: { everySeconds: 3600 },
};

/** Staged files that wait for nobody after a day, files of the vault that no row knows, ended sessions and old notices. */
export function tidyJobs({ storage, files, vault }: Pick<NodeParts, 'storage' | 'files' | 'vault'>): JobHandlers {
  return {
    'node.tidy': {
      lane: 'short',
      async run(context) {
        const staged = await files.sweep(DAY_MS, await storage.inUnitOfWork(NODE, stagedInUse));
        // After an upgrade that searches by other words, the index is made anew without anybody asking.
        await storage.inUnitOfWork(NODE, (uow) => makeWordings(uow, null));
        await context.commit(async (uow) => {
          await sweepIdentity(uow);
          await sweepNotices(uow, new Date(uow.at.getTime() - NOTICES_MS));
          return { staged, kept: await vault.sweep(uow) };
        });
      },
    },
  };
}
