import { describe, expect, it } from 'vitest';
import { golden, hasGolden } from '../../../../test/golden/mse.js';
import { averageModels } from './averaging.js';
import { fitCovariates } from './fit.js';
import { covariateModel, modelOfMasks, pairTerms } from './model.js';
import { type CovariateTable, type CovariateTableOptions, covariateTable } from './table.js';
import { populationTotals } from './totals.js';

const total = (fit: ReturnType<typeof fitCovariates>) => populationTotals(fit).groups[0]!;

describe.skipIf(!hasGolden)('people who inject drugs, Scotland 2006 (needs ../shared)', () => {
  it('all pairs of 4 lists and 3 covariates: what glm of R 4.2.2 gives', () => {
    const table = scotland();
    const fit = fitCovariates(table, modelOfMasks(table, pairTerms(table)));
    expect(total(fit).estimate).toBeCloseTo(39523.062232, 4);
    expect(total(fit).standardError).toBeCloseTo(8378.55926, 3);
    expect(fit.aic).toBeCloseTo(534.26698036, 6);
    const [glasgow, rest] = populationTotals(fit, ['Region']).groups;
    expect(glasgow!.estimate).toBeCloseTo(16056.71042564, 4);
    expect(glasgow!.standardError).toBeCloseTo(3771.51834706, 3);
    expect(rest!.estimate).toBeCloseTo(23466.35180638, 4);
    expect(rest!.standardError).toBeCloseTo(4880.77180522, 3);
  });

  const censored = () => scotland({ censored: [{ list: 'S4', least: 0 }] });

  it('a list that covers too much: its own cells are bounds, the estimate falls, and Newton agrees with EM', () => {
    const table = censored();
    const model = covariateModel(table, ['S1:S3', 'S2:S4', 'S3:Region', 'S2:Age', 'Gender:Age', 'Region:Age']);
    const fit = fitCovariates(table, model);
    const slow = fitCovariates(table, model, { by: 'em' });
    expect(fit.converged).toBe(true);
    expect(slow.logLikelihood).toBeLessThanOrEqual(fit.logLikelihood + 1e-9);
    expect(slow.logLikelihood).toBeCloseTo(fit.logLikelihood, 4);
    expect(slow.trace.every((value, step) => step === 0 || value >= slow.trace[step - 1]!)).toBe(true);
    expect(total(fit).seen).toBeLessThan(5670);
    expect(total(fit).estimate).toBeLessThan(total(fitCovariates(scotland(), model)).estimate!);
  });

  it('averaged under unit information: the posterior mean of conting, whose interval rests on one short chain', () => {
    const peer = golden<{ ScotPWID: { mean: number; hpd: [number, number] } }>('conting.json').ScotPWID;
    const { totals, terms, remarks, exhaustive } = averageModels(censored(), { seed: 1, window: 50, draws: 4000 });
    const whole = totals[0]!;
    const deviation = (peer.hpd[1] - peer.hpd[0]) / 3.92;
    expect(exhaustive).toBe(false);
    expect(remarks).toEqual([]);
    expect(Math.abs(whole.mean - peer.mean)).toBeLessThan(1.5 * Math.max(deviation, whole.deviation));
    expect(whole.quantiles[0]!.value).toBeLessThan(peer.mean);
    expect(whole.quantiles[4]!.value).toBeGreaterThan(peer.mean);
    const probability = (term: string) => terms.find((one) => one.term === term)!.probability;
    for (const term of ['S1:S3', 'S2:S4', 'S3:Region', 'Gender:Age', 'Region:Age'])
      expect(probability(term)).toBeGreaterThan(0.95);
    expect(probability('Region:Gender')).toBeLessThan(0.1);
  });
});

function scotland(options: CovariateTableOptions = {}): CovariateTable {
  type Scotland = { id: string; rows: string[][] }[];
  const { rows } = golden<Scotland>('datasets.json').find(({ id }) => id === 'scotland_pwid_2006_4cov')!;
  return covariateTable(
    ['S1', 'S2', 'S3', 'S4'],
    [
      { name: 'Region', levels: ['GGC', 'Rest'] },
      { name: 'Gender', levels: ['Male', 'Female'] },
      { name: 'Age', levels: ['Young', 'Old'] },
    ],
    rows
      .filter(([count]) => count !== 'NA')
      .map(([count, a, b, c, d, Region, Gender, Age]) => ({
        on: [a, b, c, d].map((word) => word === 'obs'),
        levels: { Region: Region!, Gender: Gender!, Age: Age! },
        count: Number(count),
      })),
    options,
  );
}
