/** Long work of this folder: files wait, closed, until the operator's scanner has seen them. */
import { NODE } from '../access/index.js';
import type { JobContext, JobKind } from '../jobs/index.js';
import type { Storage } from '../storage/index.js';
import { moveKept } from './store.js';
import type { Vault } from './vault.js';
import { SCAN } from './vault/keep.js';
import type { Scanner } from './vault/scanner.js';

/** Handlers of this folder's jobs. Without a scanner no such job is asked for. */
export function filesJobs(given: {
  readonly storage: Storage;
  readonly vault: Vault;
  readonly scanner: Scanner | undefined;
}): Record<string, JobKind> {
  const { storage, vault, scanner } = given;
  if (!scanner) return {};
  const run = async (context: JobContext): Promise<void> => {
    const { file, owner } = context.job.input;
    if (typeof file !== 'string' || typeof owner !== 'string') throw new Error('a scan names its file and its owner');
    const content = await storage.inUnitOfWork(NODE, (uow) => vault.contentOf(uow, owner, file));
    // Removed while it waited: nothing is left to look at.
    const verdict = content ? await scanner.scan(content) : 'gone';
    await context.commit(async (uow) => {
      if (verdict === 'virus' && (await moveKept(uow, file, 'checking', 'quarantined', { reason: 'virus' })))
        await uow.act('files.quarantine', `file/${file}`, { owner, reason: 'virus' });
      if (verdict === 'clean') await moveKept(uow, file, 'checking', 'kept');
      return { verdict };
    });
  };
  return { [SCAN]: { run, lane: 'short' } };
}
