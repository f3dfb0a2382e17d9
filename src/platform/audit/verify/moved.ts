/** In a part of the log whose root or seals do not hold: which leaves were moved, put in, written over, or taken out. */
import type { UnitOfWork } from '../../storage/index.js';
import type { AuditKeys } from '../checkpoint.js';
import { positionSeal } from '../sealer.js';
import { type LoggedLeaf, loggedLeaves } from '../store/read-log.js';
import type { Findings } from './findings.js';
import { sealHolds } from './leaves.js';

/** So far a leaf is sought from where it stands. */
const REACH = 600;

export type Suspect = {
  readonly from: number;
  readonly to: number;
  /** A checkpoint says the leaves are right: then only a seal was changed. */
  readonly rootHolds: boolean;
  /** No checkpoint covers this part. */
  readonly open: boolean;
};

type Stray = { readonly position: number; readonly act: number | null };

export async function nameMoved(
  uow: UnitOfWork,
  keys: AuditKeys,
  suspects: readonly Suspect[],
  findings: Findings,
): Promise<void> {
  const moved: (Stray & { readonly by: number })[] = [];
  const unknown: (Stray & Pick<Suspect, 'open'>)[] = [];
  // A shift that began in an earlier part goes on: tried first, it costs one hash a leaf.
  let shift = 0;
  for (const { from, to, rootHolds, open } of suspects)
    for await (const leaves of loggedLeaves(uow, from, to))
      for (const leaf of leaves) {
        const { position, act, row } = leaf;
        if (row && !findings.has(position) && !sealHolds(keys, row))
          findings.add(open && !fits(keys, leaf, 0) ? 'inserted' : 'changed', 'seal', position, act);
        if (fits(keys, leaf, 0)) continue;
        const by = fits(keys, leaf, shift) ? shift : distanceOf(keys, leaf);
        if (by !== undefined) moved.push({ position, act, by: (shift = by) });
        else if (rootHolds && !findings.has(position)) findings.add('changed', 'position', position, act);
        else if (!rootHolds) unknown.push({ position, act, open });
      }
  nameStrays(moved, unknown, findings);
}

const fits = (keys: AuditKeys, { position, leaf, positionSeal: seal }: LoggedLeaf, by: number): boolean =>
  position + by >= 0 && positionSeal(keys, position + by, leaf).equals(seal);

function distanceOf(keys: AuditKeys, leaf: LoggedLeaf): number | undefined {
  for (let away = 1; away <= REACH; away += 1) {
    if (fits(keys, leaf, away)) return away;
    if (fits(keys, leaf, -away)) return -away;
  }
  return undefined;
}

/**
 * Leaves that all belong further on have lost what stood before them; all further back, something was put in before
 * them; else they have changed places. A leaf that belongs nowhere was put in, or written over the one that was there.
 */
function nameStrays(
  moved: readonly (Stray & { readonly by: number })[],
  unknown: readonly (Stray & Pick<Suspect, 'open'>)[],
  findings: Findings,
): void {
  const forwards = moved.length > 0 && moved.every(({ by }) => by > 0);
  const backwards = moved.length > 0 && moved.every(({ by }) => by < 0);
  for (const { position, act, open } of unknown)
    if (!findings.has(position)) findings.add(backwards || open ? 'inserted' : 'changed', 'position', position, act);
  let shift = 0;
  for (const { position, act, by } of moved) {
    if (forwards) for (let gone = shift; gone < by; gone += 1) findings.add('removed', 'no-leaf', position + gone);
    else if (!backwards && !findings.has(position)) findings.add('reordered', 'position', position, act);
    shift = by;
  }
}
