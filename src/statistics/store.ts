/** All SQL of this module, by concept: batches, rows, projections, the picture, labels. */
import { type Actor, agencyInView } from '../platform/access/index.js';
import type { UnitOfWork } from '../platform/storage/index.js';
import { statisticsAccess } from './access.js';
import type { Batch } from './batch.js';
import { chooseSource, type Interval, sourcesOf } from './picture.js';
import { importedBatches, waitingBatches } from './store/batches.js';
import { openLabels } from './store/labels.js';
import { pictureFigures, totalsOfBatches } from './store/picture.js';

export { sandboxCaptures } from './store/estimates/sandbox.js';
export { type Estimate, type EstimateParts, estimateJobs } from './store/estimates/work.js';

/** What the home page says of statistics today, narrowed to what the actor may see. */
export type StatisticsToday = {
  /** What the default picture counts, or null where nothing is imported yet. */
  readonly unit: string | null;
  /** The count of the latest year, at least: cells hidden by their source are counted at their lower bound. */
  readonly persons: number;
  /** False where some cells of that year are hidden by their source. */
  readonly exact: boolean;
  readonly latestYear: number | null;
  readonly years: readonly ({ readonly year: number } & Interval)[];
  /** Lists that are part of the picture. */
  readonly batches: number;
  /** Lists that wait for a mapping, or for the choice to import. */
  readonly waiting: number;
  readonly labelsOpen: number;
  readonly disagreements: number;
};

export async function statisticsToday(uow: UnitOfWork, actor: Actor): Promise<StatisticsToday> {
  const view = agencyInView(statisticsAccess, 'statistics.picture.read', actor);
  const batches = await importedBatches(uow, view);
  const totals = await totalsOfBatches(uow, numbersOf(batches));
  const { chosen } = chooseSource(sourcesOf(batches, totals), undefined);
  const figures = await pictureFigures(uow, numbersOf(chosen?.batches ?? []), {});
  const years = figures.years.flatMap(({ year, low, high }) => (year === null ? [] : [{ year, low, high }]));
  const latest = years.at(-1);
  return {
    unit: chosen?.unit ?? null,
    persons: latest?.low ?? 0,
    exact: latest ? latest.low === latest.high : true,
    latestYear: latest?.year ?? null,
    years,
    batches: batches.length,
    waiting: await waitingBatches(uow, view),
    labelsOpen: view === 'all' ? await openLabels(uow) : 0,
    disagreements: batches.reduce((sum, batch) => sum + batch.disagreements.length, 0),
  };
}

const numbersOf = (batches: readonly Batch[]): number[] => batches.map((batch) => batch.no);
