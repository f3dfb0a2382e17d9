/** One batch of sequencing inside one unit of work: what is committed gets the next positions. */
import { randomBytes } from 'node:crypto';
import type { StorageLog, UnitOfWork } from '../storage/index.js';
import type { AuditKeys } from './checkpoint.js';
import { type Frontier, GrowingTree, HASH_BYTES, frontierBytes } from './merkle.js';
import { positionSeal, sealWith } from './sealer.js';
import {
  type ActRow,
  type AsideReason,
  type LeafRow,
  type Sealing,
  type Tile,
  type TreeRow,
  actsByLeaf,
  dropCheckpointsBeyond,
  endOfLeaves,
  keepLeaves,
  keepTiles,
  knownLeaves,
  lastActNumber,
  leavesBetween,
  lockLog,
  openWriters,
  putAside,
  readTree,
  sealOldActs,
  waitingActs,
  writeTree,
} from './store/log.js';

export const BATCH = 2000;

/** Up to `upTo` every number is given; those of `writers` that are still open may hold acts that nobody sees yet. */
export type Horizon = { readonly upTo: number; readonly writers: ReadonlySet<string> };

export type Sequenced = {
  /** The tree after the batch. */
  readonly tree: Frontier;
  readonly horizon: Horizon;
  /** There may be more acts waiting. */
  readonly more: boolean;
  /** Leaves that were promised and are in the log now. */
  readonly fulfilled: ReadonlySet<string>;
  /** The tree in the database was not the one that was known: what is left of it is gone on with. */
  readonly rewound: boolean;
  readonly adopted: number;
};

type Given = {
  readonly keys: AuditKeys;
  readonly log: StorageLog;
  /** The tree as this process knows it. */
  readonly known: Frontier;
  readonly horizon: Horizon | undefined;
  readonly promised: ReadonlySet<string>;
  /** No checkpoint exists: acts without a seal are older than sealing. */
  readonly adopting: boolean;
  /** The size of the tree that was signed, where the database is known to hold another. */
  readonly distrusted: number | undefined;
};

const nameOf = (leaf: Buffer): string => leaf.toString('latin1');
const bytesOf = (name: string): Buffer => Buffer.from(name, 'latin1');

export async function sequenceBatch(uow: UnitOfWork, given: Given): Promise<Sequenced> {
  await lockLog(uow);
  const kept = await readTree(uow);
  const found = await foundTree(uow, given, kept);
  if (found.rewound) await recordRewound(uow, given.log, given.distrusted ?? given.known.size, found.tree.size);
  const last = await lastActNumber(uow);
  const writers = await openWriters(uow);
  // A number that was never given cannot be settled: somebody wrote there.
  const settled = kept.settled > last ? 0 : kept.settled;
  const waiting = await waitingActs(uow, settled, BATCH);
  const complete = waiting.length < BATCH;
  const batch = new Batch(uow, given, found.tree);
  await batch.take(waiting);
  if (complete) await batch.takePromised();
  await batch.keep();
  const closed = complete ? closedHorizon(given.horizon, { upTo: last, writers }) : undefined;
  const tree = batch.tree.frontier();
  const adopted = kept.adopted + batch.adopted;
  const settledNow = Math.max(settled, closed ?? 0);
  const unchanged = tree.size === kept.size && !found.rewound && batch.adopted === 0;
  if (!unchanged || settledNow !== kept.settled) await writeTree(uow, tree, settledNow, adopted);
  const horizon = closed === undefined && given.horizon ? given.horizon : { upTo: last, writers };
  return { tree, horizon, more: !complete, fulfilled: batch.fulfilled, rewound: found.rewound, adopted };
}

/** The number up to which nothing can turn up any more, given that all that is visible was taken after `now` was read. */
function closedHorizon(before: Horizon | undefined, now: Horizon): number | undefined {
  if (now.writers.size === 0) return now.upTo;
  if (before && [...before.writers].every((writer) => !now.writers.has(writer))) return before.upTo;
  return undefined;
}

/** Goes from the tree that is known to the one in the database by its leaves; anything else is a tree that was changed. */
async function foundTree(
  uow: UnitOfWork,
  { known, distrusted }: Pick<Given, 'known' | 'distrusted'>,
  kept: TreeRow,
): Promise<{ readonly tree: Frontier; readonly rewound: boolean }> {
  const end = await endOfLeaves(uow);
  if (distrusted === undefined && end === kept.size && kept.size >= known.size && kept.frontier) {
    const tree = await grownBy(uow, new GrowingTree(known), kept.size);
    if (tree && frontierBytes(tree).equals(frontierBytes(kept.frontier))) return { tree, rewound: false };
  }
  return { tree: await rebuiltTree(uow, end), rewound: true };
}

/** Appends the leaves up to `size`; undefined where one of them is not there. */
export async function grownBy(uow: UnitOfWork, tree: GrowingTree, size: number): Promise<Frontier | undefined> {
  for await (const leaves of leavesBetween(uow, tree.size, size))
    for (const { position, leaf } of leaves) {
      if (position !== tree.size) return undefined;
      tree.append(leaf);
    }
  return tree.size === size ? tree.frontier() : undefined;
}

