import type { CaptureTable } from '../captures/table.js';
import type { FamilyResult, Interval, Remark } from '../estimate.js';
import { chaoBounds } from './chao.js';
import { type CoverageBootstrap, coverageIntervals } from './coverage-bootstrap.js';
import { heterogeneityBound } from './heterogeneity-bound.js';
import { type NoHighestOrder, noHighestOrder } from './no-highest-order.js';
import { pairEstimates } from './pairs.js';
import { sampleCoverage } from './sample-coverage.js';

/** Chao's lower bound for lists of unequal reach (Mth); where that has no maximum, the bias-corrected one. */
export function chaoFamily(table: CaptureTable, level = 0.95): FamilyResult {
  const bound = heterogeneityBound(table, level);
  const used = bound.estimate === null ? chaoBounds(table, level).biasCorrected : bound;
  const remarks: Remark[] = [{ code: 'chao.lower-bound', params: {} }, ...used.remarks];
  if (used !== bound) remarks.push(...bound.remarks);
  return {
    family: 'chao',
    says: 'lower-bound',
    estimate: used.estimate,
    intervals: used.interval === null ? [] : [used.interval],
    model: null,
    remarks,
  };
}

/**
 * Sample coverage: the high-coverage estimate where coverage allows it (0.55 or more) and it exists, else the low one.
 * @param drawn standard errors of `coverageBootstrap`; without them there is no interval
 */
export function sampleCoverageFamily(table: CaptureTable, drawn: CoverageBootstrap | null, level = 0.95): FamilyResult {
  const said = sampleCoverage(table);
  const useHigh = said.high.estimate !== null && said.high.remarks.length === 0;
  const used = useHigh ? said.high : said.low;
  const remarks: Remark[] = useHigh
    ? [{ code: 'sample-coverage.high-used', params: { coverage: said.coverage } }]
    : [
        ...said.high.remarks,
        { code: 'sample-coverage.low-used', params: { coverage: said.coverage } },
        ...said.low.remarks,
      ];
  let intervals: readonly Interval[] = [];
  if (drawn !== null && used.estimate !== null) {
    const of = coverageIntervals(table, drawn, level)[useHigh ? 'high' : 'low'];
    if (of.interval !== null) intervals = [of.interval];
    remarks.push(...of.remarks);
  }
  return {
    family: 'sample-coverage',
    says: used.estimate === null ? 'nothing' : 'estimate',
    estimate: used.estimate,
    intervals,
    model: null,
    remarks,
  };
}

/** Chapman's estimate of two lists. Of more lists every pair gives another: no single number, but how far apart they lie. */
export function lincolnPetersenFamily(table: CaptureTable, level = 0.95): FamilyResult {
  const pairs = pairEstimates(table, level);
  const [only] = pairs;
  if (pairs.length === 1 && only?.chapman.estimate !== null && only !== undefined)
    return {
      family: 'lincoln-petersen',
      says: 'estimate',
      estimate: only.chapman.estimate,
      intervals: only.chapman.interval === null ? [] : [only.chapman.interval],
      model: null,
      remarks: only.remarks,
    };
  const totals = pairs.map(({ chapman }) => chapman.estimate as number);
  const remarks: Remark[] = [
    {
      code: 'lincoln-petersen.pairs-differ',
      params: { pairs: pairs.length, least: Math.min(...totals), most: Math.max(...totals) },
    },
    ...pairs.flatMap((pair) => pair.remarks),
  ];
  return { family: 'lincoln-petersen', says: 'nothing', estimate: null, intervals: [], model: null, remarks };
}

/** The saturated model without its highest interaction; nothing where a history is empty. */
export function noHighestOrderFamily(table: CaptureTable, level = 0.95, given?: NoHighestOrder): FamilyResult {
  const said = given ?? noHighestOrder(table, { level });
  return {
    family: 'no-highest-order',
    says: said.estimate === null ? 'nothing' : 'estimate',
    estimate: said.estimate,
    intervals: said.interval === null ? [] : [said.interval],
    model: null,
    remarks: said.remarks,
  };
}
