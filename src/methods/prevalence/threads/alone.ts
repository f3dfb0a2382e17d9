import { type Kernel, loadKernel } from '../kernel/kernel.js';
import { stopped } from './letters.js';
import { perform } from './tasks.js';
import type { Task, Team } from './team.js';

export type Alone = {
  /** What is awaited between two tasks; the language itself has no clock to wait on. */
  readonly pause?: () => Promise<unknown>;
  /** In place of the kernel of this thread. */
  readonly kernel?: Kernel;
};

/** A team of one: this thread. */
export function alone({ pause = () => Promise.resolve(), kernel }: Alone = {}): Team {
  let closed = false;
  return {
    size: 1,
    async run<T>(tasks: readonly Task[], heard?: (done: number, total: number) => void, signal?: { aborted: boolean }) {
      const own = kernel ?? (await loadKernel());
      const results: T[] = [];
      for (const task of tasks) {
        if (closed || signal?.aborted) throw stopped();
        results.push(perform(task, own) as T);
        heard?.(results.length, tasks.length);
        await pause();
      }
      if (closed || signal?.aborted) throw stopped();
      return results;
    },
    async close() {
      closed = true;
    },
  };
}
