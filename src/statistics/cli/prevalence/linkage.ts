import { basename } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type CaptureTable,
  captureTable,
  combineDraws,
  type Interval,
  linkageGrid,
  loadKernel,
  tippingPoint,
  waldInterval,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { badChoice } from './errors.js';
import { aligned, figure, intervalText, limits, people, percent, remarkLines, remarksSaid } from './figures.js';
import { type EstimatorName, estimatorNames, fitBy, withLogError } from './one-fit.js';
import { numberOf } from './settings.js';
import { capturesIn, tableOf, telling } from './table-file.js';

type LinkageFlags = {
  readonly missed: readonly number[];
  readonly false: readonly number[];
  readonly draws?: readonly string[];
  readonly estimator: EstimatorName;
  readonly change?: number;
  readonly level?: number;
};

/** `palermo prevalence linkage FILE`: what the total would be, were the lists linked with errors. */
export function linkageCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('linkage')
    .description(t('statistics.prevalence.cli.linkage.description'))
    .argument('[file]', t('statistics.prevalence.cli.file'))
    .option('--missed <rates>', t('statistics.prevalence.cli.linkage.missed'), ratesOf, [0, 0.02, 0.05, 0.1, 0.15, 0.2])
    .option('--false <rates>', t('statistics.prevalence.cli.linkage.false'), ratesOf, [0, 0.01])
    .option('--draws <file...>', t('statistics.prevalence.cli.linkage.draws'))
    .addOption(
      new Option('--estimator <name>', t('statistics.prevalence.cli.linkage.estimator'))
        .choices([...estimatorNames])
        .default('stepwise'),
    )
    .option('--change <share>', t('statistics.prevalence.cli.linkage.change'), numberOf)
    .option('--level <share>', t('statistics.prevalence.cli.estimate.level'), numberOf)
    .addHelpText('after', `\n${t('statistics.prevalence.cli.linkage.after')}`)
    .action(async (path: string | undefined, flags: LinkageFlags) => {
      if (flags.draws) {
        const paths = path === undefined ? flags.draws : [path, ...flags.draws];
        const combined = await combinedDraws(t, paths, flags);
        return print(combined, () => combinedText(t, combined));
      }
      if (path === undefined) throw badChoice('draws', '');
      const captures = await capturesIn(path);
      const found = await telling(path, () => {
        const { lists, rows } = tableOf(captures, null);
        return sensitivity(t, captureTable(lists, rows), flags);
      });
      return print(found, () => sensitivityText(t, found));
    });
}

function ratesOf(text: string): readonly number[] {
  const rates = text.split(',').map(numberOf);
  if (rates.some((rate) => rate < 0 || rate >= 1)) throw new InvalidArgumentError('');
  return rates;
}

async function sensitivity(t: Translate, table: CaptureTable, flags: LinkageFlags) {
  const kernel = await loadKernel();
  const { estimator, level = 0.95, change = 0.1 } = flags;
  const intervals: (readonly Interval[])[] = [];
  const grid = linkageGrid(table, flags.missed, flags.false, (corrected) => {
    const fit = fitBy(estimator, kernel, corrected);
    intervals.push(fit ? [waldInterval(fit, corrected.n, level)] : []);
    return fit?.estimate ?? null;
  });
  const tipping = tippingPoint(table, (corrected) => fitBy(estimator, kernel, corrected)?.estimate ?? null, { change });
  return {
    people: table.n,
    estimator,
    grid: grid.map((point, place) => ({ ...point, intervals: intervals[place] ?? [] })),
    tippingPoint: { ...tipping, change, remarks: remarksSaid(t, tipping.remarks, { lists: table.lists }) },
  };
}

function sensitivityText(t: Translate, found: Awaited<ReturnType<typeof sensitivity>>): string {
  const { rate, baseline, estimate, change, remarks } = found.tippingPoint;
  return [
    t('statistics.prevalence.cli.figure.seen', { people: found.people }),
    t('statistics.prevalence.cli.linkage.by', { estimator: found.estimator }),
    '',
    aligned([
      [
        t('statistics.prevalence.cli.linkage.missed-rate'),
        t('statistics.prevalence.cli.linkage.false-rate'),
        t('statistics.prevalence.cli.figure.estimate'),
        t('statistics.prevalence.cli.figure.limits'),
        t('statistics.prevalence.cli.linkage.unexplained'),
      ],
      ...found.grid.map((point) => [
        percent(point.missed),
        percent(point.falseLinks),
        people(point.estimate),
        limits(point.intervals[0]),
        people(point.unexplained),
      ]),
    ]),
    '',
    ...(rate === null
      ? []
      : [
          t('statistics.prevalence.cli.linkage.tipping', {
            rate: percent(rate),
            change: percent(change),
            from: people(baseline),
            to: people(estimate),
          }),
        ]),
    ...remarkLines(remarks),
  ].join('\n');
}

async function combinedDraws(t: Translate, paths: readonly string[], { estimator, level = 0.95 }: LinkageFlags) {
  const kernel = await loadKernel();
  const tables: CaptureTable[] = [];
  for (const path of paths) {
    const captures = await capturesIn(path);
    tables.push(
      await telling(path, () => {
        const { lists, rows } = tableOf(captures, null);
        return captureTable(lists, rows);
      }),
    );
  }
  const own: (readonly Interval[])[] = [];
  const { interval, remarks, estimates, ...combined } = await telling(paths[0] as string, () =>
    combineDraws(
      tables,
      (table) => {
        const fit = fitBy(estimator, kernel, table);
        own.push(fit ? [waldInterval(fit, table.n, level)] : []);
        return withLogError(fit);
      },
      level,
    ),
  );
  return {
    estimator,
    draws: tables.map(({ n }, draw) => ({
      file: basename(paths[draw] as string),
      people: n,
      estimate: estimates[draw] ?? null,
      intervals: own[draw] ?? [],
    })),
    ...combined,
    standardError: combined.total === null ? null : Math.sqrt(combined.total),
    // Where all draws agree there is no end to the degrees, and JSON has no word for that.
    degreesOfFreedom: Number.isFinite(combined.degreesOfFreedom) ? combined.degreesOfFreedom : null,
    intervals: interval ? [interval] : [],
    remarks: remarksSaid(t, remarks),
  };
}

function combinedText(t: Translate, combined: Awaited<ReturnType<typeof combinedDraws>>): string {
  return [
    t('statistics.prevalence.cli.linkage.by', { estimator: combined.estimator }),
    aligned([
      [
        t('statistics.prevalence.cli.linkage.draw'),
        t('statistics.prevalence.cli.figure.people'),
        t('statistics.prevalence.cli.figure.estimate'),
        t('statistics.prevalence.cli.figure.limits'),
      ],
      ...combined.draws.map((draw) => [
        draw.file,
        people(draw.people),
        people(draw.estimate),
        limits(draw.intervals[0]),
      ]),
    ]),
    '',
    ...(combined.estimate === null
      ? [t('statistics.prevalence.cli.figure.no-estimate')]
      : [
          t('statistics.prevalence.cli.figure.total', {
            estimate: people(combined.estimate),
            error: people(combined.standardError),
          }),
          ...combined.intervals.map((interval) => `  ${intervalText(t, interval)}`),
          t('statistics.prevalence.cli.linkage.share', {
            share: percent(combined.shareOfLinkage),
            degrees: combined.degreesOfFreedom === null ? '∞' : figure(combined.degreesOfFreedom),
          }),
        ]),
    ...remarkLines(combined.remarks),
  ].join('\n');
}
