/** Verification as long work: where the log is too long for a page to wait. */
import type { JobHandler } from '../jobs/index.js';
import type { Audit } from './audit.js';
import { keepVerification } from './store/acts.js';

export const VERIFY_JOB = 'audit.verify';

export function auditJobs({ audit }: { readonly audit: Audit }): Record<string, JobHandler> {
  return {
    [VERIFY_JOB]: async (context) => {
      await audit.settle();
      let told = Promise.resolve();
      let stopped: Error | undefined;
      const verified = await audit.verify({
        progress: (done, total) => {
          told = told
            .then(() => context.progress(done, total))
            .catch((error: unknown) => {
              stopped ??= error instanceof Error ? error : new Error(String(error));
            });
        },
      });
      await told;
      if (stopped) throw stopped;
      await context.commit(async (uow) => {
        await keepVerification(uow, verified);
        return { size: verified.size, counts: verified.counts };
      });
    },
  };
}
