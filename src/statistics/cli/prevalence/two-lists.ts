import { type Command, Option } from 'commander';
import {
  doublyRobust,
  doublyRobustPairs,
  type DoublyRobustResult,
  type Learner,
  type Remark,
  type Terms,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { badChoice } from './errors.js';
import { aligned, limits, people, percent, remarkLines, remarksSaid } from './figures.js';
import { type PersonsFile, personsIn } from './persons-file.js';
import { numberOf } from './settings.js';
import { telling } from './table-file.js';

type TwoListsFlags = {
  readonly first?: string;
  readonly second?: string;
  readonly lists?: readonly string[];
  readonly covariates?: readonly string[];
  readonly folds?: number;
  readonly learner: Learner;
  readonly terms: Terms;
  readonly seed?: number;
  readonly level?: number;
};

/** Fewer people than this are not told: the file is of single persons. */
const FEWEST_TOLD = 5;

/** `palermo prevalence two-lists FILE`: two lists that are independent given what is known of each person. */
export function twoListsCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('two-lists')
    .description(t('statistics.prevalence.cli.two-lists.description'))
    .argument('<file>', t('statistics.prevalence.cli.two-lists.file'))
    .option('--first <list>', t('statistics.prevalence.cli.two-lists.first'))
    .option('--second <list>', t('statistics.prevalence.cli.two-lists.second'))
    .option('--lists <name...>', t('statistics.prevalence.cli.two-lists.lists'))
    .option('--covariates <column...>', t('statistics.prevalence.cli.two-lists.covariates'))
    .option('--folds <number>', t('statistics.prevalence.cli.two-lists.folds'), numberOf)
    .addOption(
      new Option('--learner <name>', t('statistics.prevalence.cli.two-lists.learner'))
        .choices(['multinomial', 'logistic'])
        .default('multinomial'),
    )
    .addOption(
      new Option('--terms <kind>', t('statistics.prevalence.cli.two-lists.terms'))
        .choices(['linear', 'quadratic'])
        .default('linear'),
    )
    .option('--seed <number>', t('statistics.prevalence.cli.seed'), numberOf)
    .option('--level <share>', t('statistics.prevalence.cli.estimate.level'), numberOf)
    .addHelpText('after', `\n${t('statistics.prevalence.cli.two-lists.after')}`)
    .action(async (path: string, flags: TwoListsFlags) => {
      const persons = await personsIn(path, flags);
      const estimated = await telling(path, () => estimatedPairs(t, persons, flags));
      print(estimated, () => pairsText(t, estimated));
    });
}

function estimatedPairs(t: Translate, persons: PersonsFile, flags: TwoListsFlags) {
  const { people: listed } = persons;
  const { folds = 5, learner, terms, seed = 1234, level = 0.95 } = flags;
  const options = { folds, learner, terms, seed, level };
  const pair = pairOf(listed.lists, flags);
  const found = pair ? [doublyRobust(listed, pair, options)] : doublyRobustPairs(listed, options);
  return {
    people: listed.captures.length,
    lists: listed.lists,
    covariates: persons.covariates,
    learner,
    terms,
    seed,
    pairs: found.map((one) => told(t, persons, one)),
  };
}

function pairOf(lists: readonly string[], { first, second }: TwoListsFlags): readonly [number, number] | null {
  if (first === undefined && second === undefined) return null;
  const [one, other] = [lists.indexOf(first ?? ''), lists.indexOf(second ?? '')];
  if (one < 0) throw badChoice('first', first ?? '');
  if (other < 0 || one === other) throw badChoice('second', second ?? '');
  return [one, other];
}

/** A number of people who are few says something of each of them. */
type Told = number | { readonly fewerThan: number };
const guarded = (count: number): Told => (count > 0 && count < FEWEST_TOLD ? { fewerThan: FEWEST_TOLD } : count);
const words = (count: Told): string => (typeof count === 'number' ? people(count) : `<${count.fewerThan}`);

function told(t: Translate, { people: { lists }, columns }: PersonsFile, result: DoublyRobustResult) {
  const { pair, onBoth, truncated, petersen, remarks, ...rest } = result;
  const few = onBoth < FEWEST_TOLD;
  return {
    first: lists[pair[0]] as string,
    second: lists[pair[1]] as string,
    ...rest,
    onBoth: guarded(onBoth),
    truncated: guarded(truncated),
    // From few people on both lists it would tell how many they are.
    petersen: few ? null : petersen,
    remarks: remarksSaid(
      t,
      remarks.map((one) => safe(one, columns)),
      { count: (count) => (Number.isFinite(count) ? people(count) : `<${FEWEST_TOLD}`) },
    ),
  };
}

/** The remark with few people as "<5", and columns of the regression as those of the file. */
function safe({ code, params }: Remark, columns: readonly string[]): Remark {
  const { people: count, covariate } = params;
  return {
    code,
    params: {
      ...params,
      ...(typeof count === 'number' ? { people: words(guarded(count)) } : {}),
      ...(typeof covariate === 'number' ? { covariate: columns[covariate - 1] ?? covariate } : {}),
    },
  };
}

function pairsText(t: Translate, estimated: ReturnType<typeof estimatedPairs>): string {
  const kinds = {
    number: t('statistics.prevalence.cli.two-lists.kind-number'),
    category: t('statistics.prevalence.cli.two-lists.kind-category'),
  };
  return [
    t('statistics.prevalence.cli.figure.seen', { people: estimated.people }),
    t('statistics.prevalence.cli.two-lists.taken-lists', { lists: estimated.lists.join(', ') }),
    t('statistics.prevalence.cli.two-lists.taken-covariates', {
      covariates: estimated.covariates.map(({ name, kind }) => `${name} (${kinds[kind]})`).join(', ') || '–',
    }),
    '',
    aligned([
      [
        t('statistics.prevalence.cli.check.pair'),
        t('statistics.prevalence.cli.check.both'),
        t('statistics.prevalence.cli.figure.estimate'),
        t('statistics.prevalence.cli.figure.error'),
        t('statistics.prevalence.cli.two-lists.wald'),
        t('statistics.prevalence.cli.two-lists.log-normal'),
        t('statistics.prevalence.cli.two-lists.seen-share'),
      ],
      ...estimated.pairs.map((one) => [
        `${one.first} + ${one.second}`,
        words(one.onBoth),
        people(one.estimate),
        people(one.standardError),
        limits(one.intervals.find(({ method }) => method === 'wald')),
        limits(one.intervals.find(({ method }) => method === 'log-normal')),
        percent(one.seenShare),
      ]),
    ]),
    ...estimated.pairs.flatMap((one) =>
      one.remarks.length > 0 ? ['', `${one.first} + ${one.second}`, ...remarkLines(one.remarks)] : [],
    ),
  ].join('\n');
}
