import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { askCancel, enqueue, findJob } from '../../../platform/jobs/index.js';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { canonicalJson } from '../../../methods/prevalence/index.js';
import { type ChosenStratum, rowsOf } from '../../estimates/captures.js';
import { estimatesError } from '../../estimates/errors.js';
import { smallCellsBy } from '../../estimates/guard.js';
import type { Asked, EstimateRun, RunFailure, RunResult, RunState } from '../../estimates/run.js';
import { type CaptureSet, findCaptures } from './captures.js';
import { digestOf, estimateTables, type RunRow } from './tables.js';

export const ESTIMATE_JOB = 'statistics.estimate';

const runOf = (row: Selectable<RunRow>): EstimateRun => ({
  id: row.id,
  no: row.no,
  captures: row.captures,
  title: row.title,
  stratum: row.stratum as ChosenStratum,
  asked: row.asked as Asked,
  state: row.state as RunState,
  job: row.job,
  result: row.result as RunResult | null,
  hash: row.hash,
  failure: row.failure as RunFailure | null,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  doneAt: row.done_at,
  withdrawnBy: row.withdrawn_by,
  withdrawnAt: row.withdrawn_at,
  withdrawnWhy: row.withdrawn_why,
});

/**
 * Asks for a run, and for the work that does it. By a stratum only where no history of any of the question's answers
 * is a small cell: with the whole beside it, one stratum would tell the others.
 * Errors: STATISTICS_ESTIMATES_TITLE, …_STRATUM, …_CELLS_SMALL.
 */
