import { type Command, Option } from 'commander';
import {
  type CaptureTable,
  captureTable,
  type Fit,
  fitModel,
  historyName,
  type Interval,
  loadKernel,
  mainEffects,
  modelInNames,
  normalQuantile,
  pooledModel,
  type PoolingOptions,
  PrevalenceError,
  randomEffects,
  readModel,
  type SpreadMethod,
  totalOf,
  waldInterval,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import type { Captures } from '../../estimates/captures.js';
import { badChoice } from './errors.js';
import { aligned, figure, intervalText, limits, people, percent, remarkLines, remarksSaid } from './figures.js';
import { numberOf } from './settings.js';
import { capturesIn, strataOf, tableOf, telling } from './table-file.js';

type PoolFlags = {
  readonly by: string;
  readonly model?: string;
  readonly terms?: readonly string[];
  readonly spread?: number;
  readonly spreadBy: SpreadMethod;
  readonly level?: number;
};

type Stratum = { readonly name: string; readonly table: CaptureTable };

/** `palermo prevalence pool FILE --by COLUMN`: countries or strata that lend each other strength. */
export function poolCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('pool')
    .description(t('statistics.prevalence.cli.pool.description'))
    .argument('<file>', t('statistics.prevalence.cli.file'))
    .requiredOption('--by <column>', t('statistics.prevalence.cli.pool.by'))
    .option('--model <model>', t('statistics.prevalence.cli.pool.model'))
    .option('--terms <term...>', t('statistics.prevalence.cli.pool.terms'))
    .option('--spread <number>', t('statistics.prevalence.cli.pool.spread'), numberOf)
    .addOption(
      new Option('--spread-by <method>', t('statistics.prevalence.cli.pool.spread-by'))
        .choices(['reml', 'moments'])
        .default('reml'),
    )
    .option('--level <share>', t('statistics.prevalence.cli.estimate.level'), numberOf)
    .addHelpText('after', `\n${t('statistics.prevalence.cli.pool.after')}`)
    .action(async (path: string, flags: PoolFlags) => {
      const captures = await capturesIn(path);
      const pooled = await telling(path, () => poolOf(t, captures, flags));
      print(pooled, () => poolText(t, pooled));
    });
}

async function poolOf(t: Translate, captures: Captures, flags: PoolFlags) {
  if (!captures.strata.some(({ name }) => name === flags.by)) throw badChoice('by', flags.by);
  const strata = strataOf(captures, flags.by).map((chosen): Stratum => {
    const { lists, rows } = tableOf(captures, chosen);
    // A country may have nobody on one of the lists: it is left out there.
    return {
      name: chosen?.level ?? '',
      table: captureTable(lists, rows, { emptyLists: true, allCoveringLists: true }),
    };
  });
  const { level = 0.95 } = flags;
  return {
    by: flags.by,
    strata: strata.length,
    people: strata.reduce((sum, { table }) => sum + table.n, 0),
    randomEffects: await byRandomEffects(t, strata, captures.lists, flags, level),
    pooledModel: bySharedInteractions(t, strata, captures.lists, flags, level),
  };
}

/** Each stratum's own estimate, and log(unseen/seen) pooled: how many are missed for each one met. */
async function byRandomEffects(
  t: Translate,
  strata: readonly Stratum[],
  lists: readonly string[],
  { model: text, spreadBy }: PoolFlags,
  level: number,
) {
  const kernel = await loadKernel();
  const model = text === undefined ? mainEffects(lists.length) : readModel(text, lists);
  const fits = strata.map((one) => ({ ...one, fit: fitModel(kernel, one.table, model).fit }));
  const said = fits.filter((one): one is Stratum & { fit: Fit } => one.fit !== null && one.fit.unseen > 0);
  const own = fits.map(({ name, table, fit }) => ({
    name,
    people: table.n,
    estimate: fit?.estimate ?? null,
    intervals: fit ? [waldInterval(fit, table.n, level)] : [],
  }));
  const base = { model: modelInNames(model, lists), of: 'log(unseen/seen)', own };
  if (said.length < 2) return { ...base, pooled: null };
  const effects = said.map(({ name, table, fit }) => ({
    name,
    effect: Math.log(fit.unseen / table.n),
    se: Math.sqrt(fit.covariance[0] as number),
  }));
  const { covariance, remarks, ...pooled } = randomEffects(effects, { method: spreadBy, level });
  const seen = said.map(({ table }) => table.n);
  const logUnseen = pooled.shrunken.map(({ effect }, place) => effect + Math.log(seen[place] as number));
  return {
    ...base,
    pooled: {
      ...pooled,
      remarks: remarksSaid(t, remarks, { lists }),
      shrunken: pooled.shrunken.map(({ name, effect, se }, place) => {
        const n = seen[place] as number;
        return { name, people: n, estimate: n * (1 + Math.exp(effect)), interval: limitsOf(n, effect, se, level) };
      }),
      total: { people: seen.reduce((sum, n) => sum + n, 0), ...totalOf(seen, logUnseen, covariance, level) },
    },
  };
}

