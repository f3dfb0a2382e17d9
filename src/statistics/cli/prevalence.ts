/** `palermo prevalence`: estimates of people never seen, from files; no node is opened for them. */
import type { Command } from 'commander';
import type { CommandLine } from '../../platform/command-line/index.js';
import { checkCommand } from './prevalence/check.js';
import { fitCommand } from './prevalence/fit.js';
import { lateCommand } from './prevalence/late.js';
import { linkageCommand } from './prevalence/linkage.js';
import { modelsCommand } from './prevalence/models.js';
import { planCommand } from './prevalence/plan.js';
import { poolCommand } from './prevalence/pool.js';
import { repeatsCommand } from './prevalence/repeats.js';
import { strataCommand } from './prevalence/strata.js';
import { twoListsCommand } from './prevalence/two-lists.js';
import { simulateCommand } from './prevalence/simulate.js';
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
  checkCommand(prevalence, cli);
  fitCommand(prevalence, cli);
  modelsCommand(prevalence, cli);
  strataCommand(prevalence, cli);
  linkageCommand(prevalence, cli);
  poolCommand(prevalence, cli);
  planCommand(prevalence, cli);
  lateCommand(prevalence, cli);
  simulateCommand(prevalence, cli);
  repeatsCommand(prevalence, cli);
  twoListsCommand(prevalence, cli);
}
