import type { Command } from 'commander';
import { nowcast } from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import type { Captures } from '../../estimates/captures.js';
import { badChoice } from './errors.js';
import { people, remarkLines, remarksSaid, totalText } from './figures.js';
import { capturesIn, tableOf, telling } from './table-file.js';

type LateFlags = { readonly lastYear: string; readonly late: readonly string[]; readonly terms?: readonly string[] };

/** `palermo prevalence late FILE --last-year FILE --late LIST`: this year's total before every list is in. */
export function lateCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('late')
    .description(t('statistics.prevalence.cli.late.description'))
    .argument('<file>', t('statistics.prevalence.cli.late.file'))
    .requiredOption('--last-year <file>', t('statistics.prevalence.cli.late.last-year'))
    .requiredOption('--late <list...>', t('statistics.prevalence.cli.late.late'))
    .option('--terms <term...>', t('statistics.prevalence.cli.late.terms'))
    .addHelpText('after', `\n${t('statistics.prevalence.cli.late.after')}`)
    .action(async (path: string, flags: LateFlags) => {
      const [now, before] = [await capturesIn(path), await capturesIn(flags.lastYear)];
      const found = await telling(path, () => nowcastOf(t, now, before, flags));
      print(found, () => lateText(t, found));
    });
}

function nowcastOf(t: Translate, now: Captures, before: Captures, { late, terms }: LateFlags) {
  const { lists } = before;
  const unknown = late.find((list) => !lists.includes(list));
  if (unknown !== undefined) throw badChoice('late', unknown);
  const missing = lists.find((list) => !late.includes(list) && !now.lists.includes(list));
  if (missing !== undefined) throw badChoice('late', missing);
  const places = now.lists.map((name) => lists.indexOf(name));
  const surplus = now.lists.find((_, place) => (places[place] ?? -1) < 0);
  if (surplus !== undefined) throw badChoice('last-year', surplus);
  const placed = (history: number): number =>
    places.reduce((set, place, list) => ((history >> list) & 1 ? set | (1 << place) : set), 0);
  const found = nowcast({
    lists,
    late,
    before: tableOf(before, null).rows,
    now: tableOf(now, null).rows.map(({ history, count }) => ({ history: placed(history), count })),
    ...(terms ? { terms } : {}),
  });
  return {
    late,
    model: found.fit.name,
    lastYear: found.before,
    now: found.now,
    remarks: remarksSaid(t, found.remarks, { lists }),
  };
}

function lateText(t: Translate, found: ReturnType<typeof nowcastOf>): string {
  return [
    t('statistics.prevalence.cli.strata.model', { model: found.model }),
    '',
    t('statistics.prevalence.cli.late.before', { people: people(found.lastYear.seen) }),
    ...totalText(t, found.lastYear),
    '',
    t('statistics.prevalence.cli.late.now', { people: people(found.now.seen) }),
    ...totalText(t, found.now),
    ...remarkLines(found.remarks),
  ].join('\n');
}
