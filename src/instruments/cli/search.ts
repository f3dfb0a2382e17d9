import type { Command } from 'commander';
import { OPERATOR } from '../../platform/access/index.js';
import type { CommandLine } from '../../platform/command-line/index.js';
import { precedentsOf } from '../search/precedent.js';
import { searchOf, tsqueryOf } from '../search/query.js';
import { type FoundProvision, findProvisions, likeWordings, makeWordings } from '../store.js';

const PRECEDENTS = 10;

const line = (row: FoundProvision): string =>
  [`/instruments/${row.instrument}/at/${row.fragment}`, row.symbol ?? row.title ?? row.fileName, row.text].join('\t');

/** `palermo instruments search | precedent | reindex`. */
export function searchCommands(instruments: Command, { t, withNode, print, say }: CommandLine): void {
  instruments
    .command('search')
    .description(t('instruments.cli.search.description'))
    .argument('<words...>', t('instruments.cli.search.words'))
    .option('--only-these-names', t('instruments.cli.search.only'), false)
    .addHelpText('after', `\n${t('instruments.cli.search.after')}`)
    .action(async (words: string[], { onlyTheseNames }: { onlyTheseNames: boolean }) => {
      const tsquery = tsqueryOf(searchOf(words.join(' '), !onlyTheseNames));
      const found = tsquery
        ? await withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, (uow) => findProvisions(uow, tsquery, {}, 1)))
        : { rows: [], total: 0, more: false };
      print(found, () =>
        [
          found.more
            ? t('instruments.search.more', { count: found.total })
            : t('instruments.search.found', { count: found.total }),
          ...found.rows.map(line),
        ].join('\n'),
      );
    });
  instruments
    .command('precedent')
    .description(t('instruments.cli.precedent.description'))
    .argument('<text>', t('instruments.cli.precedent.text'))
    .action(async (text: string) => {
      const found = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, async (uow) =>
          precedentsOf(text, await likeWordings(uow, text, {}), PRECEDENTS),
        ),
      );
      print(found, () =>
        found.length === 0
          ? t('instruments.precedent.none')
          : found.map(({ similarity, candidate }) => `${similarity.toFixed(2)}\t${line(candidate)}`).join('\n'),
      );
    });
  instruments
    .command('reindex')
    .description(t('instruments.cli.reindex.description'))
    .action(async () => {
      const made = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, (uow) =>
          makeWordings(uow, null, (count) => say(t('instruments.cli.reindex.made', { count }))),
        ),
      );
      print({ made }, () => t('instruments.cli.reindex.made', { count: made }));
    });
}
