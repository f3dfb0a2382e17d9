/** Runs jobs in this process: one short and one long at a time, looks after what others left, and keeps schedules. */
import { randomUUID } from 'node:crypto';
import { NODE } from '../access/index.js';
import { describeFault } from '../errors/index.js';
import type { Storage } from '../storage/index.js';
import { type JobLog, attemptJob } from './attempt.js';
import { type JobHandlers, LANES, type Lane, kindsOf } from './kind.js';
import { claimJob, requeueInterrupted } from './store/claim.js';
import { holdLease } from './store/lease.js';
import { runDue } from './store/schedule.js';

export type JobRunner = { start(): Promise<void>; wake(): void; stop(): Promise<void> };

const IDLE_MS = 1000;
const UPKEEP_MS = 5000;
const FAULT_MS = 2000;

/** A rest that ends early when somebody calls. */
function rests() {
  const waiting = new Set<() => void>();
  return {
    pause: (ms: number) =>
      new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        waiting.add(end);
      }),
    wake: () => {
      for (const end of [...waiting]) end();
    },
  };
}

/** @param log told of faults that are the program's own, without the content of records */
export function jobRunner(storage: Storage, handlers: JobHandlers, log: JobLog): JobRunner {
  const self = randomUUID();
  const kinds = kindsOf(handlers);
  const { pause, wake } = rests();
  let stopping = false;
  let letGo: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let running: Promise<unknown> = Promise.resolve();
  let lease: Promise<void> = Promise.resolve();

  /** Does the same until the node stops; a database out of reach is waited for. */
  const repeat = async (step: () => Promise<number>): Promise<void> => {
    while (!stopping) {
      let rest = FAULT_MS;
      try {
        rest = await step();
      } catch (error) {
        log('jobs.database', describeFault(error));
      }
      if (rest > 0 && !stopping) await pause(rest);
    }
  };

  const work = (lane: Lane) => {
    const own = kinds.filter((kind) => kind.lane === lane);
    if (own.length === 0) return Promise.resolve();
    return repeat(async () => {
      const job = await storage.inUnitOfWork(NODE, (uow) => claimJob(uow, self, own));
      const kind = own.find(({ name }) => name === job?.kind);
      if (!job || !kind) return IDLE_MS;
      await attemptJob(storage, kind, job, self, () => stopping, log);
      return 0;
    });
  };

  const upkeep = () =>
    repeat(async () => {
      const back = await storage.inUnitOfWork(NODE, (uow) => requeueInterrupted(uow, self));
      const due = await storage.inUnitOfWork(NODE, runDue);
      if (back + due > 0) wake();
      return UPKEEP_MS;
    });

  const holdOn = async (held: () => void): Promise<void> => {
    while (!stopping) {
      await holdLease(storage, self, held, ended).catch((error: unknown) => log('jobs.lease', describeFault(error)));
      if (!stopping) await pause(FAULT_MS);
    }
  };

  return {
    async start() {
      await new Promise<void>((resolve) => {
        lease = holdOn(resolve);
      });
      await storage.inUnitOfWork(NODE, (uow) => requeueInterrupted(uow, self));
      running = Promise.all([...LANES.map(work), upkeep()]);
    },
    wake,
    async stop() {
      stopping = true;
      wake();
      await running;
      letGo();
      await lease;
    },
  };
}