function limitsOf(n: number, effect: number, se: number, level: number): Interval {
  const reach = normalQuantile((1 + level) / 2) * se;
  return {
    method: 'wald-log',
    level,
    low: n * (1 + Math.exp(effect - reach)),
    high: n * (1 + Math.exp(effect + reach)),
  };
}

function bySharedInteractions(
  t: Translate,
  strata: readonly Stratum[],
  lists: readonly string[],
  { terms, spread }: PoolFlags,
  level: number,
) {
  const interactions = terms?.map((term) =>
    term.split(':').reduce((set, name) => {
      const list = lists.indexOf(name);
      if (list < 0) throw badChoice('terms', term);
      return set | (1 << list);
    }, 0),
  );
  if (lists.length < 3) return { says: 'nothing' as const, why: 'two-lists' as const };
  const found = pooledOrNone(strata, { interactions, spread, level });
  if (!found) return { says: 'nothing' as const, why: 'no-maximum' as const };
  const { covariance: _covariance, remarks, ...model } = found;
  return {
    says: 'estimate' as const,
    ...model,
    interactions: model.interactions.map(({ term, mean, se }) => ({ term: historyName(lists, term), mean, se })),
    remarks: remarksSaid(t, remarks, { lists }),
  };
}

/** The pooled model; null where these tables give it no maximum, which is an answer too. */
function pooledOrNone(strata: readonly Stratum[], options: PoolingOptions) {
  try {
    return pooledModel(strata, options);
  } catch (error) {
    if (error instanceof PrevalenceError && error.code === 'PREVALENCE_NOT_FOR_THIS_TABLE') return null;
    throw error;
  }
}

type Pool = Awaited<ReturnType<typeof poolOf>>;

function poolText(t: Translate, pool: Pool): string {
  return [
    t('statistics.prevalence.cli.figure.seen', { people: pool.people }),
    '',
    t('statistics.prevalence.cli.pool.own', { model: pool.randomEffects.model }),
    strataText(
      t,
      pool.randomEffects.own.map((one) => ({ ...one, interval: one.intervals[0] ?? null })),
    ),
    '',
    ...effectsText(t, pool.randomEffects.pooled),
    '',
    ...sharedText(t, pool.pooledModel),
  ].join('\n');
}

function strataText(
  t: Translate,
  strata: readonly {
    readonly name: string;
    readonly people: number;
    readonly estimate: number | null;
    readonly interval: Interval | null;
  }[],
): string {
  return aligned([
    [
      t('statistics.prevalence.cli.figure.stratum'),
      t('statistics.prevalence.cli.figure.people'),
      t('statistics.prevalence.cli.figure.estimate'),
      t('statistics.prevalence.cli.figure.limits'),
    ],
    ...strata.map((one) => [one.name, people(one.people), people(one.estimate), limits(one.interval)]),
  ]);
}

function effectsText(t: Translate, pooled: Pool['randomEffects']['pooled']): string[] {
  if (!pooled) return [t('statistics.prevalence.cli.pool.too-few')];
  const ratio = (log: number): string => figure(Math.exp(log));
  const { heterogeneity } = pooled;
  return [
    t('statistics.prevalence.cli.pool.effects', {
      mean: ratio(pooled.mean),
      low: ratio(pooled.low),
      high: ratio(pooled.high),
      spread: figure(pooled.spread),
      from: ratio(pooled.prediction.low),
      to: ratio(pooled.prediction.high),
    }),
    t('statistics.prevalence.cli.pool.heterogeneity', {
      q: figure(heterogeneity.q),
      degrees: heterogeneity.degrees,
      share: percent(heterogeneity.share),
    }),
    strataText(t, pooled.shrunken),
    t('statistics.prevalence.cli.pool.total', { estimate: people(pooled.total.estimate), people: pooled.total.people }),
    `  ${intervalText(t, pooled.total.interval)}`,
    ...remarkLines(pooled.remarks),
  ];
}

function sharedText(t: Translate, model: Pool['pooledModel']): string[] {
  if (model.says === 'nothing')
    return [
      model.why === 'two-lists'
        ? t('statistics.prevalence.cli.pool.two-lists')
        : t('statistics.prevalence.cli.pool.no-maximum'),
    ];
  return [
    t('statistics.prevalence.cli.pool.shared', { spread: figure(model.spread) }),
    aligned([
      [
        t('statistics.prevalence.cli.fit.term'),
        t('statistics.prevalence.cli.pool.mean'),
        t('statistics.prevalence.cli.figure.error'),
      ],
      ...model.interactions.map(({ term, mean, se }) => [term, figure(mean), figure(se)]),
    ]),
    strataText(
      t,
      model.strata.map((one) => ({ ...one, people: one.n })),
    ),
    t('statistics.prevalence.cli.pool.total', {
      estimate: people(model.total.estimate),
      people: model.strata.reduce((sum, { n }) => sum + n, 0),
    }),
    `  ${intervalText(t, model.total.interval)}`,
    ...remarkLines(model.remarks),
  ];
}
