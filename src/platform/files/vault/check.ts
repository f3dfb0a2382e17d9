/** Whether what lies on the disk is what the rows say. */
import { stat } from 'node:fs/promises';
import type { UnitOfWork } from '../../storage/index.js';
import { storedFiles } from '../store.js';
import { pathIn, storedHash, storedPlaces } from './sealed-content.js';

export type VaultFindings = {
  readonly files: number;
  /** Rows whose content is not on the disk. */
  readonly missing: readonly string[];
  /** Contents of another length, or with `deep` of another hash, than was written. */
  readonly damaged: readonly string[];
  /** Contents that no row refers to, past the time that a unit of work may last: the next sweep takes them. */
  readonly orphans: number;
  readonly ok: boolean;
};

export async function compareVault(
  folder: string,
  uow: UnitOfWork,
  deep: boolean,
  graceMs: number,
): Promise<VaultFindings> {
  const rows = (await storedFiles(uow)).filter(({ state }) => state !== 'removed');
  const known = new Set(rows.map(({ id }) => id));
  const orphans = (await storedPlaces(folder)).filter(
    ({ id, draft, ageMs }) => (draft || !known.has(id)) && ageMs > graceMs,
  );
  const missing: string[] = [];
  const damaged: string[] = [];
  for (const { id, bytes, sha256 } of rows) {
    const path = pathIn(folder, id);
    const about = await stat(path).catch(() => undefined);
    if (!about) missing.push(id);
    else if (about.size !== bytes || (deep && !(await storedHash(path)).equals(sha256))) damaged.push(id);
  }
  const ok = missing.length + damaged.length + orphans.length === 0;
  return { files: rows.length, missing, damaged, orphans: orphans.length, ok };
}
