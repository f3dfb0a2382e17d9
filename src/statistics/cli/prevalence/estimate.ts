import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import {
  families,
  type Family,
  type Run,
  runFamilies,
  type RunRequest,
  type Team,
} from '../../../methods/prevalence/index.js';
import { type CommandLine, terminalLanguage } from '../../../platform/command-line/index.js';
import type { ChosenStratum } from '../../estimates/captures.js';
import { reportHtml } from '../../ui/prevalence/report.js';
import { runText } from './told.js';
import { capturesIn, strataOf, tableOf, telling } from './table-file.js';
import { numberOf, withTeam } from './settings.js';

type EstimateFlags = {
  readonly family: readonly string[];
  readonly by?: string;
  readonly level?: number;
  readonly seed?: number;
  readonly replicates?: number;
  readonly mostReplicates?: number;
  readonly mode?: 'native' | 'r';
  readonly threshold?: number;
  readonly order?: number;
  readonly model?: string;
  readonly threads?: number;
  readonly report?: string;
  readonly record?: string;
  readonly json?: boolean;
};

/** `palermo prevalence estimate FILE`: all families, or those named, on a table of captures. */
export function estimateCommand(prevalence: Command, cli: CommandLine): void {
  const { t } = cli;
  prevalence
    .command('estimate')
    .description(t('statistics.prevalence.cli.estimate.description'))
    .argument('<file>', t('statistics.prevalence.cli.file'))
    .addOption(
      new Option('--family <name...>', t('statistics.prevalence.cli.estimate.family'))
        .default(['all'])
        .choices([...families, 'all']),
    )
    .option('--by <column>', t('statistics.prevalence.cli.estimate.by'))
    .option('--level <share>', t('statistics.prevalence.cli.estimate.level'), numberOf)
    .option('--seed <number>', t('statistics.prevalence.cli.seed'), numberOf)
    .option('--replicates <number>', t('statistics.prevalence.cli.estimate.replicates'), numberOf)
    .option('--most-replicates <number>', t('statistics.prevalence.cli.estimate.most-replicates'), numberOf)
    .addOption(new Option('--mode <mode>', t('statistics.prevalence.cli.estimate.mode')).choices(['native', 'r']))
    .option('--threshold <p>', t('statistics.prevalence.cli.estimate.threshold'), numberOf)
    .option('--order <lists>', t('statistics.prevalence.cli.estimate.order'), numberOf)
    .option('--model <model>', t('statistics.prevalence.cli.estimate.model'))
    .option('--threads <number>', t('statistics.prevalence.cli.threads'), numberOf)
    .option('--report <file>', t('statistics.prevalence.cli.estimate.report'))
    .option('--record <file>', t('statistics.prevalence.cli.estimate.record'))
    .addHelpText('after', `\n${t('statistics.prevalence.cli.estimate.after')}`)
    .action(async (path: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<EstimateFlags>();
      const captures = await capturesIn(path);
      const strata = strataOf(captures, flags.by);
      const runs: { readonly stratum: ChosenStratum; readonly run: Run }[] = [];
      await withTeam(flags.threads, async (team) => {
        for (const stratum of strata)
          runs.push({
            stratum,
            run: await telling(path, () => runOne(cli, team, { ...tableOf(captures, stratum), ...asked(flags) })),
          });
      });
      if (flags.record !== undefined)
        await writeFile(flags.record, `${JSON.stringify(single(runs.map(({ run }) => run.record)), null, 2)}\n`);
      if (flags.report !== undefined) await writeFile(flags.report, reportHtml(runs, t, terminalLanguage(process.env)));
      cli.print(single(runs.map(({ stratum, run }) => ({ ...(stratum ? { stratum } : {}), ...answerOf(run) }))), () =>
        runs.map(({ stratum, run }) => runText(t, run, stratum)).join('\n\n'),
      );
    });
}

const single = <T>(many: readonly T[]): T | readonly T[] => (many.length === 1 ? (many[0] as T) : many);

async function runOne(cli: CommandLine, team: Team, request: RunRequest): Promise<Run> {
  const bar = cli.progress(cli.t('statistics.prevalence.cli.estimate.progress'));
  try {
    return await runFamilies(request, { team, heard: ({ share }) => bar.at(Math.round(share * 1000), 1000) });
  } finally {
    bar.end();
  }
}

function asked(flags: EstimateFlags): Omit<RunRequest, 'lists' | 'rows'> {
  const { level, seed, replicates, mostReplicates, mode, threshold, order, model } = flags;
  const given = { level, seed, replicates, mostReplicates, mode, threshold, order, model };
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...named, families: flags.family.includes('all') ? 'all' : (flags.family as readonly Family[]) };
}

/** With one family its estimate stands first; with several no number is singled out. */
function answerOf(run: Run) {
  const [only] = run.results.length === 1 ? run.results : [];
  return {
    estimate: only?.estimate ?? null,
    ...(only ? { family: only.family, says: only.says, intervals: only.intervals, model: only.model } : {}),
    ...run,
  };
}
