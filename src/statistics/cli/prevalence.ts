/** `palermo prevalence`: estimates of people never seen, from files; no node is opened for them. */
import type { Command } from 'commander';
import type { CommandLine } from '../../platform/command-line/index.js';
import { estimateCommand } from './prevalence/estimate.js';
import { verifyCommand } from './prevalence/verify.js';

export function prevalenceCommands(root: Command, cli: CommandLine): void {
  const { t } = cli;
  const prevalence = root
    .command('prevalence')
    .description(t('statistics.prevalence.cli.description'))
    .addHelpText('after', `\n${t('statistics.prevalence.cli.after')}`);
  estimateCommand(prevalence, cli);
  verifyCommand(prevalence, cli);
}
