/** Labels that people decide. A decision is a row that is kept; it holds for its series from then on, until undone. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { stateOf } from '../../platform/identity/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Batch } from '../batch.js';
import type { LabelContext } from '../citizenship-category.js';
import { jointCode, openLabel } from '../stored-row.js';
import { importError } from '../importing/errors.js';
import { movePicture, projectCitizenship } from './projection.js';
import { tablesOf } from './tables.js';

export type LeftLabel = {
  readonly dimension: string;
  readonly label: string;
  readonly kind: string;
  readonly candidates: readonly string[];
  readonly rows: number;
  /** What those rows count: persons, referrals … of the series' unit. */
  readonly counted: number;
};

export type LabelInSeries = LeftLabel & {
  readonly series: string;
  readonly files: number;
  readonly decision: null | {
    readonly id: string;
    readonly codes: readonly string[];
    readonly by: string;
    readonly at: Date;
  };
};

/** Keeps what an import met. Labels that a decision in force covers are kept too: the decision may be undone. */
export async function keepLabels(uow: UnitOfWork, batch: Batch, labels: readonly LeftLabel[]): Promise<void> {
  for (let from = 0; from < labels.length; from += 1000)
    await tablesOf(uow)
      .insertInto('label_for_people')
      .values(
        labels.slice(from, from + 1000).map((label) => ({
          batch: batch.no,
          series: batch.series,
          dimension: label.dimension,
          label: label.label,
          kind: label.kind,
          candidates: [...label.candidates],
          rows: label.rows,
          counted: label.counted,
        })),
      )
      .execute();
}

/** What one list left for people. */
export async function labelsOfBatch(uow: UnitOfWork, batch: Pick<Batch, 'no'>): Promise<LeftLabel[]> {
  const rows = await tablesOf(uow)
    .selectFrom('label_for_people')
    .selectAll()
    .where('batch', '=', batch.no)
    .orderBy('counted', 'desc')
    .orderBy('label')
    .limit(500)
    .execute();
  return rows.map(({ dimension, label, kind, candidates, rows: met, counted }) => ({
    dimension,
    label,
    kind,
    candidates,
    rows: met,
    counted,
  }));
}

/** What labels of a series are read by: the decisions in force, and the State's own code. */
export async function labelContext(uow: UnitOfWork, series: string): Promise<LabelContext> {
  const rows = await tablesOf(uow)
    .selectFrom('label_decision')
    .select(['label', 'codes'])
    .where('series', '=', series)
    .where('undone_at', 'is', null)
    .execute();
  return { decisions: new Map(rows.map((row) => [row.label, row.codes])), ownCode: (await stateOf(uow))?.iso3 ?? null };
}

/** Labels of the lists that are part of the picture: open ones first, and among them those that count most. */
export async function labelsLeft(
  uow: UnitOfWork,
  wanted: { readonly open?: boolean; readonly limit: number; readonly offset: number },
): Promise<{ labels: LabelInSeries[]; open: number; total: number }> {
  type Row = {
    series: string;
    dimension: string;
    label: string;
    kind: string;
    candidates: string[];
    rows: number;
    counted: number;
    files: number;
    id: string | null;
    codes: string[] | null;
    decided_by: string | null;
    decided_at: Date | null;
    total: number;
    open: number;
  };
  const { rows } = await sql<Row>`
    with met as (
      select l.series, l.dimension, l.label, min(l.kind) as kind, string_to_array(max(array_to_string(l.candidates, ' ')), ' ') as candidates,
        sum(l.rows)::bigint as rows, sum(l.counted)::bigint as counted, count(*) as files
      from label_for_people l join list_batch b on b.no = l.batch and b.state = 'imported'
      group by l.series, l.dimension, l.label
    )
    select met.*, d.id, d.codes, d.decided_by, d.decided_at,
      count(*) over () as total, count(*) filter (where d.id is null) over () as open
    from met left join label_decision d
      on d.series = met.series and d.dimension = met.dimension and d.label = met.label and d.undone_at is null
    where ${wanted.open === true}::boolean is false or d.id is null
    order by (d.id is null) desc, met.counted desc, met.series, met.label
    limit ${wanted.limit} offset ${wanted.offset}`.execute(uow.tables());
  return {
    labels: rows.map((row) => ({
      series: row.series,
      dimension: row.dimension,
      label: row.label,
      kind: row.kind,
      candidates: row.candidates,
      rows: row.rows,
      counted: row.counted,
      files: row.files,
      decision:
        row.id && row.codes && row.decided_by && row.decided_at
          ? { id: row.id, codes: row.codes, by: row.decided_by, at: row.decided_at }
          : null,
    })),
    open: rows[0]?.open ?? 0,
    total: rows[0]?.total ?? 0,
  };
}

