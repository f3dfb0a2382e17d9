import type { Interval } from '../../../methods/prevalence/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { methodName } from '../../ui/prevalence/words.js';
import { aligned, figure, flagLines, limits, people, percent, remarkLines } from './figures.js';
import type { GroupTold } from './strata-guard.js';
import type { Strata } from './strata-said.js';

/** Cells named in words at most. */
const MOST_NAMED = 20;

/** Totals of strata for a terminal. */
export function strataText(t: Translate, strata: Strata): string {
  return [
    t('statistics.prevalence.cli.figure.seen', { people: strata.people }),
    t('statistics.prevalence.cli.two-lists.taken-lists', { lists: strata.lists.join(', ') }),
    t('statistics.prevalence.cli.strata.taken-covariates', {
      covariates: strata.covariates.map(({ name, levels }) => `${name} (${levels.length})`).join(', ') || '–',
    }),
    ...(strata.leftOut.length > 0
      ? [t('statistics.prevalence.cli.strata.left-out', { columns: strata.leftOut.join(', ') })]
      : []),
    '',
    t('statistics.prevalence.cli.strata.model', { model: strata.model }),
    t('statistics.prevalence.cli.strata.criteria', {
      aic: figure(strata.aic),
      bic: figure(strata.bic),
      parameters: strata.parameters,
    }),
    ...(strata.steps ?? []).map(({ term, value }) => `  + ${term}  ${figure(value)}`),
    ...(strata.refused.length > 0
      ? [t('statistics.prevalence.cli.strata.refused', { terms: strata.refused.join(', ') })]
      : []),
    ...remarkLines(strata.remarks),
    ...strata.totals.flatMap((margin) => ['', ...marginText(t, margin, strata.guard.fewest)]),
    ...(strata.averaged ? ['', ...averagedText(t, strata.averaged)] : []),
    '',
    ...guardText(t, strata),
    ...(strata.cells ? ['', cellsText(strata.cells)] : []),
  ].join('\n');
}

function marginText(t: Translate, { by, groups }: Strata['totals'][number], fewest: number): string[] {
  const methods = [...new Set(groups.flatMap(intervalsOf).map(nameOf))];
  const of = (intervals: readonly Interval[], name: string) => limits(intervals.find((one) => nameOf(one) === name));
  return [
    by.length > 0
      ? t('statistics.prevalence.cli.strata.by-what', { by: by.join(', ') })
      : t('statistics.prevalence.cli.strata.everybody'),
    aligned([
      [
        t('statistics.prevalence.cli.figure.stratum'),
        t('statistics.prevalence.cli.figure.people'),
        t('statistics.prevalence.cli.figure.estimate'),
        t('statistics.prevalence.cli.figure.error'),
        ...methods,
      ],
      ...groups.map((group) =>
        group.withheld === null
          ? [
              group.name,
              people(group.seen),
              people(group.estimate),
              people(group.standardError),
              ...methods.map((name) => of(group.intervals, name)),
            ]
          : [group.name, group.withheld === 'fewer-than' ? `<${fewest}` : '–', '–', '–', ...methods.map(() => '–')],
      ),
    ]),
    ...legendOf(t, groups.flatMap(intervalsOf)),
    ...flagLines(t, groups.flatMap(intervalsOf)),
    ...(groups.some(({ withheld }) => withheld !== null)
      ? [t('statistics.prevalence.cli.strata.withheld', { fewest })]
      : []),
    ...(groups.some((group) => group.withheld === null && group.estimate === null)
      ? [t('statistics.prevalence.cli.strata.not-determined')]
      : []),
  ];
}

const intervalsOf = (group: GroupTold): readonly Interval[] => (group.withheld === null ? group.intervals : []);

/** "wald-log 95 %": short, for a heading. */
const nameOf = ({ method, level }: Interval): string => `${method} ${figure(100 * level)} %`;

/** What the methods of the headings are, in words. */
const legendOf = (t: Translate, intervals: readonly Interval[]): string[] =>
  [...new Set(intervals.map(({ method }) => method))].map((method) => `  ${method}: ${methodName(t, method)}`);

function averagedText(t: Translate, averaged: NonNullable<Strata['averaged']>): string[] {
  return [
    t('statistics.prevalence.cli.strata.averaged', {
      weighed: averaged.weighed,
      prior: averaged.prior,
      whole: averaged.exhaustive ? 'yes' : 'no',
    }),
    aligned([
      [
        t('statistics.prevalence.cli.figure.stratum'),
        t('statistics.prevalence.cli.strata.median'),
        '95 %',
        '80 %',
        t('statistics.prevalence.cli.strata.draws'),
      ],
      ...averaged.totals.map((one) => [
        one.name,
        people(one.estimate),
        limits(one.intervals[0]),
        limits(one.intervals[1]),
        String(Math.round(one.effectiveDraws)),
      ]),
    ]),
    '',
    aligned([
      [t('statistics.prevalence.cli.figure.model'), t('statistics.prevalence.cli.strata.probability')],
      ...averaged.models.slice(0, 10).map(({ name, probability }) => [name, percent(probability)]),
    ]),
    '',
    aligned([
      [t('statistics.prevalence.cli.fit.term'), t('statistics.prevalence.cli.strata.probability')],
      ...averaged.terms.map(({ term, probability }) => [term, percent(probability)]),
    ]),
    ...remarkLines(averaged.remarks),
  ];
}

function guardText(t: Translate, { guard, cells }: Strata): string[] {
  const { small, fewest } = guard;
  if (small.length === 0) return [t('statistics.prevalence.cli.strata.no-small', { fewest })];
  return [
    t('statistics.prevalence.cli.strata.small', { cells: small.length, fewest }),
    ...small.slice(0, MOST_NAMED).map(({ history, stratum }) => `  ${history}: ${stratum}`),
    ...(small.length > MOST_NAMED
      ? [t('statistics.prevalence.cli.strata.small-more', { more: small.length - MOST_NAMED })]
      : []),
    ...(cells && 'refused' in cells && cells.refused ? [t('statistics.prevalence.cli.strata.cells-refused')] : []),
  ];
}

function cellsText(cells: NonNullable<Strata['cells']>): string {
  if ('rows' in cells)
    return aligned([
      [],
      ...cells.rows.map(({ lists, levels, count }) => [lists, ...levels.map((level) => level ?? '?'), String(count)]),
    ]);
  return aligned([
    ['', ...cells.strata],
    ...cells.shown.map((row, place) => [cells.histories[place] ?? '', ...row.map((one) => String(one ?? '–'))]),
  ]);
}
