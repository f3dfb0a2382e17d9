import type { Command } from 'commander';
import type { CommandLine } from '../../../platform/command-line/index.js';
import { badChoice } from './errors.js';
import { changeOf, type PlanFlags, widthsOf } from './plan-said.js';
import { planText } from './plan-text.js';
import { numberOf } from './settings.js';
import { telling } from './table-file.js';

/** `palermo prevalence plan FILE`: how wide the interval would be, and which change could be seen. */
export function planCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('plan')
    .description(t('statistics.prevalence.cli.plan.description'))
    .argument('[file]', t('statistics.prevalence.cli.file'))
    .option('--model <model>', t('statistics.prevalence.cli.plan.model'))
    .option('--new-list <coverage>', t('statistics.prevalence.cli.plan.new-list'), numberOf)
    .option('--more <list=share...>', t('statistics.prevalence.cli.plan.more'))
    .option('--baseline <est:low:high>', t('statistics.prevalence.cli.plan.baseline'))
    .option('--endline <est:low:high>', t('statistics.prevalence.cli.plan.endline'))
    .option('--replicates <number>', t('statistics.prevalence.cli.plan.replicates'), numberOf)
    .option('--seed <number>', t('statistics.prevalence.cli.seed'), numberOf)
    .option('--level <share>', t('statistics.prevalence.cli.estimate.level'), numberOf)
    .addHelpText('after', `\n${t('statistics.prevalence.cli.plan.after')}`)
    .action(async (path: string | undefined, flags: PlanFlags) => {
      if (path === undefined && flags.baseline === undefined) throw badChoice('baseline', '');
      const change = await telling(path ?? '', () => changeOf(flags));
      const widths = path === undefined ? null : await widthsOf(t, path, flags);
      const planned = { ...widths, change };
      print(planned, () => planText(t, planned));
    });
}
