import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { type Captures, capturesText, checkCaptures, peopleIn } from '../../estimates/captures.js';
import { asRefusal, estimatesError } from '../../estimates/errors.js';
import type { CodesCounted } from '../../estimates/codes-counted.js';
import type { Selection } from '../../estimates/selection.js';
import { type CaptureSetRow, digestOf, estimateTables } from './tables.js';

/** Captures as they were counted on one day. */
export type CaptureSet = Captures & {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly source: 'table' | 'lists';
  readonly selection: Selection | null;
  /** Where they come from lists of persons: how many records, and how many of them without a code. */
  readonly counted: CodesCounted | null;
  readonly sha256: string;
  readonly n: number;
  readonly createdBy: string;
  readonly createdAt: Date;
};

const setOf = (row: Selectable<CaptureSetRow>): CaptureSet => {
  const captures = {
    lists: row.lists,
    strata: row.strata as Captures['strata'],
    cells: row.cells as Captures['cells'],
  };
  return {
    ...captures,
    id: row.id,
    no: row.no,
    title: row.title,
    source: row.source as CaptureSet['source'],
    selection: row.selection as Selection | null,
    counted: row.source === 'lists' ? (row.counted as CodesCounted) : null,
    sha256: row.sha256,
    n: peopleIn(captures.cells),
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
};

export type CapturesGiven = {
  readonly title: string;
  readonly captures: Captures;
  readonly source: CaptureSet['source'];
  readonly selection?: Selection;
  readonly counted?: CodesCounted;
};

/** Keeps captures. Errors: STATISTICS_ESTIMATES_TITLE, PREVALENCE_…. */
export async function keepCaptures(uow: UnitOfWork, given: CapturesGiven): Promise<CaptureSet> {
  if (given.title === '') throw estimatesError('STATISTICS_ESTIMATES_TITLE');
  try {
    checkCaptures(given.captures);
  } catch (error) {
    throw asRefusal(error);
  }
  const { lists, strata, cells } = given.captures;
  const row = await estimateTables(uow)
    .insertInto('capture_set')
    .values({
      id: randomUUID(),
      title: given.title,
      source: given.source,
      lists: [...lists],
      strata: JSON.stringify(strata),
      cells: JSON.stringify(cells),
      selection: given.selection ? JSON.stringify(given.selection) : null,
      counted: JSON.stringify(given.counted ?? {}),
      sha256: digestOf(capturesText(given.captures)),
      created_by: uow.actor.id,
      created_at: uow.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await uow.act('statistics.estimates.captures', `statistics.captures/${row.id}`, {
    source: given.source,
    sha256: row.sha256,
    lists: lists.length,
  });
  return setOf(row);
}

/** Errors: STATISTICS_ESTIMATES_NO_SUCH_CAPTURES. */
export async function findCaptures(uow: UnitOfWork, id: string): Promise<CaptureSet> {
  const row = await estimateTables(uow).selectFrom('capture_set').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw estimatesError('STATISTICS_ESTIMATES_NO_SUCH_CAPTURES');
  return setOf(row);
}

/** Newest first. */
export async function listCaptures(uow: UnitOfWork, limit: number): Promise<CaptureSet[]> {
  const rows = await estimateTables(uow)
    .selectFrom('capture_set')
    .selectAll()
    .orderBy('no', 'desc')
    .limit(limit)
    .execute();
  return rows.map(setOf);
}
