import { type Command, Option } from 'commander';
import type { CommandLine } from '../../../platform/command-line/index.js';
import { numberOf } from './settings.js';
import type { Criterion, Prior } from './strata-estimates.js';
import { type StrataOptions, strataIn } from './strata-file.js';
import { strataOf, type StrataTelling } from './strata-said.js';
import { strataText } from './strata-text.js';
import { telling } from './table-file.js';

type StrataFlags = StrataOptions & StrataTelling;

/** `palermo prevalence strata FILE`: totals by year, sex, place …, from one model of lists and covariates. */
export function strataCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('strata')
    .description(t('statistics.prevalence.cli.strata.description'))
    .argument('<file>', t('statistics.prevalence.cli.strata.file'))
    .option('--lists <name...>', t('statistics.prevalence.cli.strata.lists'))
    .option('--terms <term...>', t('statistics.prevalence.cli.strata.terms'))
    .addOption(
      new Option('--select <criterion>', t('statistics.prevalence.cli.strata.select')).choices([
        'aic',
        'bic',
        'p',
      ] satisfies Criterion[]),
    )
    .option('--threshold <p>', t('statistics.prevalence.cli.strata.threshold'), numberOf)
    .option('--by <column...>', t('statistics.prevalence.cli.strata.by'))
    .option('--bootstrap <number>', t('statistics.prevalence.cli.strata.bootstrap'), numberOf)
    .addOption(
      new Option('--kind <kind>', t('statistics.prevalence.cli.strata.kind')).choices(['parametric', 'non-parametric']),
    )
    .option('--seed <number>', t('statistics.prevalence.cli.seed'), numberOf)
    .option('--not-covering <rule...>', t('statistics.prevalence.cli.strata.not-covering'))
    .option('--censored <list...>', t('statistics.prevalence.cli.strata.censored'))
    .option('--average', t('statistics.prevalence.cli.strata.average'))
    .addOption(
      new Option('--prior <name>', t('statistics.prevalence.cli.strata.prior')).choices([
        'UIP',
        'SBH',
      ] satisfies Prior[]),
    )
    .option('--guard <people>', t('statistics.prevalence.cli.strata.guard'), numberOf)
    .option('--cells', t('statistics.prevalence.cli.strata.cells'))
    .option('--unguarded', t('statistics.prevalence.cli.strata.unguarded'))
    .addHelpText('after', `\n${t('statistics.prevalence.cli.strata.after')}`)
    .action(async (path: string, flags: StrataFlags) => {
      const file = await strataIn(path, flags);
      const bar = cli.progress(t('statistics.prevalence.cli.strata.progress'));
      const strata = await telling(path, () => strataOf(t, file, flags, bar.at)).finally(() => bar.end());
      print(strata, () => strataText(t, strata));
    });
}
