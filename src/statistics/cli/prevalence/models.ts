import type { Command } from 'commander';
import {
  type CaptureTable,
  captureTable,
  fitModel,
  type Kernel,
  loadKernel,
  type RankedModel,
  rankModels,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { badChoice } from './errors.js';
import { aligned, figure, limits, people, percent } from './figures.js';
import { fitSaid } from './one-fit.js';
import { numberOf, withTeam } from './settings.js';
import { capturesIn, tableOf, telling } from './table-file.js';

type ModelsFlags = {
  readonly order?: number;
  readonly top?: number;
  readonly level?: number;
  readonly threads?: number;
};

const TOP = 20;

/** `palermo prevalence models FILE`: all hierarchical models by BIC, with what each would say. */
export function modelsCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('models')
    .description(t('statistics.prevalence.cli.models.description'))
    .argument('<file>', t('statistics.prevalence.cli.file'))
    .option('--order <lists>', t('statistics.prevalence.cli.models.order'), numberOf)
    .option('--top <number>', t('statistics.prevalence.cli.models.top'), numberOf)
    .option('--level <share>', t('statistics.prevalence.cli.estimate.level'), numberOf)
    .option('--threads <number>', t('statistics.prevalence.cli.threads'), numberOf)
    .addHelpText('after', `\n${t('statistics.prevalence.cli.models.after')}`)
    .action(async (path: string, flags: ModelsFlags) => {
      const captures = await capturesIn(path);
      const ranking = await telling(path, () => {
        const { lists, rows } = tableOf(captures, null);
        return ranked(cli, captureTable(lists, rows), flags);
      });
      print(ranking, () => rankingText(t, ranking));
    });
}

async function ranked(cli: CommandLine, table: CaptureTable, flags: ModelsFlags) {
  const lists = table.lists.length;
  const { order = lists <= 5 ? lists - 1 : 2, top = TOP, level = 0.95, threads } = flags;
  if (!Number.isInteger(order) || order < 1 || order >= lists) throw badChoice('order', String(order));
  if (!Number.isInteger(top) || top < 1) throw badChoice('top', String(top));
  const bar = cli.progress(cli.t('statistics.prevalence.cli.models.progress'));
  const found = await withTeam(threads, (team) =>
    rankModels(table, order, team, (done, total) => bar.at(done, total)),
  ).finally(() => bar.end());
  const kernel = await loadKernel();
  const best = found.ranked[0]?.bic ?? 0;
  // Weights of models with equal chances beforehand, as far as BIC stands for their evidence.
  const relative = found.ranked.map(({ bic }) => Math.exp((best - bic) / 2));
  const whole = relative.reduce((sum, weight) => sum + weight, 0);
  return {
    people: table.n,
    order,
    models: found.ranked.length + found.without,
    withoutMaximum: found.without,
    ranked: found.ranked
      .slice(0, top)
      .map((one, place) => rankedModel(kernel, table, one, best, (relative[place] as number) / whole, level)),
  };
}

function rankedModel(
  kernel: Kernel,
  table: CaptureTable,
  { model, bic, deviance }: RankedModel,
  best: number,
  weight: number,
  level: number,
) {
  // The ranking holds only models with a maximum, so that each has its fit.
  const { fit } = fitModel(kernel, table, model);
  return { ...(fit ? fitSaid(fit, table, level) : {}), bic, difference: bic - best, weight, deviance };
}

function rankingText(t: Translate, ranking: Awaited<ReturnType<typeof ranked>>): string {
  return [
    t('statistics.prevalence.cli.figure.seen', { people: ranking.people }),
    t('statistics.prevalence.cli.models.counted', {
      models: ranking.models,
      order: ranking.order,
      without: ranking.withoutMaximum,
    }),
    t('statistics.prevalence.cli.models.conditional'),
    '',
    aligned([
      [
        t('statistics.prevalence.cli.figure.model'),
        'BIC',
        t('statistics.prevalence.cli.models.difference'),
        t('statistics.prevalence.cli.models.weight'),
        t('statistics.prevalence.cli.figure.estimate'),
        t('statistics.prevalence.cli.figure.limits'),
        t('statistics.prevalence.cli.models.names'),
      ],
      ...ranking.ranked.map((one) => [
        one.model ?? '',
        one.bic.toFixed(3),
        one.difference.toFixed(3),
        percent(one.weight),
        people(one.estimate),
        limits(one.intervals?.[0]),
        one.modelInNames ?? '',
      ]),
    ]),
    ...(ranking.models > ranking.withoutMaximum + ranking.ranked.length
      ? [
          t('statistics.prevalence.cli.models.more', {
            more: ranking.models - ranking.withoutMaximum - ranking.ranked.length,
          }),
        ]
      : []),
    ...(ranking.ranked.length === 0 ? [t('statistics.prevalence.cli.models.none')] : []),
    ...(ranking.ranked[0]?.deviance === undefined
      ? []
      : ['', t('statistics.prevalence.cli.models.deviance', { deviance: figure(ranking.ranked[0].deviance) })]),
  ].join('\n');
}
