/** Verification: every leaf from its row, every root, every signature, in one snapshot; memory stays flat. Rules in the README. */
import { NODE } from '../access/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import type { AuditKeys } from './checkpoint.js';
import { ERASE, type Erasure } from './erase.js';
import { type Frontier, rootOf } from './merkle.js';
import { leafMaker } from './sealer.js';
import { allTiles, endOfLeaves, readTree } from './store/log.js';
import { loggedLeaves } from './store/read-log.js';
import { placedActsOf, unplacedActs } from './store/suspects.js';
import { Erasures, type SealedErasure } from './verify/erasures.js';
import { type Finding, type FindingKind, Findings } from './verify/findings.js';
import { type Head, signedHeads } from './verify/heads.js';
import { LeafChecks, rowFault, sealHolds } from './verify/leaves.js';
import { nameMoved } from './verify/moved.js';
import { Roots } from './verify/roots.js';

/** Acts without a position that are looked at. */
const UNPLACED = 10_000;

export type VerifyOptions = { readonly progress?: (done: number, total: number) => void };

type Given = VerifyOptions & {
  readonly keys: AuditKeys;
  /** The file of checkpoints outside the database; undefined where there is none by intention. */
  readonly outside: string | undefined;
  /** The tree as a sequencer of this process knows it. */
  readonly known?: Frontier;
};

export type Verification = {
  readonly at: Date;
  /** Leaves looked at. */
  readonly size: number;
  readonly root: Buffer;
  readonly checkpoints: number;
  /** Acts that are committed and have no position yet, as for a moment after every act. */
  readonly waiting: number;
  /** Acts older than sealing, taken in at the upgrade. */
  readonly adopted: number;
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>;
  /** The first thousand. */
  readonly findings: readonly Finding[];
  readonly tookMs: number;
};

export async function verifyLog(storage: Storage, given: Given): Promise<Verification> {
  const begun = performance.now();
  return storage.inUnitOfWork(
    NODE,
    async (uow) => ({ ...(await verifyIn(uow, given)), at: uow.at, tookMs: Math.round(performance.now() - begun) }),
    { authority: 'owner', isolation: 'repeatable read', readOnly: true },
  );
}

export async function verifyIn(uow: UnitOfWork, given: Given): Promise<Omit<Verification, 'at' | 'tookMs'>> {
  const { keys, progress } = given;
  const findings = new Findings();
  const kept = await readTree(uow);
  const end = await endOfLeaves(uow);
  const heads = await allHeads(uow, given, findings);
  const rewound = (await sealedActs(uow, keys, 'audit.rewound')).length > 0;
  const unplaced = await namedUnplaced(uow, keys, kept.settled, findings);
  const erasures = new Erasures(await sealedErasures(uow, keys), end);
  const roots = new Roots(findings, heads, await allTiles(uow));
  const leaves = new LeafChecks(keys, findings, erasures);
  for await (const portion of loggedLeaves(uow)) {
    for (const leaf of portion) {
      leaves.check(leaf);
      roots.add(leaf);
    }
    progress?.(roots.size, end);
  }
  roots.end(kept, rewound);
  erasures.conclude(findings);
  await leaves.conclude(uow, unplaced.renumbered);
  await nameMoved(uow, keys, roots.suspects, findings);
  roots.conclude(kept);
  const adoptions = await sealedActs(uow, keys, 'audit.adopt');
  const adopted = adoptions.reduce((sum, { details }) => Math.max(sum, Number(details.count)), 0);
  if (adopted !== kept.adopted) findings.add('tree-altered', 'columns', null);
  return {
    size: end,
    root: roots.root(),
    checkpoints: heads.filter((head) => head.from === 'database').length,
    waiting: unplaced.waiting,
    adopted,
    counts: Object.fromEntries(findings.counts),
    findings: findings.list,
  };
}

async function allHeads(uow: UnitOfWork, { keys, outside, known }: Given, findings: Findings): Promise<Head[]> {
  const heads = await signedHeads(uow, keys.publicKey, outside, findings);
  if (known && known.size > 0)
    heads.push({
      size: known.size,
      root: rootOf(known),
      at: uow.at,
      frontier: undefined,
      seals: undefined,
      from: 'memory',
    });
  return heads.sort((a, b) => a.size - b.size || Number(b.from === 'database') - Number(a.from === 'database'));
}

/** Acts of one kind whose leaf and seal hold: only those are believed. */
async function sealedActs(uow: UnitOfWork, keys: AuditKeys, action: string) {
  const acts = await placedActsOf(uow, action);
  const leafOf = leafMaker();
  return acts
    .filter((act) => rowFault(act, leafOf) === undefined && sealHolds(keys, act) && act.leaf?.equals(act.placed))
    .map((act) => ({
      id: act.id,
      position: act.position,
      details: JSON.parse(act.details) as Record<string, unknown>,
    }));
}

async function sealedErasures(uow: UnitOfWork, keys: AuditKeys): Promise<SealedErasure[]> {
  const acts = await sealedActs(uow, keys, ERASE);
  return acts.map(({ id, position, details }) => ({ act: id, position, erasure: details as unknown as Erasure }));
}

/** Acts that no leaf names: waiting, left out of the log, put in by somebody else, or given another number. */
async function namedUnplaced(
  uow: UnitOfWork,
  keys: AuditKeys,
  settled: number,
  findings: Findings,
): Promise<{ readonly waiting: number; readonly renumbered: ReadonlyMap<number, number> }> {
  const renumbered = new Map<number, number>();
  const leafOf = leafMaker();
  let waiting = 0;
  for (const act of await unplacedActs(uow, UNPLACED)) {
    const { id } = act;
    const fault = rowFault(act, leafOf) ?? (sealHolds(keys, act) ? undefined : 'seal');
    if (fault !== undefined) findings.add('inserted', fault === 'erased' ? 'unsealed' : fault, null, id);
    else if (act.elsewhere !== null && act.owned) findings.add('inserted', 'copied', null, id);
    else if (act.elsewhere !== null) renumbered.set(act.elsewhere, id);
    else if (id <= settled) findings.add('unsequenced', 'no-leaf', null, id);
    else waiting += 1;
  }
  return { waiting, renumbered };
}
