import type { Command } from 'commander';
import { OPERATOR } from '../../platform/access/index.js';
import type { CommandLine } from '../../platform/command-line/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { openInstrumentFile, readInstrumentFile } from '../importing.js';
import { instrumentError } from '../index.js';
import { passagesKept, versionsOf } from '../store/versions/passages.js';
import { rowOf, suggestedVersions } from '../store/versions/row.js';
import { type Comparison, type Pair, comparePassages } from '../versions/compare.js';
import { type Passage, passagesOf } from '../versions/passage.js';
import { hasChanged } from '../versions/shown.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `palermo instruments compare | versions`. */
export function versionsCommands(instruments: Command, cli: CommandLine): void {
  compareCommand(instruments, cli);
  rowCommand(instruments, cli);
}

async function keptPassages(uow: UnitOfWork, id: string): Promise<Passage[]> {
  if ((await versionsOf(uow, [id])).length === 0) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
  return passagesKept(uow, id);
}

/** Paragraphs of both versions. Files alone need no database. */
async function bothSides({ withNode }: CommandLine, names: readonly [string, string]): Promise<[Passage[], Passage[]]> {
  const load = async (name: string, uow: UnitOfWork | undefined): Promise<Passage[]> =>
    UUID.test(name) && uow
      ? keptPassages(uow, name.toLowerCase())
      : passagesOf((await readInstrumentFile(await openInstrumentFile(name))).reading);
  const both = async (uow?: UnitOfWork): Promise<[Passage[], Passage[]]> => [
    await load(names[0], uow),
    await load(names[1], uow),
  ];
  if (!names.some((name) => UUID.test(name))) return both();
  return withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, both));
}

function compareCommand(instruments: Command, cli: CommandLine): void {
  const { t, print } = cli;
  instruments
    .command('compare')
    .description(t('instruments.cli.compare.description'))
    .argument('<older>', t('instruments.cli.compare.older'))
    .argument('<newer>', t('instruments.cli.compare.newer'))
    .option('--changed', t('instruments.cli.compare.changed'), false)
    .addHelpText('after', `\n${t('instruments.cli.compare.after')}`)
    .action(async (older: string, newer: string, { changed }: { changed: boolean }) => {
      const [before, after] = await bothSides(cli, [older, newer]);
      const { pairs, counts } = comparePassages(before, after);
      const comparison = { counts, pairs: changed ? pairs.filter(hasChanged) : pairs };
      print(comparison, () => comparisonText(comparison, t));
    });
}

const numbersOf = (passages: readonly Passage[]): string => passages.map(({ fragment }) => fragment).join('+') || '-';

function wordsText({ kind, words, older, newer }: Pair): string {
  if (kind === 'inserted') return `{+${newer[0]?.text ?? ''}+}`;
  if (kind === 'deleted') return `[-${older[0]?.text ?? ''}-]`;
  return words
    .map(({ kind: change, text }) => (change === 'same' ? text : change === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

function comparisonText({ counts, pairs }: Comparison, t: CommandLine['t']): string {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return [
    told.map(([kind, count]) => t(`instruments.versions.count.${kind}`, { count })).join(', '),
    ...pairs.map((pair) =>
      [t(`instruments.versions.kind.${pair.kind}`), numbersOf(pair.older), numbersOf(pair.newer), wordsText(pair)].join(
        '\t',
      ),
    ),
  ].join('\n');
}

function rowCommand(instruments: Command, { t, withNode, print }: CommandLine): void {
  instruments
    .command('versions')
    .description(t('instruments.cli.versions.description'))
    .argument('<id>', t('instruments.cli.versions.id'))
    .action(async (id: string) => {
      const found = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, async (uow) => {
          const [document] = UUID.test(id) ? await versionsOf(uow, [id]) : [];
          if (!document) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
          return { row: await rowOf(uow, document.id), suggestions: await suggestedVersions(uow, document) };
        }),
      );
      print(found, () =>
        [
          ...found.row.map(({ id: own, status, issuedOn, symbol, title, fileName }) =>
            [own, t(`instruments.status.${status}`), issuedOn ?? '-', symbol ?? '-', title ?? fileName].join('\t'),
          ),
          ...found.suggestions.map(({ older, newer, kind, score }) =>
            t('instruments.cli.versions.suggested', { older, newer, kind, score: score.toFixed(2) }),
          ),
        ].join('\n'),
      );
    });
}
