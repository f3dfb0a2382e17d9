/** The log at a moment, as one line: how many leaves, and their root. Needs no keys. */
import { NODE } from '../access/index.js';
import type { Storage } from '../storage/index.js';
import { GrowingTree, rootOf } from './merkle.js';
import { grownBy } from './sequencing.js';
import { logState } from './store/acts.js';
import { readTree } from './store/log.js';

/** Leaves, and their root in hexadecimal. */
export type LogHead = { readonly size: number; readonly root: string };

const asOwner = { authority: 'owner' } as const;

/** Null where nothing has a place in the log yet. */
export const logHead = (storage: Storage): Promise<LogHead | null> =>
  storage.inUnitOfWork(
    NODE,
    async (uow) => {
      const { size, frontier } = await readTree(uow);
      return size > 0 && frontier ? { size, root: rootOf(frontier).toString('hex') } : null;
    },
    asOwner,
  );

/** Whether this log begins with exactly that state: every leaf up to its size gives its root. */
export const logHolds = (storage: Storage, { size, root }: LogHead): Promise<boolean> =>
  storage.inUnitOfWork(
    NODE,
    async (uow) => {
      const grown = await grownBy(uow, new GrowingTree(), size);
      return grown !== undefined && rootOf(grown).toString('hex') === root;
    },
    asOwner,
  );

/** The head, and whether anything about the log waits for a person: findings of the last verification, or an alarm after it. */
export async function logHealth(storage: Storage): Promise<(LogHead & { readonly sound: boolean }) | null> {
  const head = await logHead(storage);
  if (!head) return null;
  const { verified, alarms } = await storage.inUnitOfWork(NODE, logState);
  const found = Object.values(verified?.counts ?? {}).some((count) => count > 0);
  const later = alarms.some(({ at }) => verified === null || at > verified.at);
  return { ...head, sound: !found && !later };
}
