import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { canonicalJson } from '../../../methods/prevalence/index.js';
import type { Baseline, BaselineRecord } from '../../estimates/baseline.js';
import { estimatesError } from '../../estimates/errors.js';
import { type EstimateRun, resultOf } from '../../estimates/run.js';
import type { CaptureSet } from './captures.js';
import { type BaselineRow, digestOf, estimateTables } from './tables.js';

const baselineOf = (row: Selectable<BaselineRow>, supersededBy: string | null): Baseline => ({
  id: row.id,
  no: row.no,
  run: row.run,
  family: row.family,
  why: row.why,
  record: JSON.parse(row.record) as BaselineRecord,
  hash: row.hash,
  fits: digestOf(row.record) === row.hash,
  supersedes: row.supersedes,
  supersededBy,
  frozenBy: row.frozen_by,
  frozenAt: row.frozen_at,
});

/**
 * Freezes one family's figure of a run as a baseline, with the whole run in it, so that nothing that happens later
 * changes it. `supersedes`: the baseline whose place it takes; that one stays readable.
 * Errors: STATISTICS_ESTIMATES_WHY, …_RUN_STATE, …_NO_NUMBER, …_RUN_IS_BASELINE, …_SUPERSEDED.
 */
export async function freezeBaseline(
  uow: UnitOfWork,
  { run, captures }: { readonly run: EstimateRun; readonly captures: CaptureSet },
  given: { readonly family: string; readonly why: string; readonly supersedes: string | null },
): Promise<Baseline> {
  if (given.why === '') throw estimatesError('STATISTICS_ESTIMATES_WHY');
  if (run.state !== 'done' || !run.result)
    throw estimatesError('STATISTICS_ESTIMATES_RUN_STATE', { title: run.title, state: run.state });
  const figure = resultOf(run, given.family);
  if (!figure || figure.estimate === null) throw estimatesError('STATISTICS_ESTIMATES_NO_NUMBER', { title: run.title });
  const known = await listBaselines(uow);
  if (known.some((baseline) => baseline.run === run.id))
    throw estimatesError('STATISTICS_ESTIMATES_RUN_IS_BASELINE', { title: run.title });
  if (given.supersedes !== null && !known.some(({ id, supersededBy }) => id === given.supersedes && !supersededBy))
    throw estimatesError('STATISTICS_ESTIMATES_SUPERSEDED');
  const record: BaselineRecord = {
    run: { id: run.id, no: run.no, title: run.title, stratum: run.stratum, asked: run.asked, hash: run.hash },
    captures: {
      id: captures.id,
      title: captures.title,
      source: captures.source,
      sha256: captures.sha256,
      lists: captures.lists,
      selection: captures.selection,
    },
    result: run.result,
  };
  const text = canonicalJson(record);
  const row = await estimateTables(uow)
    .insertInto('estimate_baseline')
    .values({
      id: randomUUID(),
      run: run.id,
      family: given.family,
      why: given.why,
      record: text,
      hash: digestOf(text),
      supersedes: given.supersedes,
      frozen_by: uow.actor.id,
      frozen_at: uow.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await uow.act('statistics.estimates.freeze', `statistics.baseline/${row.id}`, {
    run: run.id,
    family: given.family,
    hash: row.hash,
    why: given.why,
    ...(given.supersedes ? { supersedes: given.supersedes } : {}),
  });
  return baselineOf(row, null);
}

/** Every baseline, those in force and those before them; newest first. */
export async function listBaselines(uow: UnitOfWork): Promise<Baseline[]> {
  const rows = await estimateTables(uow).selectFrom('estimate_baseline').selectAll().orderBy('no', 'desc').execute();
  const by = new Map(rows.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id] as const])));
  return rows.map((row) => baselineOf(row, by.get(row.id) ?? null));
}

/** Errors: STATISTICS_ESTIMATES_NO_SUCH_BASELINE. */
export async function findBaseline(uow: UnitOfWork, id: string): Promise<Baseline> {
  const found = (await listBaselines(uow)).find((baseline) => baseline.id === id);
  if (!found) throw estimatesError('STATISTICS_ESTIMATES_NO_SUCH_BASELINE');
  return found;
}
