import type { CaptureTable } from '../captures/table.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Team } from '../threads/team.js';
import type { FullRequest } from './request.js';

/** A table and what is asked of it: plain data, so that it can be sent to another thread. */
export type Question = { readonly table: CaptureTable; readonly request: FullRequest };

/** What every family works with. */
export type Setting = Question & {
  readonly kernel: Kernel;
  readonly team: Team;
  /** Told how far the present piece of work is. */
  readonly heard: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
};
