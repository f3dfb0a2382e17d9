import type { CaptureRow } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { Remark } from '../estimate.js';
import { type CovariateFit, fitCovariates } from './fit.js';
import { covariateModel } from './model.js';
import { covariateTableOfCells } from './table.js';
import { type GroupTotal, populationTotals } from './totals.js';

export type NowcastInput = {
  readonly lists: readonly string[];
  /** Lists that have not come in for the present period. */
  readonly late: readonly string[];
  /** Capture histories of the period before, all lists. */
  readonly before: readonly CaptureRow[];
  /** Capture histories of the present period over the lists that are in. */
  readonly now: readonly CaptureRow[];
  /** Interactions, as `['police:shelter', 'period:police']`; the period is called `period`. See `nowcast`. */
  readonly terms?: readonly string[];
};

export type Nowcast = {
  readonly fit: CovariateFit;
  readonly before: GroupTotal;
  readonly now: GroupTotal;
  readonly remarks: readonly Remark[];
};

/**
 * The present period's total before all lists are in: its people are divided over the late lists by EM as the period
 * before divides them (multiple systems nowcasting, arXiv 2406.17637). Unless told otherwise the model has every pair of
 * lists, and the period with each list that is in: dependence between lists, and what the late lists find, are taken to
 * be as before. With the late lists dropped instead, dependence among the early ones would go unseen.
 * @throws PrevalenceError of the table, and PREVALENCE_OPTION where no list is late or fewer than two are in
 */
export function nowcast({ lists, late, before, now, terms }: NowcastInput): Nowcast {
  const early = lists.filter((list) => !late.includes(list));
  if (late.length === 0 || early.length < 2)
    throw new PrevalenceError(
      'PREVALENCE_OPTION',
      'A nowcast needs at least one list that is late and two that are in.',
      { option: 'late', late: late.length, lists: lists.length },
    );
  const table = covariateTableOfCells(
    lists,
    [{ name: 'period', levels: ['before', 'now'] }],
    [before, now].flatMap((rows, level) => rows.map(({ history, count }) => ({ history, levels: [level], count }))),
    { uncovered: late.map((list) => ({ list, where: { period: ['now'] } })) },
  );
  const pairs = lists.flatMap((a, i) => lists.slice(i + 1).map((b) => `${a}:${b}`));
  const fit = fitCovariates(
    table,
    covariateModel(table, terms ?? [...pairs, ...early.map((list) => `${list}:period`)]),
  );
  const [first, second] = populationTotals(fit, ['period']).groups;
  return {
    fit,
    before: first as GroupTotal,
    now: second as GroupTotal,
    remarks: [...fit.remarks, { code: 'covariates.nowcast-as-before', params: { lists: late.join(', ') } }],
  };
}
