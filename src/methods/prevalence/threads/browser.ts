import type { Answered } from './letters.js';
import { teamOf } from './seats.js';
import type { Team } from './team.js';

/**
 * A team of a page's own workers; without a size, one for each processor. `worker` says where the worker's script lies when
 * it is not beside this file, as in a page whose scripts are bundled.
 */
export function browserTeam(size: number = navigator.hardwareConcurrency || 1, worker?: URL | string): Team {
  return teamOf(size, async (answered, died) => {
    const thread = worker
      ? new Worker(worker, { type: 'module' })
      : new Worker(new URL('./browser-worker.js', import.meta.url), { type: 'module' });
    thread.addEventListener('message', ({ data }: MessageEvent<Answered>) => answered(data));
    thread.addEventListener('error', (event) => died(new Error(event.message || 'A worker could not be started.')));
    thread.addEventListener('messageerror', () => died(new Error('A worker’s answer could not be read.')));
    return {
      ask: (asked) => thread.postMessage(asked),
      end: async () => thread.terminate(),
    };
  });
}
