import { describe, expect, it } from 'vitest';
import { PrevalenceError } from '../errors.js';
import { cellsOf } from './cells.js';
import { covariateModel, modelName } from './model.js';
import { type CovariateRow, type CovariateTableOptions, covariateTable } from './table.js';

const sex = { name: 'sex', levels: ['f', 'm'] };
const row = (on: (0 | 1)[], levels: Record<string, string | null>, count: number): CovariateRow => ({
  on,
  levels,
  count,
});
const rows = [row([1, 0], { sex: 'f' }, 5), row([0, 1], { sex: 'm' }, 3), row([1, 1], { sex: null }, 2)];
const table = (more: CovariateRow[] = [], options: CovariateTableOptions = {}) =>
  covariateTable(['A', 'B'], [sex], [...rows, ...more], options);

const codeOf = (make: () => unknown): string => {
  try {
    make();
  } catch (error) {
    if (error instanceof PrevalenceError) return error.code;
  }
  return 'nothing';
};

describe('a table with covariates', () => {
  it('keeps rows in their order, with numbers of levels and what is not known', () => {
    expect(table().cells).toEqual([
      { history: 1, levels: [0], count: 5 },
      { history: 2, levels: [1], count: 3 },
      { history: 3, levels: [null], count: 2 },
    ]);
    expect(table().n).toBe(10);
  });

  it.each<[string, string, () => unknown]>([
    ['one list', 'PREVALENCE_LISTS_TOO_FEW', () => covariateTable(['A'], [], [])],
    ['a covariate named as a list', 'PREVALENCE_LIST_TWICE', () => covariateTable(['A', 'sex'], [sex], [])],
    [
      'one level',
      'PREVALENCE_TABLE_UNREADABLE',
      () => covariateTable(['A', 'B'], [{ name: 'x', levels: ['a'] }], rows),
    ],
    ['a level unheard of', 'PREVALENCE_TABLE_UNREADABLE', () => table([row([1, 0], { sex: 'x' }, 1)])],
    ['a covariate unheard of', 'PREVALENCE_TABLE_UNREADABLE', () => table([row([1, 0], { age: 'x' }, 1)])],
    ['a row too long', 'PREVALENCE_HISTORY_UNREADABLE', () => table([row([1, 0, 1], { sex: 'f' }, 1)])],
    ['people on no list', 'PREVALENCE_HISTORY_OF_NO_LIST', () => table([row([0, 0], { sex: 'f' }, 1)])],
    ['the same cell twice', 'PREVALENCE_HISTORY_TWICE', () => table([row([1, 0], { sex: 'f' }, 1)])],
    ['half a person', 'PREVALENCE_COUNT_UNREADABLE', () => table([row([1, 0], { sex: 'm' }, 0.5)])],
    ['nobody', 'PREVALENCE_NOBODY', () => covariateTable(['A', 'B'], [sex], [row([1, 0], { sex: 'f' }, 0)])],
    [
      'an empty list',
      'PREVALENCE_LIST_EMPTY',
      () => covariateTable(['A', 'B', 'C'], [sex], [row([1, 1, 0], { sex: 'f' }, 4)]),
    ],
    [
      'people on a list that does not cover them',
      'PREVALENCE_NOT_FOR_THIS_TABLE',
      () => table([], { uncovered: [{ list: 'A', where: { sex: ['f'] } }] }),
    ],
    ['a rule of no list', 'PREVALENCE_MODEL_UNKNOWN_LIST', () => table([], { uncovered: [{ list: 'Z', where: {} }] })],
    [
      'too many cells',
      'PREVALENCE_MODEL_TOO_LARGE',
      () =>
        covariateTable(
          ['A', 'B'],
          ['u', 'v', 'w'].map((name) => ({ name, levels: Array.from({ length: 40 }, (_, i) => `${i}`) })),
          [],
        ),
    ],
    [
      'a stratum without any list',
      'PREVALENCE_NOT_FOR_THIS_TABLE',
      () =>
        cellsOf(
          covariateTable(['A', 'B'], [sex], [row([1, 1], { sex: 'f' }, 4)], {
            uncovered: ['A', 'B'].map((list) => ({ list, where: { sex: ['m'] } })),
          }),
        ),
    ],
    [
      'a censored count of unknown level',
      'PREVALENCE_NOT_FOR_THIS_TABLE',
      () => cellsOf(table([row([1, 0], { sex: null }, 4)], { censored: [{ list: 'A', least: 0 }] })),
    ],
    ['a model of a list unheard of', 'PREVALENCE_MODEL_UNKNOWN_LIST', () => covariateModel(table(), ['A:Z'])],
    ['a term that names a list twice', 'PREVALENCE_MODEL_UNREADABLE', () => covariateModel(table(), ['A:A'])],
    ['an interaction of all lists', 'PREVALENCE_MODEL_TOO_LARGE', () => covariateModel(table(), ['A:B'])],
  ])('refuses %s: %s', (_, code, make) => {
    expect(codeOf(make)).toBe(code);
  });

  it('a model holds every factor and every part of its terms, and is named by its generators', () => {
    const three = covariateTable(
      ['A', 'B', 'C'],
      [sex],
      [row([1, 1, 1], { sex: 'f' }, 4), row([1, 0, 0], { sex: 'm' }, 4)],
    );
    const model = covariateModel(three, ['A:B:sex', 'C:A']);
    expect(model.terms).toEqual([1, 2, 4, 8, 3, 5, 9, 10, 11]);
    expect(modelName(three, model)).toBe('[A:B:sex,A:C]');
  });
});
