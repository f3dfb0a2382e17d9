import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import {
  bench,
  captureTable,
  chooseStepwise,
  coveragePlot,
  coverageStudy,
  failuresOf,
  loadKernel,
  METHODS_VERSION,
  type Model,
  modelInNames,
  pairsOf,
  readModel,
  scenarios,
  simulateFromFit,
  type StudyGiven,
  type StudyMethod,
  studyMethods,
  type StudyOptions,
  type StudyResult,
  take,
  termsWith,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import { numberOf, withTeam } from './settings.js';
import { plotWords, studyText } from './simulated.js';
import { capturesIn, tableOf, telling } from './table-file.js';

type SimulateFlags = {
  readonly scenarios: readonly string[];
  readonly model?: string;
  readonly methods?: readonly StudyMethod[];
  readonly runs?: number;
  readonly replicates?: number;
  readonly seed?: number;
  readonly order?: number;
  readonly threads?: number;
  readonly plot?: string;
};

/** `palermo prevalence simulate [FILE]`: how often the intervals hold a total that is known. */
export function simulateCommand(prevalence: Command, cli: CommandLine): void {
  const { t } = cli;
  const names = scenarios.map(({ name }) => name);
  prevalence
    .command('simulate')
    .description(t('statistics.prevalence.cli.simulate.description'))
    .argument('[file]', t('statistics.prevalence.cli.simulate.file'))
    .addOption(
      new Option('--scenarios <name...>', t('statistics.prevalence.cli.simulate.scenarios'))
        .default(['all'])
        .choices([...names, 'all']),
    )
    .option('--model <model>', t('statistics.prevalence.cli.simulate.model'))
    .addOption(new Option('--methods <name...>', t('statistics.prevalence.cli.simulate.methods')).choices(studyMethods))
    .option('--runs <number>', t('statistics.prevalence.cli.simulate.runs'), numberOf)
    .option('--replicates <number>', t('statistics.prevalence.cli.simulate.replicates'), numberOf)
    .option('--order <lists>', t('statistics.prevalence.cli.simulate.order'), numberOf)
    .option('--seed <number>', t('statistics.prevalence.cli.seed'), numberOf)
    .option('--threads <number>', t('statistics.prevalence.cli.threads'), numberOf)
    .option('--plot <file>', t('statistics.prevalence.cli.simulate.plot'))
    .addHelpText('after', `\n${t('statistics.prevalence.cli.simulate.after')}`)
    .action(async (path: string | undefined, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<SimulateFlags>();
      const results = await telling(path ?? '', () => studied(cli, path, flags));
      const failures = failuresOf(results);
      if (flags.plot !== undefined) await writeFile(flags.plot, coveragePlot(results, plotWords(t, results)));
      cli.print(
        {
          format: 'palermo-prevalence-simulation/1',
          methodsVersion: METHODS_VERSION,
          asked: optionsOf(flags),
          populations: results,
          failures,
        },
        () => studyText(t, results, failures),
      );
    });
}

function optionsOf({ runs, replicates, seed, methods, order }: SimulateFlags): StudyOptions {
  const given = { runs, replicates, seed, methods, order };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

async function studied(
  cli: CommandLine,
  path: string | undefined,
  flags: SimulateFlags,
): Promise<readonly StudyResult[]> {
  const bar = cli.progress(cli.t('statistics.prevalence.cli.simulate.progress'));
  try {
    return await withTeam(flags.threads, async (team) => {
      const given: StudyGiven = { team, heard: (done, total) => bar.at(done, total) };
      if (path !== undefined) return [await fromFile(path, flags, given)];
      const chosen = flags.scenarios.includes('all')
        ? scenarios
        : scenarios.filter(({ name }) => flags.scenarios.includes(name));
      return coverageStudy(chosen, optionsOf(flags), given);
    });
  } finally {
    bar.end();
  }
}

/** The population that a model of the file's table describes: the model named, or the one that stepwise chooses. */
async function fromFile(path: string, flags: SimulateFlags, given: StudyGiven): Promise<StudyResult> {
  const { lists, rows } = tableOf(await capturesIn(path), null);
  const table = captureTable(lists, rows);
  const model = flags.model === undefined ? await stepwiseModel(table) : readModel(flags.model, table.lists);
  const result = await simulateFromFit(table, model, optionsOf(flags), given);
  return { ...result, population: modelInNames(model, table.lists) };
}

async function stepwiseModel(table: ReturnType<typeof captureTable>): Promise<Model> {
  const lists = table.lists.length;
  const on = bench(await loadKernel(), lists);
  take(on, table.counts);
  const { added } = chooseStepwise(on, pairsOf(lists), { threshold: 0.02, emptyList: 'drop' });
  return {
    lists,
    terms: termsWith(
      lists,
      added.map(({ pair }) => pair),
    ),
  };
}
