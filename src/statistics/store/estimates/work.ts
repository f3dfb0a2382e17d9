/** The long work of an estimate: a job that tells how far it is, stops when asked, and begins again after a crash. */
import type { Actor } from '../../../platform/access/index.js';
import { PalermoError } from '../../../platform/errors/index.js';
import type { JobContext, JobHandler } from '../../../platform/jobs/index.js';
import type { Storage } from '../../../platform/storage/index.js';
import { rowsOf } from '../../estimates/captures.js';
import { asRefusal } from '../../estimates/errors.js';
import type { RunRequest, RunResult } from '../../estimates/run.js';
import { ESTIMATE_JOB, keepFailure, keepResult, lockRun, runWithCaptures } from './runs.js';

/** Told how far the methods are: a share of the whole run, from 0 to 1. */
export type Heard = (progress: { readonly share: number }) => void;

/** The methods as the node wires them: every family asked for, over one table. */
export type Estimate = (
  request: RunRequest,
  given: { readonly heard: Heard; readonly signal: { readonly aborted: boolean } },
) => Promise<RunResult>;

export type EstimateParts = { readonly storage: Storage; readonly estimate: Estimate };

/** Progress is told in thousandths. */
const WHOLE = 1000;
/** How often the queue is asked whether someone wants the work stopped. */
const LOOK_MS = 250;

/** Handlers of the jobs of estimates. Their input: `{run}`. */
export function estimateJobs(given: EstimateParts): Record<string, JobHandler> {
  return { [ESTIMATE_JOB]: (context) => estimateRun(given, context) };
}

const actorOf = ({ job }: JobContext): Actor => ({
  id: job.askedBy,
  name: '',
  roles: [],
  agency: job.agency,
  kind: 'system',
});

async function estimateRun({ storage, estimate }: EstimateParts, context: JobContext): Promise<void> {
  const id = typeof context.job.input.run === 'string' ? context.job.input.run : '';
  const { run, captures } = await storage.inUnitOfWork(actorOf(context), (uow) => runWithCaptures(uow, id));
  // Taken back while it waited: there is nothing left to do.
  if (run.state !== 'asked') return context.commit(async () => ({ state: run.state }));
  const request: RunRequest = { ...run.asked, lists: captures.lists, rows: rowsOf(captures, run.stratum) };
  try {
    const result = await watched(context, (heard, signal) => estimate(request, { heard, signal }));
    await context.commit(async (uow) => ({
      hash: await keepResult(uow, await lockRun(uow, id), result, context.job.askedBy),
    }));
  } catch (error) {
    const refusal = asRefusal(error);
    if (!(refusal instanceof PalermoError) || refusal.status >= 500 || !refusal.code.startsWith('PREVALENCE_'))
      throw refusal;
    await context.commit(async (uow) => {
      await keepFailure(uow, await lockRun(uow, id), { code: refusal.code, params: { ...refusal.params } });
      return { refused: refusal.code };
    });
  }
}

type Working = (heard: Heard, signal: { readonly aborted: boolean }) => Promise<RunResult>;

/** Does the work, reports how far it is, and ends it as soon as someone asks for that. */
async function watched(context: JobContext, work: Working): Promise<RunResult> {
  const signal = { aborted: false };
  let done = 0;
  let looking = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      looking = looking
        .then(() => context.progress(done, WHOLE))
        .catch((error: unknown) => {
          signal.aborted = true;
          reject(error instanceof Error ? error : new Error(String(error)));
        });
    }, LOOK_MS);
  });
  const working = work(({ share }) => {
    // The end is told by the commit: before it the work is not whole.
    done = Math.min(WHOLE - 1, Math.floor(share * WHOLE));
  }, signal);
  // Whichever comes second must not end the process.
  working.catch(() => undefined);
  stopped.catch(() => undefined);
  try {
    return await Promise.race([working, stopped]);
  } finally {
    clearInterval(timer);
    signal.aborted = true;
    await looking;
  }
}
