/** The one way a list goes in: read, kept, projected, in the unit of work it is given. All of it, or nothing. */
import { openSpreadsheet, type Reading, type Source } from '../../platform/spreadsheets/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Batch } from '../batch.js';
import type { LabelContext } from '../citizenship-category.js';
import { periodTakenBy } from '../picture.js';
import { periodOf } from '../series.js';
import { importedOfSeries, keepFaults, moveBatch } from '../store/batches.js';
import { cellWriter } from '../store/copy.js';
import { labelContext, keepLabels } from '../store/labels.js';
import { project } from '../store/projection.js';
import { importError } from './errors.js';
import { type CountsRead, readCounts } from './read-counts.js';
import { type CodeDigest, type PersonsRead, readPersons, takePersons } from './read-persons.js';
import type { RowsRead } from './rows-read.js';

export type Taken = CountsRead | PersonsRead;

export const openList = (source: Source, sheet: string | null): Promise<Reading> =>
  openSpreadsheet(source, sheet === null ? {} : { sheet });

/** Reads a list without keeping a row of it: what would be kept, and every fault. */
export async function readWhole(
  batch: Pick<Batch, 'kind' | 'fileName' | 'period' | 'unit' | 'sheet' | 'mapping' | 'agency'>,
  source: Source,
  labels: LabelContext,
  progress: RowsRead,
): Promise<Taken> {
  const reading = await openList(source, batch.sheet);
  return batch.kind === 'counts'
    ? readCounts(reading, { file: batch.fileName, period: batch.period, unit: batch.unit, labels }, progress)
    : readPersons(reading, batch, labels, progress);
}

/** What a check found, as a batch keeps it. */
export const findings = (taken: Taken) => ({
  unit: taken.unit,
  period: taken.period,
  columns: taken.columns,
  leftOut: taken.columns.filter((column) => column.leftOut !== null).map(({ name, column }) => name || column),
  rows: taken.rows,
  report: taken.report,
  disagreements: taken.disagreements,
});

/** What was read of a list that is refused as a whole: the cause of that refusal, so that its faults can be told. */
export class ListNotKept extends Error {
  override readonly name = 'ListNotKept';
  readonly taken: Taken;

  constructor(taken: Taken) {
    super('the list is not kept');
    this.taken = taken;
  }
}

const notKept = (code: 'STATISTICS_FAULTY_REFUSED' | 'STATISTICS_NOTHING_KEPT', batch: Batch, taken: Taken) =>
  importError(code, { faulty: taken.rows.faulty }, { file: batch.fileName }, new ListNotKept(taken));

/**
 * Keeps the good rows of a list and draws them into the picture. Errors: STATISTICS_PERIOD_TAKEN,
 * STATISTICS_NOTHING_KEPT, STATISTICS_FAULTY_REFUSED, and those of reading.
 * @param batch locked in this unit of work
 */
export async function takeList(
  uow: UnitOfWork,
  batch: Batch,
  source: Source,
  options: { readonly faulty: 'skip' | 'refuse'; readonly by?: string; readonly digest?: CodeDigest | undefined },
  progress: RowsRead,
): Promise<{ batch: Batch; taken: Taken }> {
  const started = performance.now();
  const labels = await labelContext(uow, batch.series);
  const reading = await openList(source, batch.sheet);
  const taken =
    batch.kind === 'counts'
      ? await readCounts(reading, { file: batch.fileName, period: batch.period, unit: batch.unit, labels }, progress)
      : await takePersons(uow, reading, batch, labels, progress, options.digest);
  if (options.faulty === 'refuse' && taken.rows.faulty > 0) throw notKept('STATISTICS_FAULTY_REFUSED', batch, taken);
  if (taken.rows.kept === 0) throw notKept('STATISTICS_NOTHING_KEPT', batch, taken);
  if (taken.cells) await takeCells(uow, batch, taken);
  await keepFaults(uow, batch, taken.faults);
  await keepLabels(uow, batch, taken.labels);
  await project(uow, batch);
  const seconds = Math.round(performance.now() - started) / 1000;
  const done = await moveBatch(uow, batch, 'imported', {
    ...findings(taken),
    report: { ...taken.report, seconds },
    staged: null,
    failure: null,
    ...(options.by === undefined ? {} : { by: options.by }),
  });
  await uow.act('statistics.list.import', `statistics.batch/${batch.id}`, {
    rows: taken.rows,
    sha256: batch.sha256,
    ...(options.by === undefined ? {} : { for: options.by }),
  });
  return { batch: done, taken };
}

async function takeCells(uow: UnitOfWork, batch: Batch, { cells, ...taken }: CountsRead): Promise<void> {
  const earlier = await importedOfSeries(uow, batch.series, taken.unit);
  const periods = (taken.report.periods ?? []).map(periodOf).filter((period) => period !== undefined);
  const taker = periodTakenBy(earlier, periods);
  if (taker)
    throw importError(
      'STATISTICS_PERIOD_TAKEN',
      {
        earlier: taker.fileName,
        period: taken.period ?? periods.map(({ year }) => year).join(', '),
        series: batch.agency === null ? batch.series : batch.series.slice(batch.agency.length + 1),
      },
      { file: batch.fileName },
    );
  const writer = cellWriter(uow, batch.no);
  try {
    for (let from = 0; from < cells.length; from += 2000) await writer.write(cells.slice(from, from + 2000));
    await writer.end();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}
