import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answered } from './letters.js';
import { teamOf } from './seats.js';
import type { Team } from './team.js';

/**
 * A team of worker threads of Node; without a size, one for each processor. Threads are opened when there is work and keep
 * the process alive only while they work; `close` when nothing more is to come.
 */
export function nodeTeam(size: number = availableParallelism()): Team {
  return teamOf(size, async (answered, died) => {
    const worker = await open();
    let ending = false;
    worker.on('message', (answer: Answered) => {
      worker.unref();
      answered(answer);
    });
    worker.on('error', died);
    worker.on('exit', (code) => {
      if (!ending) died(new Error(`A worker thread ended with ${code}.`));
    });
    worker.unref();
    return {
      ask(asked) {
        // A task that cannot be cloned throws here, and must not leave the process waiting.
        worker.postMessage(asked);
        worker.ref();
      },
      async end() {
        ending = true;
        await worker.terminate();
      },
    };
  });
}

async function open(): Promise<Worker> {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./node-worker.js', import.meta.url));
  const { workerFromSource } = await import('./node-from-source.js');
  return new Worker(await workerFromSource(), { eval: true });
}
