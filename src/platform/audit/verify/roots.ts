/** Grows the tree again, leaf by leaf, and holds it against every tree that was signed. */
import { type Hash, createHash } from 'node:crypto';
import { type Frontier, GrowingTree, HASH_BYTES, frontierBytes } from '../merkle.js';
import type { TreeRow } from '../store/log.js';
import type { LoggedLeaf } from '../store/read-log.js';
import type { Findings } from './findings.js';
import type { Head } from './heads.js';
import type { Suspect } from './moved.js';

/** A unit of work lasts no longer than this: an act dated further before the checkpoint that precedes it is back-dated. */
export const TOLERANCE_MS = 15 * 60_000;

type Part = { readonly from: number; readonly to: number };

export class Roots {
  readonly #findings: Findings;
  readonly #heads: readonly Head[];
  readonly #tiles: Map<string, Buffer>;
  /** Parts to be looked at leaf by leaf. */
  readonly suspects: Suspect[] = [];
  readonly #unexplained: Part[] = [];
  readonly #bentTiles: Part[] = [];
  #tree: GrowingTree;
  /** The head that comes next; the last of the database that was passed, and the first still to come. */
  #next = 0;
  #passed: Head | undefined;
  #covering: Head | undefined;
  /** The digest of the seals since that head, gathered so that hashing is called seldom. */
  #seals: Hash = createHash('sha256');
  readonly #sealBuffer = Buffer.alloc(48 * 256);
  #sealBytes = 0;
  /** The least size at which the log is not what the file, or this process, says it was. */
  #other: number | undefined;

  /** @param tiles by `level/place` */
  constructor(findings: Findings, heads: readonly Head[], tiles: ReadonlyMap<string, Buffer>) {
    this.#findings = findings;
    this.#heads = heads;
    this.#tiles = new Map(tiles);
    this.#tree = this.#growing();
    this.#covering = heads.find((head) => head.from === 'database');
  }

  get size(): number {
    return this.#tree.size;
  }

  root(): Buffer {
    return this.#tree.root();
  }

  /** The next leaf. In the place of one that is missing, zeros, as the sequencer does. */
  add(logged: LoggedLeaf): void {
    for (; this.#tree.size < logged.position; this.#append(Buffer.alloc(HASH_BYTES)))
      this.#findings.add('removed', 'no-leaf', this.#tree.size);
    this.#time(logged);
    this.#seal(logged);
    this.#append(logged.leaf);
  }

  #seal({ positionSeal, row }: LoggedLeaf): void {
    if (this.#sealBytes + 48 > this.#sealBuffer.length) this.#flushSeals();
    this.#sealBytes += positionSeal.copy(this.#sealBuffer, this.#sealBytes);
    if (row?.seal) this.#sealBytes += row.seal.copy(this.#sealBuffer, this.#sealBytes);
  }

  #flushSeals(): void {
    this.#seals.update(this.#sealBuffer.subarray(0, this.#sealBytes));
    this.#sealBytes = 0;
  }

  #append(leaf: Buffer): void {
    this.#tree.append(leaf);
    for (let head = this.#heads[this.#next]; head?.size === this.#tree.size; head = this.#heads[this.#next]) {
      this.#next += 1;
      this.#hold(head);
    }
  }

  #hold(head: Head): void {
    const rootHolds = this.#tree.root().equals(head.root);
    if (head.from !== 'database') {
      if (!rootHolds) this.#other = Math.min(this.#other ?? head.size, head.size);
      else if (head.from === 'file') this.#findings.add('checkpoint-altered', 'inside', head.size);
      return;
    }
    const part = { from: this.#passed?.size ?? 0, to: head.size };
    this.#flushSeals();
    const sealsHold = head.seals !== undefined && this.#seals.digest().equals(head.seals);
    if (!rootHolds || !sealsHold) this.suspects.push({ ...part, rootHolds, open: false });
    if (!rootHolds || !sealsHold) this.#unexplained.push(part);
    // From here on the tree that was signed is gone on with: what is wrong later is named for itself.
    if (!rootHolds && head.frontier) this.#tree = this.#growing(head.frontier);
    this.#seals = createHash('sha256');
    this.#passed = head;
    this.#covering = this.#heads.slice(this.#next).find((one) => one.from === 'database' && one.size > head.size);
  }

  /** An act cannot be later than the checkpoint that covers it, nor long before the one that does not. */
  #time({ position, act, row }: LoggedLeaf): void {
    if (row === null || row.salt === null) return;
    const at = Date.parse(row.at);
    if (this.#covering && at > this.#covering.at.getTime()) this.#findings.add('back-dated', 'future', position, act);
    else if (this.#passed && at < this.#passed.at.getTime() - TOLERANCE_MS)
      this.#findings.add('back-dated', 'past', position, act);
  }

  #growing(from?: Frontier): GrowingTree {
    return new GrowingTree(from, (level, place, hash) => {
      const name = `${level}/${place}`;
      if (!this.#tiles.get(name)?.equals(hash))
        this.#bentTiles.push({ from: place * 2 ** level, to: (place + 1) * 2 ** level });
      this.#tiles.delete(name);
    });
  }

  /** After the last leaf: what was signed of a greater tree. @param rewound the log itself says that it was set back */
  end(kept: TreeRow, rewound: boolean): void {
    const last = this.#passed?.size ?? 0;
    if (this.size > last) this.suspects.push({ from: last, to: this.size, rootHolds: false, open: true });
    const beyond = this.#heads.slice(this.#next);
    const furthest = Math.max(kept.size, ...beyond.map((head) => head.size));
    if (furthest > this.size) {
      const detail =
        beyond.length === 0 ? 'columns' : beyond.every((head) => head.from === 'memory') ? 'memory' : 'root';
      this.#findings.add(rewound && beyond.length > 0 ? 'rewound' : 'truncated', detail, this.size);
    }
    if (this.#other !== undefined) this.#findings.add('rewound', 'file', this.#other);
  }

  /** Once every leaf that is wrong has been named: what is wrong with trees and tiles and nothing else explains. */
  conclude(kept: TreeRow): void {
    for (const { from, to } of this.#unexplained)
      if (!this.#findings.within(from, to)) this.#findings.add('checkpoint-altered', 'root', to);
    for (const { from, to } of this.#bentTiles)
      if (!this.#findings.within(from, to)) this.#findings.add('tree-altered', 'tile', from);
    if (!this.#findings.none) return;
    const same = kept.frontier && frontierBytes(kept.frontier).equals(frontierBytes(this.#tree.frontier()));
    if (kept.size !== this.size || !same) this.#findings.add('tree-altered', 'frontier', kept.size);
    for (const [name] of this.#tiles) this.#findings.add('tree-altered', 'tile', Number(name.split('/')[1]));
  }
}
