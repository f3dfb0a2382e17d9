import { describe, expect, it } from 'vitest';
import { alone, published, runFamilies } from '../../methods/prevalence/index.js';
import { shownResult } from './shown-run.js';

describe('a run as those read it who may not see its table', () => {
  it('holds no count of a history, and no figure with more than three digits', async () => {
    const { lists, rows } = published.korea();
    const families = ['main-effects', 'stepwise', 'chao', 'lincoln-petersen', 'no-highest-order'] as const;
    const run = await runFamilies({ lists, rows, families, replicates: 100, mostReplicates: 100 }, { team: alone() });
    const captures = { lists, strata: [], cells: rows.map(({ history, count }) => ({ history, levels: [], count })) };
    const asked = { families, level: 0.95, seed: 1234, replicates: 100 };
    // Nobody is on c and d only, and 5 people each on b and on c alone: below 6.
    const shown = shownResult({ asked, stratum: null }, run, captures, 6);
    expect(shown.cellsShown).toBe(false);
    expect(shown.whole?.record.request.rows).toEqual([]);
    const figures = shown.results.flatMap(({ estimate, intervals }) => [
      estimate,
      ...intervals.flatMap(({ low, high }) => [low, high]),
    ]);
    for (const figure of figures) if (figure !== null) expect(figure).toBe(Number(figure.toPrecision(3)));
    for (const family of ['lincoln-petersen', 'no-highest-order'])
      expect(shown.results.find((one) => one.family === family)).toMatchObject({ estimate: null, intervals: [] });
    expect(JSON.stringify(shown)).not.toMatch(/\d\.\d{4}/u);
    const statistician = shownResult({ asked, stratum: null }, run, captures, 6, true);
    expect(statistician.whole).toEqual(run);
  });
});