/** The tree of the leaves that are there. In the place of one that is not, zeros: the log goes on, and names it. */
async function rebuiltTree(uow: UnitOfWork, end: number): Promise<Frontier> {
  const tiles: Tile[] = [];
  const tree = new GrowingTree(undefined, collect(tiles));
  for await (const leaves of leavesBetween(uow, 0, end))
    for (const { position, leaf } of leaves) {
      while (tree.size < position) tree.append(Buffer.alloc(HASH_BYTES));
      tree.append(leaf);
    }
  await keepTiles(uow, tiles);
  return tree.frontier();
}

const collect =
  (tiles: Tile[]) =>
  (level: number, place: number, hash: Buffer): void => {
    tiles.push({ level, place, hash });
  };

async function recordRewound(uow: UnitOfWork, log: StorageLog, known: number, found: number): Promise<void> {
  log.error(
    { known, found },
    'the record of acts is not the one that was signed: restored from an old backup, or changed',
  );
  await dropCheckpointsBeyond(uow, found);
  await uow.act('audit.rewound', 'audit/log', { known, found });
}

/** What one batch puts into the log. */
class Batch {
  readonly tree: GrowingTree;
  readonly fulfilled = new Set<string>();
  adopted = 0;
  readonly #uow: UnitOfWork;
  readonly #given: Given;
  readonly #leaves: LeafRow[] = [];
  readonly #tiles: Tile[] = [];
  readonly #sealed: Sealing[] = [];

  constructor(uow: UnitOfWork, given: Given, tree: Frontier) {
    this.#uow = uow;
    this.#given = given;
    this.tree = new GrowingTree(tree, collect(this.#tiles));
  }

  async take(acts: readonly ActRow[]): Promise<void> {
    const known = await knownLeaves(
      this.#uow,
      acts.flatMap((act) => (act.leaf ? [act.leaf] : [])),
    );
    for (const act of acts) {
      const fault = this.#faultOf(act, known);
      const promised = act.leaf !== null && this.#given.promised.has(nameOf(act.leaf));
      if (fault) await this.#nameForged(act.id, fault);
      if (fault && !(promised && fault === 'seal')) continue;
      const leaf = act.leaf ?? this.#adopt(act);
      known.add(nameOf(leaf));
      this.#append(act.id, leaf);
    }
  }

  #faultOf(act: ActRow, known: ReadonlySet<string>): AsideReason | undefined {
    const { salt, leaf, seal } = act;
    if (salt === null || leaf === null || seal === null) {
      const old = salt === null && leaf === null && seal === null && this.#given.adopting;
      return old ? undefined : 'unsealed';
    }
    if (known.has(nameOf(leaf))) return 'copied';
    const right = sealWith(this.#given.keys, act, salt);
    return right.leaf.equals(leaf) && right.seal.equals(seal) ? undefined : 'seal';
  }

  async #nameForged(id: number, why: AsideReason): Promise<void> {
    this.#given.log.error({ act: id, why }, 'an act that this node did not write stands in its record of acts');
    await putAside(this.#uow, id, why);
    await this.#uow.act('audit.forged', `act/${id}`, { why });
  }

  #adopt(act: ActRow): Buffer {
    const sealed = sealWith(this.#given.keys, act, randomBytes(16));
    this.#sealed.push({ id: act.id, ...sealed });
    this.adopted += 1;
    return sealed.leaf;
  }

  #append(act: number | null, leaf: Buffer): void {
    const position = this.tree.size;
    this.#leaves.push({ position, act, leaf, seal: positionSeal(this.#given.keys, position, leaf) });
    this.tree.append(leaf);
    this.fulfilled.add(nameOf(leaf));
  }

  /** Every leaf that a committed unit promised must be here: what is not was taken away before it had a position. */
  async takePromised(): Promise<void> {
    const open = [...this.#given.promised].filter((name) => !this.fulfilled.has(name));
    if (open.length === 0) return;
    const already = await knownLeaves(this.#uow, open.map(bytesOf));
    for (const name of already) this.fulfilled.add(name);
    const sought = open.filter((name) => !already.has(name));
    if (sought.length === 0) return;
    await this.take(await actsByLeaf(this.#uow, sought.map(bytesOf)));
    for (const name of sought.filter((one) => !this.fulfilled.has(one))) {
      const position = this.tree.size;
      this.#append(null, bytesOf(name));
      this.#given.log.error({ position }, 'an act that was committed has vanished before it had its place in the log');
      await this.#uow.act('audit.missing-leaf', 'audit/log', { position });
    }
  }

  async keep(): Promise<void> {
    if (this.#sealed.length > 0) await sealOldActs(this.#uow, this.#sealed);
    await keepLeaves(this.#uow, this.#leaves);
    await keepTiles(this.#uow, this.#tiles);
  }
}
