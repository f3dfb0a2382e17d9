import {
  type Failure,
  type MethodPerformance,
  type PlotWords,
  scenarios,
  type StudyMethod,
  type StudyResult,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';

type Words = CommandLine['t'];

const methodName = (t: Words, method: StudyMethod): string => t(`statistics.prevalence.cli.simulate.method.${method}`);

const isScenario = (name: string): boolean => scenarios.some((scenario) => scenario.name === name);

/** A scenario in words; a model as it is written. */
const populationName = (t: Words, population: string): string =>
  isScenario(population) ? t(`statistics.prevalence.cli.simulate.scenario.${population}`) : population;

/** The study as text for a terminal: a table for each population, then where the intervals fail. */
export function studyText(t: Words, results: readonly StudyResult[], failures: readonly Failure[]): string {
  return [...results.map((result) => populationText(t, result)), failuresText(t, failures)].join('\n\n');
}

function populationText(t: Words, { population, people, lists, meanSeen, methods }: StudyResult): string {
  const head = t('statistics.prevalence.cli.simulate.population', {
    population: populationName(t, population),
    people,
    lists,
    seen: Math.round(meanSeen),
  });
  const columns = ['method', 'silent', 'in80', 'in95', 'below', 'above', 'bias', 'rmse', 'rmse-log', 'width'] as const;
  const titles = columns.map((column) => t(`statistics.prevalence.cli.simulate.column.${column}`));
  return `${head}\n${aligned([titles, ...methods.map((one) => rowOf(t, one, people))])}`;
}

function rowOf(t: Words, one: MethodPerformance, people: number): readonly string[] {
  const percent = (share: number | null | undefined): string =>
    share === null || share === undefined ? '–' : t('statistics.prevalence.cli.simulate.percent', { share });
  const count = (n: number | null | undefined): string =>
    n === null || n === undefined ? '–' : t('statistics.prevalence.cli.simulate.people', { n: Math.round(n) });
  const [narrow, wide] = one.intervals;
  return [
    methodName(t, one.method),
    percent(one.silent),
    percent(narrow?.covered),
    wide ? `${percent(wide.covered)} ± ${percent(wide.error)}` : '–',
    percent(wide?.below),
    percent(wide?.above),
    percent(one.medianBias === null ? null : one.medianBias / people),
    count(one.rmse),
    one.rmseLog === null ? '–' : t('statistics.prevalence.cli.simulate.decimal', { x: one.rmseLog }),
    count(wide?.medianWidth),
  ];
}

/** Columns of equal width, the first from the left and the others from the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function failuresText(t: Words, failures: readonly Failure[]): string {
  const wide = failures.filter(({ level }) => level === 0.95);
  if (wide.length === 0) return t('statistics.prevalence.cli.simulate.no-failure');
  const populations = [...new Set(wide.map(({ population }) => population))];
  return [
    t('statistics.prevalence.cli.simulate.failures'),
    ...populations.flatMap((population) => [
      `  ${populationName(t, population)}`,
      ...wide
        .filter((one) => one.population === population)
        .map(({ method, covered, below, above }) =>
          t('statistics.prevalence.cli.simulate.failure', { method: methodName(t, method), covered, below, above }),
        ),
    ]),
  ].join('\n');
}

/** What is written into the plot. */
export function plotWords(t: Words, results: readonly StudyResult[]): PlotWords {
  const runs = results[0]?.methods[0]?.runs ?? 0;
  return {
    title: t('statistics.prevalence.cli.simulate.plot.title'),
    description: t('statistics.prevalence.cli.simulate.plot.description', { runs, populations: results.length }),
    method: (method) => methodName(t, method),
    population: ({ population, people, lists, meanSeen }) =>
      t('statistics.prevalence.cli.simulate.population', {
        population: populationName(t, population),
        people,
        lists,
        seen: Math.round(meanSeen),
      }),
    level: (level) => t('statistics.prevalence.cli.simulate.plot.level', { level }),
    silent: t('statistics.prevalence.cli.simulate.plot.silent'),
  };
}
