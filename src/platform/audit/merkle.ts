/** The Merkle tree of RFC 6962 section 2.1: hashes, the append frontier, proofs and their verification. Pure. */
import { hash } from 'node:crypto';

export const HASH_BYTES = 32;
const sha256 = (data: Uint8Array): Buffer => hash('sha256', data, 'buffer');

/** MTH({d}) = SHA-256(0x00 ‖ d). */
export const leafHash = (...parts: readonly Uint8Array[]): Buffer => sha256(Buffer.concat([LEAF, ...parts]));
const LEAF = Uint8Array.of(0);

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const node = new Uint8Array(1 + 2 * HASH_BYTES);
  node[0] = 1;
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return sha256(node);
}

/**
 * All that appending needs of a tree of `size` leaves: the hash of each perfect subtree it consists of, greatest first,
 * one for each bit of the size.
 */
export type Frontier = { readonly size: number; readonly hashes: readonly Buffer[] };
export const EMPTY: Frontier = { size: 0, hashes: [] };

/** Subtrees of 2^8 and 2^16 leaves are kept as tiles, so that a proof reads hundreds of hashes and not all. */
export const TILE_LEVEL = 8;

/**
 * A frontier that is appended to in place; `made` is told every tile as it is completed: its level, its place among its
 * level, its hash.
 * Inside, hashes are Latin-1 strings: Node gives those three times as fast as buffers.
 */
export class GrowingTree {
  #size: number;
  readonly #hashes: string[];
  readonly #made: ((level: number, place: number, hash: Buffer) => void) | undefined;
  readonly #node = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

  constructor(from: Frontier = EMPTY, made?: (level: number, place: number, hash: Buffer) => void) {
    this.#size = from.size;
    this.#hashes = from.hashes.map((one) => one.toString('latin1'));
    this.#made = made;
  }

  get size(): number {
    return this.#size;
  }

  append(leaf: Buffer): void {
    let merged = leaf.toString('latin1');
    let level = 0;
    let place = this.#size;
    while (place % 2 === 1) {
      this.#node.write(this.#hashes.pop() as string, 1, 'latin1');
      this.#node.write(merged, 1 + HASH_BYTES, 'latin1');
      merged = hash('sha256', this.#node, 'binary');
      place = (place - 1) / 2;
      level += 1;
      if (level === TILE_LEVEL || level === 2 * TILE_LEVEL) this.#made?.(level, place, Buffer.from(merged, 'latin1'));
    }
    this.#hashes.push(merged);
    this.#size += 1;
  }

  frontier(): Frontier {
    return { size: this.#size, hashes: this.#hashes.map((one) => Buffer.from(one, 'latin1')) };
  }

  root(): Buffer {
    return rootOf(this.frontier());
  }
}

/** The tree's root; SHA-256 of nothing for the empty tree. */
export function rootOf({ hashes }: Frontier): Buffer {
  let root: Buffer | undefined;
  for (let index = hashes.length - 1; index >= 0; index -= 1) {
    const hash = hashes[index] as Buffer;
    root = root === undefined ? hash : nodeHash(hash, root);
  }
  return root ?? sha256(new Uint8Array());
}

export const frontierBytes = ({ hashes }: Frontier): Buffer => Buffer.concat(hashes);

/** Undefined where the bytes cannot be the frontier of a tree of that size. */
export function frontierFrom(size: number, bytes: Buffer): Frontier | undefined {
  const hashes: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES) hashes.push(bytes.subarray(at, at + HASH_BYTES));
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bytes.length === bits * HASH_BYTES ? { size, hashes } : undefined;
}

/** Gives the hash of the perfect subtree of `2^level` leaves that begins at leaf `place · 2^level`. */
export type Subtree = (level: number, place: number) => Promise<Buffer>;

const pastHalf = (size: number): number => {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
};

/** MTH(D[from:to]), where `from` is a multiple of the greatest power of two below the length: always so in proofs. */
async function rangeRoot(subtree: Subtree, from: number, to: number): Promise<Buffer> {
  const size = to - from;
  const level = Math.log2(size);
  if (Number.isInteger(level) && from % size === 0) return subtree(level, from / size);
  const half = pastHalf(size);
  return nodeHash(await rangeRoot(subtree, from, from + half), await rangeRoot(subtree, from + half, to));
}

/** PATH(m, D[n]) of RFC 6962 section 2.1.1, from the leaf upwards. Throws a RangeError for a leaf that is not in the tree. */
export async function inclusionProof(subtree: Subtree, position: number, size: number): Promise<Buffer[]> {
  if (!(position >= 0 && position < size)) throw new RangeError('no such leaf in this tree');
  const path: Buffer[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + pastHalf(to - from);
    const left = position < middle;
    path.push(await (left ? rangeRoot(subtree, middle, to) : rangeRoot(subtree, from, middle)));
    if (left) to = middle;
    else from = middle;
  }
  return path.reverse();
}

/** PROOF(m, D[n]) of RFC 6962 section 2.1.2: that the tree of `old` leaves is a beginning of the tree of `size`. */
export async function consistencyProof(subtree: Subtree, old: number, size: number): Promise<Buffer[]> {
  if (!(old > 0 && old <= size)) throw new RangeError('no such earlier tree');
  const prove = async (from: number, to: number, whole: boolean): Promise<Buffer[]> => {
    if (old === to) return whole ? [] : [await rangeRoot(subtree, from, to)];
    const middle = from + pastHalf(to - from);
    if (old <= middle) return [...(await prove(from, middle, whole)), await rangeRoot(subtree, middle, to)];
    return [...(await prove(middle, to, false)), await rangeRoot(subtree, from, middle)];
  };
  return prove(0, size, true);
}

/** RFC 9162 section 2.1.3.2. */
export function verifyInclusion(
  leaf: Buffer,
  position: number,
  size: number,
  path: readonly Buffer[],
  root: Buffer,
): boolean {
  if (!(position >= 0 && position < size)) return false;
  let index = position;
  let last = size - 1;
  let hash = leaf;
  for (const step of path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      hash = nodeHash(step, hash);
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else hash = nodeHash(hash, step);
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.equals(root);
}

/** RFC 9162 section 2.1.4.2. */
export function verifyConsistency(
  old: number,
  size: number,
  proof: readonly Buffer[],
  oldRoot: Buffer,
  root: Buffer,
): boolean {
  if (!(old > 0 && old <= size)) return false;
  if (old === size) return proof.length === 0 && oldRoot.equals(root);
  const steps = Number.isInteger(Math.log2(old)) ? [oldRoot, ...proof] : [...proof];
  const first = steps.shift();
  if (first === undefined) return false;
  let index = old - 1;
  let last = size - 1;
  while (index % 2 === 1) {
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  let [before, after] = [first, first];
  for (const step of steps) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      before = nodeHash(step, before);
      after = nodeHash(step, after);
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else after = nodeHash(after, step);
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && before.equals(oldRoot) && after.equals(root);
}