/** How many labels wait for people. */
export async function openLabels(uow: UnitOfWork): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from (
      select distinct l.series, l.dimension, l.label
      from label_for_people l join list_batch b on b.no = l.batch and b.state = 'imported'
      where not exists (select 1 from label_decision d where d.series = l.series and d.dimension = l.dimension
        and d.label = l.label and d.undone_at is null)) as labels`.execute(uow.tables());
  return rows[0]?.open ?? 0;
}

type Label = { readonly series: string; readonly dimension: string; readonly label: string };

/**
 * Writes a decision and applies it to every kept row of the series. Errors: STATISTICS_NO_SUCH_LABEL,
 * STATISTICS_LABEL_DECIDED (undo the earlier decision first).
 */
export async function decideLabel(uow: UnitOfWork, label: Label, codes: readonly string[]): Promise<void> {
  const known = await tablesOf(uow)
    .selectFrom('label_for_people')
    .select('batch')
    .where('series', '=', label.series)
    .where('dimension', '=', label.dimension)
    .where('label', '=', label.label)
    .executeTakeFirst();
  if (!known) throw importError('STATISTICS_NO_SUCH_LABEL', { label: label.label });
  const decided = await tablesOf(uow)
    .insertInto('label_decision')
    .values({
      id: randomUUID(),
      ...label,
      codes: [...codes],
      decided_by: uow.actor.id,
      decided_at: uow.at,
      undone_by: null,
      undone_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!decided) throw importError('STATISTICS_LABEL_DECIDED', { label: label.label });
  await apply(uow, label, jointCode(codes), codes);
  await uow.act('statistics.label.decide', `statistics.label-decision/${decided.id}`, { ...label, codes });
}

/** Takes a decision back: the rows wait for people again. Errors: STATISTICS_NO_SUCH_LABEL. */
export async function undoDecision(uow: UnitOfWork, id: string): Promise<void> {
  const undone = await tablesOf(uow)
    .updateTable('label_decision')
    .set({ undone_by: uow.actor.id, undone_at: uow.at })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning(['series', 'dimension', 'label'])
    .executeTakeFirst();
  if (!undone) throw importError('STATISTICS_NO_SUCH_LABEL', { label: '' });
  await apply(uow, undone, openLabel(undone.label), []);
  await uow.act('statistics.label.reopen', `statistics.label-decision/${id}`, undone);
}

async function apply(
  uow: UnitOfWork,
  { series, label }: Label,
  category: string,
  codes: readonly string[],
): Promise<void> {
  const db = uow.tables();
  const { rows } = await sql<{ no: number }>`
    select b.no from list_batch b join label_for_people l on l.batch = b.no and l.label = ${label}
    where b.series = ${series} and b.state = 'imported' order by b.no for update of b`.execute(db);
  const batches = rows.map((row) => row.no);
  const which = sql`where batch = any(${batches}) and citizenship_label = ${label}`;
  await sql`update count_cell set citizenship = ${category} ${which}`.execute(db);
  await sql`update person_record set citizenship = ${category}, citizenships = ${[...codes]}::text[] ${which}`.execute(
    db,
  );
  await sql`update picture_cell set citizenship = ${category} ${which}`.execute(db);
  for (const batch of batches) await projectCitizenship(uow, batch);
  await movePicture(uow);
}
