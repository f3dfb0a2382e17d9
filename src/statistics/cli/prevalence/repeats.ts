import { type Command, Option } from 'commander';
import {
  bootstrapOneList,
  estimateOneList,
  type OneListMethod,
  oneListMethods,
  type RepeatCounts,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { aligned, figure, intervalText, limits, people, percent, remarkLines, remarksSaid } from './figures.js';
import { type Repeats, repeatsIn, together } from './repeats-file.js';
import { numberOf } from './settings.js';
import { telling } from './table-file.js';

type RepeatsFlags = {
  readonly method: readonly (OneListMethod | 'all')[];
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly level?: number;
};

/** `palermo prevalence repeats FILE`: one list alone that says how often each person was met. */
export function repeatsCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('repeats')
    .description(t('statistics.prevalence.cli.repeats.description'))
    .argument('<file>', t('statistics.prevalence.cli.repeats.file'))
    .addOption(
      new Option('--method <name...>', t('statistics.prevalence.cli.repeats.method'))
        .default(['all'])
        .choices([...oneListMethods, 'all']),
    )
    .option('--bootstrap <number>', t('statistics.prevalence.cli.repeats.bootstrap'), numberOf)
    .option('--seed <number>', t('statistics.prevalence.cli.seed'), numberOf)
    .option('--level <share>', t('statistics.prevalence.cli.estimate.level'), numberOf)
    .addHelpText('after', `\n${t('statistics.prevalence.cli.repeats.after')}`)
    .action(async (path: string, flags: RepeatsFlags) => {
      const repeats = await repeatsIn(path);
      const chosen = flags.method.includes('all')
        ? oneListMethods
        : oneListMethods.filter((one) => flags.method.includes(one));
      const estimated = await telling(path, () => ({
        people: repeats.groups.reduce((sum, { frequencies }) => sum + frequencies.reduce((a, b) => a + b, 0), 0),
        frequencies: together(repeats),
        groups: repeats.names,
        ...(flags.bootstrap === undefined ? {} : { seed: flags.seed ?? 1234, replicates: flags.bootstrap }),
        methods: chosen.map((method) => byMethod(t, repeats, method, flags)),
      }));
      print(estimated, () => estimatedText(t, estimated));
    });
}

function byMethod(t: Translate, repeats: Repeats, method: OneListMethod, flags: RepeatsFlags) {
  const { level = 0.95, seed = 1234 } = flags;
  // One-inflation is fitted to all groups as one.
  const counts: readonly RepeatCounts[] = method.startsWith('one-inflated')
    ? [{ frequencies: together(repeats) }]
    : repeats.groups;
  const found = estimateOneList(method, counts, level);
  const drawn =
    flags.bootstrap === undefined || found.says === 'nothing'
      ? null
      : bootstrapOneList(method, counts, { seed, replicates: flags.bootstrap, level });
  const { byGroup } = found;
  return {
    ...found,
    intervals: [...found.intervals, ...(drawn?.interval ? [drawn.interval] : [])],
    byGroup:
      byGroup && repeats.names.length > 1 && byGroup.length === repeats.names.length
        ? repeats.names.map((name, place) => ({ name, estimate: byGroup[place] as number }))
        : null,
    bootstrap: drawn && { standardError: drawn.standardError, withoutEnd: drawn.withoutEnd },
    remarks: remarksSaid(t, found.remarks),
  };
}

type Estimated = {
  readonly people: number;
  readonly frequencies: readonly number[];
  readonly methods: readonly ReturnType<typeof byMethod>[];
};

function estimatedText(t: Translate, { people: seen, frequencies, methods }: Estimated): string {
  return [
    t('statistics.prevalence.cli.figure.seen', { people: seen }),
    t('statistics.prevalence.cli.repeats.once', { once: frequencies[0] ?? 0, twice: frequencies[1] ?? 0 }),
    '',
    aligned([
      [
        t('statistics.prevalence.cli.figure.method'),
        t('statistics.prevalence.cli.figure.estimate'),
        t('statistics.prevalence.cli.figure.error'),
        t('statistics.prevalence.cli.figure.limits'),
        'AIC',
        'BIC',
        t('statistics.prevalence.cli.repeats.fit'),
      ],
      ...methods.map((one) => [
        one.method,
        `${one.says === 'lower-bound' ? '≥ ' : ''}${people(one.estimate)}`,
        people(one.standardError),
        limits(one.intervals[0]),
        figure(one.aic),
        figure(one.bic),
        figure(one.fit?.pearsonP),
      ]),
    ]),
    ...methods.flatMap((one) => methodText(t, one)),
  ].join('\n');
}

function methodText(t: Translate, one: Estimated['methods'][number]): string[] {
  const lines = [
    ...one.intervals.map((interval) => intervalText(t, interval)),
    ...(one.bootstrap && one.bootstrap.withoutEnd > 0
      ? [t('statistics.prevalence.cli.repeats.without-end', { replicates: one.bootstrap.withoutEnd })]
      : []),
    ...(one.inflation === null
      ? []
      : [t('statistics.prevalence.cli.repeats.inflation', { share: percent(one.inflation) })]),
    ...remarkLines(one.remarks),
  ];
  return lines.length === 0 ? [] : ['', one.method, ...lines.map((line) => `  ${line}`)];
}
