import type { Cells } from './cells.js';
import type { CovariateModel } from './model.js';

/** 1 for each cell in which somebody counted may stand. */
export function supportOf(cells: Cells): Uint8Array {
  const support = new Uint8Array(cells.size);
  for (const { cells: among } of cells.observations) for (const cell of among) support[cell] = 1;
  return support;
}

/**
 * Seen cells that keep a finite place in the likelihood: of a margin of the model (a term's lists on or off, its levels)
 * in which nobody stands, all cells are fitted as 0 in the limit and leave the fit (Fienberg & Rinaldo 2012; the
 * extended estimate of Chan, Silverman & Vincent 2021 is the case of lists that do not overlap).
 */
export function keptCells(cells: Cells, model: CovariateModel): { kept: Uint8Array; empty: readonly number[] } {
  const { table, lists, size } = cells;
  const support = supportOf(cells);
  const kept = cells.seen.slice();
  const empty: number[] = [];
  const histories = 2 ** lists;
  const levelsOf = table.covariates.map((covariate) => covariate.levels.length);
  for (const term of model.terms) {
    const margin = new Int32Array(size);
    let margins = 1;
    for (let factor = 0; factor < lists + levelsOf.length; factor++) {
      if (!((term >> factor) & 1)) continue;
      const width = factor < lists ? 2 : (levelsOf[factor - lists] as number);
      for (let cell = 0; cell < size; cell++) {
        const level =
          factor < lists
            ? ((cell % histories) >> factor) & 1
            : (cells.levels[Math.floor(cell / histories)]?.[factor - lists] as number);
        margin[cell] = (margin[cell] as number) * width + level;
      }
      margins *= width;
    }
    const somebody = new Uint8Array(margins);
    for (let cell = 0; cell < size; cell++) if (support[cell]) somebody[margin[cell] as number] = 1;
    if (somebody.includes(0)) empty.push(term);
    for (let cell = 0; cell < size; cell++) if (!somebody[margin[cell] as number]) kept[cell] = 0;
  }
  return { kept, empty };
}
