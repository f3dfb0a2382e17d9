/** Holds erased acts against the acts of erasure that cover them. */
import { type Hash, createHash } from 'node:crypto';
import { type Erasure, positionsOf, remainingLine } from '../erase.js';
import type { Remaining } from '../store/erasing.js';
import type { Findings } from './findings.js';

type Covering = {
  readonly erasure: Erasure;
  readonly act: number;
  readonly own: number;
  readonly digest: Hash;
  met: number;
};

export type SealedErasure = { readonly erasure: Erasure; readonly act: number; readonly position: number };

export class Erasures {
  /** Position of an erased act → the erasure that covers it. */
  readonly #covered = new Map<number, Covering>();
  readonly #all: Covering[] = [];

  /** @param given erasure acts whose leaf and seal hold @param size no more positions than this can be covered */
  constructor(given: readonly SealedErasure[], size: number) {
    for (const { erasure, act, position: own } of given) {
      const positions = positionsOf(erasure.positions, size);
      if (!positions || positions.length !== erasure.count) continue;
      const covering: Covering = { erasure, act, own, digest: createHash('sha256'), met: 0 };
      this.#all.push(covering);
      for (const position of positions) if (position < own) this.#covered.set(position, covering);
    }
  }

  /** Met in the order of positions. @returns whether an erasure says that this act was erased */
  meet(remaining: Remaining): boolean {
    const covering = this.#covered.get(remaining.position);
    if (!covering) return false;
    covering.met += 1;
    covering.digest.update(remainingLine(remaining));
    return true;
  }

  /** At the end: an erasure covers exactly what it says, as it was then. */
  conclude(findings: Findings): void {
    for (const { erasure, act, own, digest, met } of this.#all) {
      // Fewer than it says: an act that was erased has gone or was filled in again, which is found where it stands.
      if (met === erasure.count && digest.digest('hex') !== erasure.digest) findings.add('changed', 'row', own, act);
    }
  }
}
