import { chiSquareUpper } from '../distributions/gamma.js';
import { logOf } from '../kernel/portable/elementary.js';

/** People met so many times: counted, and as the law has them. */
export type FittedFrequency = { readonly times: number; readonly observed: number; readonly fitted: number };

export type GoodnessOfFit = {
  /** Once, twice, … up to the most often met; the last also holds all that would be met more often. */
  readonly frequencies: readonly FittedFrequency[];
  /** Pearson's X² and the likelihood-ratio G² over cells of at least 5 expected, those at the end joined. */
  readonly pearson: number;
  readonly deviance: number;
  /** Cells less 1 less parameters; without any the p-values are null. */
  readonly degrees: number;
  readonly pearsonP: number | null;
  readonly devianceP: number | null;
};

/**
 * @param observed people met once, twice, …
 * @param fitted expected people met once, twice, … (as long as `observed`), the last with the whole tail
 */
export function goodnessOfFit(observed: Float64Array, fitted: Float64Array, parameters: number): GoodnessOfFit {
  const cells = joined(observed, fitted);
  let pearson = 0;
  let deviance = 0;
  for (const [seen, expected] of cells) {
    pearson += (seen - expected) ** 2 / expected;
    if (seen > 0) deviance += 2 * seen * logOf(seen / expected);
  }
  const degrees = cells.length - 1 - parameters;
  return {
    frequencies: Array.from(observed, (seen, index) => ({
      times: index + 1,
      observed: seen,
      fitted: fitted[index] as number,
    })),
    pearson,
    deviance,
    degrees: Math.max(degrees, 0),
    pearsonP: degrees > 0 ? chiSquareUpper(pearson, degrees) : null,
    devianceP: degrees > 0 ? chiSquareUpper(Math.max(deviance, 0), degrees) : null,
  };
}

/** From the end on, cells are added to the one before until at least 5 people are expected in each. */
function joined(observed: Float64Array, fitted: Float64Array): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  let seen = 0;
  let expected = 0;
  for (let index = observed.length - 1; index >= 0; index--) {
    seen += observed[index] as number;
    expected += fitted[index] as number;
    if (expected >= 5) {
      cells.push([seen, expected]);
      seen = 0;
      expected = 0;
    }
  }
  const last = cells.at(-1);
  if (expected > 0 && last) {
    last[0] += seen;
    last[1] += expected;
  } else if (expected > 0) cells.push([seen, expected]);
  return cells;
}
