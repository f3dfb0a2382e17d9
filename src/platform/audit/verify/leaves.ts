/** Looks at one leaf after the other: whether its act is the one that was sealed, and where it was put. */
import type { UnitOfWork } from '../../storage/index.js';
import type { HashedAct } from '../canonical.js';
import type { AuditKeys } from '../checkpoint.js';
import { leafMaker, positionSeal, sealWith } from '../sealer.js';
import type { LoggedAct, LoggedLeaf } from '../store/read-log.js';
import { leafPlaces } from '../store/suspects.js';
import type { Erasures } from './erasures.js';
import type { FindingDetail, Findings } from './findings.js';

/** A row that fits itself but not the leaf at its position. */
type Strayed = {
  readonly position: number;
  readonly act: number | null;
  readonly carries: Buffer;
  readonly logged: Buffer;
};

const NO_DETAILS: Readonly<Record<string, unknown>> = {};

export const hashedAct = (row: LoggedAct): HashedAct => ({
  at: row.at,
  actor: row.actor,
  actorKind: row.actorKind,
  action: row.action,
  subject: row.subject,
  details: row.details === '{}' ? NO_DETAILS : (JSON.parse(row.details) as Record<string, unknown>),
});

type RowFault = Extract<FindingDetail, 'row' | 'unsealed'> | 'erased';

/** What is wrong with a row by itself, its seal apart. `erased` where it is blank as erasure leaves it. */
export function rowFault(row: LoggedAct, leafOf: (act: HashedAct, salt: Buffer) => string): RowFault | undefined {
  if (row.salt === null || row.leaf === null || row.seal === null) {
    const sealed = row.salt === null && row.seal !== null && row.leaf !== null;
    return sealed && row.subject === '' && row.details === '{}' ? 'erased' : 'unsealed';
  }
  return leafOf(hashedAct(row), row.salt) === row.leaf.toString('latin1') ? undefined : 'row';
}

/** Whether this node wrote the row. Nothing can be said of one whose salt is gone. */
export function sealHolds(keys: Pick<AuditKeys, 'mac'>, row: LoggedAct): boolean {
  return row.salt === null || (row.seal !== null && sealWith(keys, hashedAct(row), row.salt).seal.equals(row.seal));
}

export class LeafChecks {
  readonly #keys: AuditKeys;
  readonly #findings: Findings;
  readonly #erasures: Erasures;
  readonly #strayed: Strayed[] = [];
  readonly #leafOf = leafMaker();
  readonly #rowless: { position: number; act: number | null; leaf: Buffer }[] = [];

  constructor(keys: AuditKeys, findings: Findings, erasures: Erasures) {
    this.#keys = keys;
    this.#findings = findings;
    this.#erasures = erasures;
  }

  check({ position, act, leaf, positionSeal: seal, row }: LoggedLeaf): void {
    if (row === null) {
      this.#rowless.push({ position, act, leaf: Buffer.from(leaf) });
      return;
    }
    const fault = rowFault(row, this.#leafOf);
    const same = row.leaf !== null && row.leaf.equals(leaf);
    if (fault === undefined) {
      if (same) return;
      this.#strayed.push({ position, act, carries: Buffer.from(row.leaf as Buffer), logged: Buffer.from(leaf) });
      return;
    }
    if (fault === 'erased') {
      const { at, actor, actorKind, action } = row;
      const covered = this.#erasures.meet({ position, leaf, at, actor, actorKind, action });
      if (!covered || !same) this.#findings.add(covered ? 'changed' : 'erased-without-act', 'row', position, act);
      return;
    }
    // A leaf that was put at this position by the sequencer belongs to an act that was changed later.
    const ours = positionSeal(this.#keys, position, leaf).equals(seal);
    this.#findings.add(ours ? 'changed' : 'inserted', fault, position, act);
  }

  /** Whether a stray row changed places with another, or one was written over; which leaf has lost its row. */
  async conclude(uow: UnitOfWork, renumbered: ReadonlyMap<number, number>): Promise<void> {
    const found = await leafPlaces(
      uow,
      this.#strayed.map((one) => one.carries),
      this.#strayed.map((one) => one.logged),
    );
    for (const { position, act, carries, logged } of this.#strayed) {
      const moved = found.positions.has(carries.toString('hex')) && found.rows.has(logged.toString('hex'));
      this.#findings.add(moved ? 'reordered' : 'changed', moved ? 'position' : 'leaf', position, act);
    }
    for (const { position, act } of this.#rowless) {
      const other = renumbered.get(position);
      if (other !== undefined) this.#findings.add('changed', 'number', position, other);
      else this.#findings.add('removed', act === null ? 'never-kept' : 'no-row', position, act);
    }
  }
}
