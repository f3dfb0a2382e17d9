/** How much is kept, and what a person is told when there is no room. */
import { statfs } from 'node:fs/promises';
import type { UnitOfWork } from '../../storage/index.js';
import { filesError } from '../errors.js';
import { usageOf } from '../store.js';

/** Bytes, except `recordFiles`. */
export type VaultLimits = {
  readonly file: number;
  readonly record: number;
  readonly recordFiles: number;
  readonly agency: number;
  /** What must stay free on the disk for the database and the rest of the node. */
  readonly diskReserve: number;
};

export const DEFAULT_LIMITS: VaultLimits = {
  file: 20_000_000,
  record: 500_000_000,
  recordFiles: 100,
  agency: 20_000_000_000,
  diskReserve: 1_000_000_000,
};

const megabytes = (bytes: number): number => Math.max(0, Math.floor(bytes / 100_000) / 10);

/**
 * Refuses a file for which there is no room, before anything of it is written. Errors: FILES_TOO_LARGE,
 * FILES_TOO_MANY, FILES_QUOTA_RECORD, FILES_QUOTA_AGENCY (with the megabytes left), FILES_DISK_NEARLY_FULL.
 */
export async function requireRoom(
  uow: UnitOfWork,
  folder: string,
  limits: VaultLimits,
  wanted: { readonly agency: string; readonly owner: string; readonly bytes: number },
): Promise<void> {
  const { agency, owner, bytes } = wanted;
  if (bytes > limits.file) throw filesError('FILES_TOO_LARGE', { megabytes: megabytes(limits.file) });
  const used = await usageOf(uow, agency, owner);
  if (used.recordFiles >= limits.recordFiles) throw filesError('FILES_TOO_MANY', { most: limits.recordFiles });
  const left = (limit: number, taken: number) => ({ megabytes: megabytes(limit), left: megabytes(limit - taken) });
  if (used.recordBytes + bytes > limits.record)
    throw filesError('FILES_QUOTA_RECORD', left(limits.record, used.recordBytes));
  if (used.agencyBytes + bytes > limits.agency)
    throw filesError('FILES_QUOTA_AGENCY', left(limits.agency, used.agencyBytes));
  const disk = await statfs(folder);
  // The copy that is looked at and the one that is kept lie side by side for a moment.
  if (disk.bavail * disk.bsize - 2 * bytes < limits.diskReserve) throw filesError('FILES_DISK_NEARLY_FULL');
}
