import type { CaptureTable } from '../captures/table.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Team } from '../threads/team.js';
import type { FullRequest } from './request.js';

/** What every family works with. */
export type Setting = {
  readonly table: CaptureTable;
  readonly request: FullRequest;
  readonly kernel: Kernel;
  readonly team: Team;
  /** Told how far the present piece of work is. */
  readonly heard: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
};
