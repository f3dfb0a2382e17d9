/**
 * Erasure in the record of acts: what names a record goes, and an act says exactly what was erased. Leaf and seal stay:
 * without the 16 random bytes of salt nothing can be guessed from either.
 */
import { createHash } from 'node:crypto';
import type { UnitOfWork } from '../storage/index.js';
import { type Remaining, blankActs, remainingOf } from './store/erasing.js';
import { auditError } from './errors.js';

export const ERASE = 'audit.erase';

/** What an erasure act says: which positions, how many, and the digest of what remains of them. */
export type Erasure = { readonly positions: string; readonly count: number; readonly digest: string };

/** `0-2,5`: positions as ranges, ascending. */
export function rangesOf(positions: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last && position === last[1] + 1) last[1] = position;
    else ranges.push([position, position]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** The positions that ranges stand for, at most `most`; undefined where the text is no list of ranges. */
export function positionsOf(ranges: unknown, most: number): number[] | undefined {
  const positions: number[] = [];
  if (typeof ranges !== 'string') return undefined;
  if (ranges === '') return positions;
  for (const range of ranges.split(',')) {
    const [, from, to] = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(range) ?? [];
    if (from === undefined) return undefined;
    for (let position = Number(from); position <= Number(to ?? from); position += 1) {
      if (positions.length >= most) return undefined;
      positions.push(position);
    }
  }
  return positions;
}

/** One line for each, by position: position, leaf (hex), at, actor kind, actor and action as JSON. */
export const remainingLine = ({ position, leaf, at, actor, actorKind, action }: Remaining): string =>
  `${position} ${leaf.toString('hex')} ${JSON.stringify([at, actorKind, actor, action])}\n`;

/**
 * Blanks subject, details and salt of every act about a record and what lies below it (`case/<uuid>` and
 * `case/<uuid>/…`), and writes the act that covers it. The acts must have their positions: call `Audit.settle()` first,
 * when nobody can write about the record any more.
 *
 * @param uow with authority `owner`
 * @returns how many acts were blanked
 * @throws AUDIT_NOT_SETTLED where acts about the record wait for their position
 */
export async function eraseActs(uow: UnitOfWork, subjectPrefix: string): Promise<number> {
  const { waiting, erased } = await remainingOf(uow, subjectPrefix);
  if (waiting > 0) throw auditError('AUDIT_NOT_SETTLED', { waiting });
  if (erased.length === 0) return 0;
  const digest = createHash('sha256');
  for (const one of erased) digest.update(remainingLine(one));
  await blankActs(
    uow,
    erased.map((one) => one.position),
  );
  const erasure: Erasure = {
    positions: rangesOf(erased.map((one) => one.position)),
    count: erased.length,
    digest: digest.digest('hex'),
  };
  await uow.act(ERASE, 'audit/log', erasure);
  return erased.length;
}
