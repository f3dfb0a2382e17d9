/** What people of the sandbox State have done with its documents, so that every page has something to show. */
import type { Actor } from '../../platform/access/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { ledgerPage } from './ledger.js';
import { assertStatusOf } from './life.js';
import { suggestLinksOf } from './link-search.js';
import { confirmLink, linksAround } from './versions/links.js';

export type SandboxDocuments = {
  /** Ids of the documents kept. */
  readonly draft: string;
  readonly revised: string;
  /** An adopted text that asks States parties for something. */
  readonly adopted: string;
};

/**
 * One row of versions, one commitment that was reported done and one in progress, links to look at. Running it again
 * adds nothing.
 *
 * @param coordinator who confirms and says; `officer` reports what the other verifies
 */
export async function sandboxLedger(
  storage: Storage,
  documents: SandboxDocuments,
  { coordinator, officer }: { readonly coordinator: Actor; readonly officer: Actor },
): Promise<void> {
  const { draft, revised, adopted } = documents;
  const done = await storage.inUnitOfWork(coordinator, async (uow) => (await linksAround(uow, revised)).length > 0);
  if (done) return;
  await storage.inUnitOfWork(officer, (uow) => report(uow, adopted));
  await storage.inUnitOfWork(coordinator, async (uow) => {
    await suggestLinksOf(uow, revised);
    await suggestLinksOf(uow, adopted);
    await confirmLink(uow, { older: draft, newer: revised, kind: 'revision', evidence: [] });
  });
}

async function report(uow: UnitOfWork, instrument: string): Promise<void> {
  const { rows } = await ledgerPage(uow, { instrument, strength: { min: 3, max: 6 } }, 1);
  const asOf = uow.at.toISOString().slice(0, 10);
  const [first, second] = rows;
  const evidence = [{ label: 'Invented law 4/2026 (sandbox)', href: null }];
  if (first)
    await assertStatusOf(uow, first.id, {
      state: null,
      status: 'reported-done',
      asOf,
      note: 'Sandbox: invented',
      evidence,
    });
  if (second)
    await assertStatusOf(uow, second.id, {
      state: null,
      status: 'in-progress',
      asOf,
      note: 'Sandbox: invented',
      evidence: [],
    });
}
