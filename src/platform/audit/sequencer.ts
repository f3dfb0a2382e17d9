/** The one that gives acts their positions and signs checkpoints: woken by commits, at start and at the end. */
import { NODE } from '../access/index.js';
import { describeFault } from '../errors/index.js';
import type { Storage, StorageLog, UnitOfWork } from '../storage/index.js';
import { type AuditKeys, type Checkpoint, openCheckpoint, originOf, signCheckpoint } from './checkpoint.js';
import { EMPTY, type Frontier, GrowingTree, frontierBytes, frontierFrom, rootOf } from './merkle.js';
import { appendOutside, readOutside } from './outside.js';
import { type Horizon, grownBy, sequenceBatch } from './sequencing.js';
import {
  type CheckpointRow,
  checkpointsAfter,
  keepCheckpoint,
  lastCheckpoint,
  lockLog,
  readTree,
  sealsDigest,
} from './store/log.js';

/** Acts of a quarter of a second get their positions together. */
const GATHER_MS = 250;
/** A checkpoint is signed after so many leaves, or so long after the last one where there are new leaves. */
export const CHECKPOINT_LEAVES = 256;
export const CHECKPOINT_MS = 60_000;
const RETRY_MS = 2000;

const OWNER = { authority: 'owner' } as const;

export class Sequencer {
  readonly #storage: Storage;
  readonly #keys: AuditKeys;
  readonly #log: StorageLog;
  readonly #outside: string;
  /** The tree as this process has read or written it, leaf by leaf; never taken from the database unproved. */
  #known: Frontier = EMPTY;
  #checkpointed: { size: number; at: number } = { size: 0, at: 0 };
  #promised = new Set<string>();
  #horizon: Horizon | undefined;
  #adopting = false;
  #timer: { readonly due: number; readonly handle: NodeJS.Timeout } | undefined;
  /** The size that was signed, where the database's tree is not the one that was: the next batch goes on with what is left. */
  #distrusted: number | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(given: { storage: Storage; keys: AuditKeys; log: StorageLog; outside: string }) {
    this.#storage = given.storage;
    this.#keys = given.keys;
    this.#log = given.log;
    this.#outside = given.outside;
  }

  /** The tree this process vouches for: what it has read and written itself. */
  get known(): Frontier {
    return this.#known;
  }

  promise(leaves: readonly Buffer[]): void {
    for (const leaf of leaves) this.#promised.add(leaf.toString('latin1'));
    this.#wake(GATHER_MS);
  }

  /** Compares the database's tree with the last checkpoint outside it, and takes in what was left waiting. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      const last = await this.#lastOutside();
      await this.#storage.inUnitOfWork(NODE, (uow) => this.#anchor(uow, last), OWNER);
      await this.#sequence();
      if (this.#adopting) await this.#endAdoption();
      if (this.#adopting || this.#known.size > this.#checkpointed.size) await this.#sign();
      this.#adopting = false;
    });
  }

  /** Gives every act that is committed now its position, and signs where it is time. */
  settle(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#sequence();
      await this.#signWhereDue();
    });
  }

  /** As `settle`, with a checkpoint whatever the time. Undefined where there is nothing new to sign. */
  checkpoint(): Promise<Checkpoint | undefined> {
    return this.#inTurn(async () => {
      await this.#sequence();
      return this.#sign();
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#timer?.handle);
    await this.#inTurn(async () => {
      await this.#sequence();
      await this.#sign();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #wake(afterMs: number): void {
    const due = Date.now() + afterMs;
    if (this.#closed || (this.#timer && this.#timer.due <= due)) return;
    clearTimeout(this.#timer?.handle);
    const handle = setTimeout(() => {
      this.#timer = undefined;
      this.settle().catch((error: unknown) => {
        this.#log.warn(describeFault(error), 'acts wait for their place in the log');
        this.#wake(RETRY_MS);
      });
    }, afterMs);
    this.#timer = { due, handle: handle.unref() };
  }

  /** The last note in the file that this node signed. */
  async #lastOutside(): Promise<Checkpoint | undefined> {
    const notes: string[] = [];
    for await (const note of readOutside(this.#outside, 'end')) notes.push(note);
    let last: Checkpoint | undefined;
    while (last === undefined && notes.length > 0) last = openCheckpoint(notes.pop() ?? '', this.#keys.publicKey);
    return last;
  }

  async #anchor(uow: UnitOfWork, outside: Checkpoint | undefined): Promise<void> {
    await lockLog(uow);
    const inside = await lastCheckpoint(uow, Number.MAX_SAFE_INTEGER);
    this.#adopting = !inside && !outside;
    if (!outside && inside) {
      this.#log.error({ size: inside.size }, 'the checkpoints outside the database are not there');
      await uow.act('audit.outside-missing', 'audit/log', { size: inside.size });
    }
    const wanted = outside ?? inside;
    if (!wanted) return;
    const known = await this.#provedTree(uow, wanted);
    if (known) {
      this.#known = known;
      this.#checkpointed = { size: wanted.size, at: wanted.at.getTime() };
      await this.#levelCheckpoints(uow, outside, known);
    } else this.#distrusted = wanted.size;
  }

  /** The tree of `wanted`, from the last checkpoint in the database at or below it and the leaves after; undefined if another. */
  async #provedTree(uow: UnitOfWork, wanted: { size: number; root: Buffer }): Promise<Frontier | undefined> {
    const base = await lastCheckpoint(uow, wanted.size);
    let from: Frontier = EMPTY;
    if (base) {
      const signed = openCheckpoint(base.note, this.#keys.publicKey);
      const frontier = frontierFrom(base.size, base.frontier);
      const holds = signed && frontier && signed.size === base.size && rootOf(frontier).equals(signed.root);
      if (holds) from = frontier;
    }
    if ((await readTree(uow)).size < wanted.size) return undefined;
    const tree = await grownBy(uow, new GrowingTree(from), wanted.size);
    return tree && rootOf(tree).equals(wanted.root) ? tree : undefined;
  }

  /** After a crash between the two, each side gets the checkpoint that only the other has. */
  async #levelCheckpoints(uow: UnitOfWork, outside: Checkpoint | undefined, tree: Frontier): Promise<void> {
    const inside = outside && (await lastCheckpoint(uow, outside.size));
    if (outside && inside?.size !== outside.size) {
      const note = await this.#noteOutside(outside.size);
      const seals = await sealsDigest(uow, inside?.size ?? 0, outside.size);
      if (note !== undefined) await keepCheckpoint(uow, { ...outside, frontier: frontierBytes(tree), seals, note });
    }
    const newer = await checkpointsAfter(uow, outside?.size ?? 0);
    const ours = newer.filter(({ note }) => openCheckpoint(note, this.#keys.publicKey));
    await appendOutside(
      this.#outside,
      ours.map(({ note }) => note),
    );
  }

  async #noteOutside(size: number): Promise<string | undefined> {
    let found: string | undefined;
    for await (const note of readOutside(this.#outside))
      if (openCheckpoint(note, this.#keys.publicKey)?.size === size) found = note;
    return found;
  }

  async #sequence(): Promise<void> {
    for (;;) {
      const promised = new Set(this.#promised);
      const given = {
        keys: this.#keys,
        log: this.#log,
        known: this.#known,
        horizon: this.#horizon,
        promised,
        adopting: this.#adopting,
        distrusted: this.#distrusted,
      };
      const done = await this.#storage.inUnitOfWork(NODE, (uow) => sequenceBatch(uow, given), OWNER);
      this.#known = done.tree;
      this.#horizon = done.horizon;
      for (const name of done.fulfilled) this.#promised.delete(name);
      if (done.rewound) {
        this.#distrusted = undefined;
        this.#checkpointed = { size: 0, at: 0 };
        await this.#sign();
      }
      if (!done.more) return;
    }
  }

  async #endAdoption(): Promise<void> {
    const adopted = await this.#storage.inUnitOfWork(
      NODE,
      async (uow) => {
        const tree = await readTree(uow);
        if (tree.adopted > 0) await uow.act('audit.adopt', 'audit/log', { count: tree.adopted });
        return tree.adopted;
      },
      OWNER,
    );
    if (adopted > 0) await this.#sequence();
  }

  async #signWhereDue(): Promise<void> {
    const fresh = this.#known.size - this.#checkpointed.size;
    if (fresh <= 0) return;
    const waited = Date.now() - this.#checkpointed.at;
    if (fresh >= CHECKPOINT_LEAVES || waited >= CHECKPOINT_MS) await this.#sign();
    else this.#wake(CHECKPOINT_MS - waited);
  }

  /** Signs the tree as this process knows it: every leaf of it was committed before this unit began. */
  async #sign(): Promise<Checkpoint | undefined> {
    const known = this.#known;
    const root = rootOf(known);
    const signed = await this.#storage.inUnitOfWork(
      NODE,
      async (uow) => {
        await lockLog(uow);
        const last = await lastCheckpoint(uow, Number.MAX_SAFE_INTEGER);
        if (known.size === 0 || (last && last.size >= known.size)) return undefined;
        const at = last && last.at > uow.at ? last.at : uow.at;
        const checkpoint: Checkpoint = { origin: originOf(this.#keys.publicKey), size: known.size, root, at };
        const note = signCheckpoint(checkpoint, this.#keys);
        const seals = await sealsDigest(uow, last?.size ?? 0, known.size);
        const row: CheckpointRow = { size: known.size, root, frontier: frontierBytes(known), seals, at, note };
        await keepCheckpoint(uow, row);
        // Before the commit: what the file says is true whether or not the database keeps its own copy.
        await appendOutside(this.#outside, [note]);
        return checkpoint;
      },
      OWNER,
    );
    this.#checkpointed = { size: known.size, at: Date.now() };
    return signed;
  }
}