export async function askRun(
  uow: UnitOfWork,
  captures: CaptureSet,
  given: { readonly title: string; readonly stratum: ChosenStratum; readonly asked: Asked },
  threshold: number,
): Promise<EstimateRun> {
  if (given.title === '') throw estimatesError('STATISTICS_ESTIMATES_TITLE');
  rowsOf(captures, given.stratum);
  if (given.stratum !== null) {
    const cells = smallCellsBy(captures, given.stratum.question, threshold);
    if (cells > 0)
      throw estimatesError('STATISTICS_ESTIMATES_CELLS_SMALL', {
        cells,
        most: threshold - 1,
        question: given.stratum.question,
      });
  }
  const id = randomUUID();
  const job = await enqueue(uow, {
    kind: ESTIMATE_JOB,
    subject: `${ESTIMATE_JOB}/${id}`,
    agency: null,
    input: { run: id },
  });
  const row = await estimateTables(uow)
    .insertInto('estimate_run')
    .values({
      id,
      captures: captures.id,
      title: given.title,
      stratum: given.stratum && JSON.stringify(given.stratum),
      asked: JSON.stringify(given.asked),
      state: 'asked',
      job,
      asked_by: uow.actor.id,
      asked_at: uow.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await uow.act('statistics.estimates.run', `statistics.run/${id}`, {
    captures: captures.id,
    sha256: captures.sha256,
    asked: given.asked,
    ...(given.stratum ? { stratum: given.stratum.question } : {}),
  });
  return runOf(row);
}

/** Errors: STATISTICS_ESTIMATES_NO_SUCH_RUN. */
export async function findRun(uow: UnitOfWork, id: string): Promise<EstimateRun> {
  const row = await estimateTables(uow).selectFrom('estimate_run').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw estimatesError('STATISTICS_ESTIMATES_NO_SUCH_RUN');
  return runOf(row);
}

/** The run, locked until the unit of work ends. Errors: STATISTICS_ESTIMATES_NO_SUCH_RUN. */
export async function lockRun(uow: UnitOfWork, id: string): Promise<EstimateRun> {
  const row = await estimateTables(uow)
    .selectFrom('estimate_run')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw estimatesError('STATISTICS_ESTIMATES_NO_SUCH_RUN');
  return runOf(row);
}

/** Newest first. */
export async function listRuns(
  uow: UnitOfWork,
  wanted: { readonly limit: number; readonly offset?: number; readonly captures?: string },
): Promise<{ readonly runs: EstimateRun[]; readonly total: number }> {
  let query = estimateTables(uow).selectFrom('estimate_run');
  if (wanted.captures !== undefined) query = query.where('captures', '=', wanted.captures);
  const rows = await query
    .selectAll()
    .orderBy('no', 'desc')
    .limit(wanted.limit)
    .offset(wanted.offset ?? 0)
    .execute();
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { runs: rows.map(runOf), total: total };
}

const wrongState = (run: EstimateRun) =>
  estimatesError('STATISTICS_ESTIMATES_RUN_STATE', { title: run.title, state: run.state });

const OPEN = new Set(['queued', 'running']);

/** Stops the work; the run stays and can be asked for again. Errors: STATISTICS_ESTIMATES_RUN_STATE. */
export async function stopRun(uow: UnitOfWork, run: EstimateRun): Promise<void> {
  if (run.state !== 'asked' || run.job === null) throw wrongState(run);
  await askCancel(uow, run.job);
}

/** Begins again what was stopped or failed: the same seed gives the same numbers. Errors: …_RUN_STATE. */
export async function askAgain(uow: UnitOfWork, run: EstimateRun): Promise<void> {
  const open = run.job !== null && OPEN.has((await findJob(uow, run.job)).state);
  if (open || (run.state !== 'asked' && run.state !== 'failed')) throw wrongState(run);
  const job = await enqueue(uow, {
    kind: ESTIMATE_JOB,
    subject: `${ESTIMATE_JOB}/${run.id}`,
    agency: null,
    input: { run: run.id },
  });
  await estimateTables(uow)
    .updateTable('estimate_run')
    .set({ state: 'asked', job, failure: null })
    .where('id', '=', run.id)
    .execute();
  await uow.act('statistics.estimates.run-again', `statistics.run/${run.id}`);
}

/** Keeps what the methods answered. Only a run that is still asked for takes an answer. */
export async function keepResult(uow: UnitOfWork, run: EstimateRun, result: RunResult, by: string): Promise<string> {
  if (run.state !== 'asked') throw wrongState(run);
  const text = canonicalJson(result);
  const hash = digestOf(text);
  await estimateTables(uow)
    .updateTable('estimate_run')
    .set({ state: 'done', result: text, hash, failure: null, done_at: uow.at })
    .where('id', '=', run.id)
    .execute();
  await uow.act('statistics.estimates.done', `statistics.run/${run.id}`, { hash, for: by });
  return hash;
}

export async function keepFailure(uow: UnitOfWork, run: EstimateRun, failure: RunFailure): Promise<void> {
  if (run.state !== 'asked') return;
  await estimateTables(uow)
    .updateTable('estimate_run')
    .set({ state: 'failed', failure: JSON.stringify(failure) })
    .where('id', '=', run.id)
    .execute();
}

/**
 * Takes a run back with the reason: its numbers go, that it was and its hash stay. A baseline is never taken back.
 * Errors: STATISTICS_ESTIMATES_WHY, …_RUN_IS_BASELINE, …_RUN_STATE.
 */
export async function withdrawRun(uow: UnitOfWork, run: EstimateRun, why: string): Promise<void> {
  if (why === '') throw estimatesError('STATISTICS_ESTIMATES_WHY');
  const baseline = await estimateTables(uow)
    .selectFrom('estimate_baseline')
    .select('id')
    .where('run', '=', run.id)
    .executeTakeFirst();
  if (baseline) throw estimatesError('STATISTICS_ESTIMATES_RUN_IS_BASELINE', { title: run.title });
  if (run.state === 'withdrawn') throw wrongState(run);
  if (run.state === 'asked' && run.job !== null) await askCancel(uow, run.job);
  await estimateTables(uow)
    .updateTable('estimate_run')
    .set({
      state: 'withdrawn',
      result: null,
      withdrawn_by: uow.actor.id,
      withdrawn_at: uow.at,
      withdrawn_why: why,
    })
    .where('id', '=', run.id)
    .execute();
  await uow.act('statistics.estimates.withdraw', `statistics.run/${run.id}`, { why, hash: run.hash });
}

/** A run with the captures it is of. */
export async function runWithCaptures(
  uow: UnitOfWork,
  id: string,
): Promise<{ readonly run: EstimateRun; readonly captures: CaptureSet }> {
  const run = await findRun(uow, id);
  return { run, captures: await findCaptures(uow, run.captures) };
}
