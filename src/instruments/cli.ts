/** `palermo instruments`: read documents, keep them, list them, see what they ask of whom. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { OPERATOR } from '../platform/access/index.js';
import { type CommandLine, EXIT, tellError } from '../platform/command-line/index.js';
import { PalermoError } from '../platform/errors/index.js';
import type { Storage } from '../platform/storage/index.js';
import { STATUSES, DUES, ledgerFilter, ledgerQuery } from './ledger-query.js';
import { formatsCommands } from './cli/formats.js';
import { treatiesCommands } from './cli/treaties.js';
import { versionsCommands } from './cli/versions.js';
import { searchCommands } from './cli/search.js';
import { readingText } from './reading-text.js';
import { toGold } from './index.js';
import { LEDGER_PAGE, type LedgerRow, libraryPage, ledgerPage } from './store.js';
import { type InstrumentRead, keepRead, openInstrumentFile, readInstrumentFile } from './importing.js';

export function instrumentsCommands(root: Command, cli: CommandLine): void {
  const { t } = cli;
  const instruments = root
    .command('instruments')
    .description(t('instruments.cli.description'))
    .addHelpText('after', `\n${t('instruments.cli.after')}`);
  readCommand(instruments, cli);
  listCommand(instruments, cli);
  ledgerCommand(instruments, cli);
  searchCommands(instruments, cli);
  formatsCommands(instruments, cli);
  versionsCommands(instruments, cli);
  treatiesCommands(root, cli);
}

type ReadOptions = { readonly format: 'text' | 'json' | 'gold'; readonly keep?: boolean; readonly json?: boolean };

function readCommand(instruments: Command, cli: CommandLine): void {
  const { t } = cli;
  instruments
    .command('read')
    .description(t('instruments.cli.read.description'))
    .argument('<file...>', t('instruments.cli.read.files'))
    .addOption(
      new Option('--format <format>', t('instruments.cli.read.format'))
        .choices(['text', 'json', 'gold'])
        .default('text'),
    )
    .option('--keep', t('instruments.cli.read.keep'))
    .addHelpText('after', `\n${t('instruments.cli.read.after')}`)
    .action(async (paths: string[], options: ReadOptions, command: Command) => {
      const json = Boolean(command.optsWithGlobals<ReadOptions>().json);
      const format = json && options.format === 'text' ? 'json' : options.format;
      // Only keeping needs the database: reading works on a machine that has none.
      if (options.keep) await cli.withNode(({ storage }) => readAll(cli, paths, { format, json }, storage));
      else await readAll(cli, paths, { format, json }, undefined);
    });
}

type Asked = { readonly format: ReadOptions['format']; readonly json: boolean };

/** Each file by itself: one that cannot be read is said, and the others go on. */
async function readAll(
  cli: CommandLine,
  paths: readonly string[],
  asked: Asked,
  storage: Storage | undefined,
): Promise<void> {
  const bar = paths.length > 1 ? cli.progress(cli.t('instruments.cli.read.progress')) : undefined;
  for (const [index, path] of paths.entries()) {
    bar?.at(index, paths.length);
    try {
      const read = await readInstrumentFile(await openInstrumentFile(path));
      const kept = storage && (await storage.inUnitOfWork(OPERATOR, (uow) => keepRead(uow, read)));
      bar?.end();
      printReading(cli, read, asked.format);
      if (kept)
        cli.say(
          cli.t(kept.already ? 'instruments.cli.kept.already' : 'instruments.cli.kept', { file: path, id: kept.id }),
        );
    } catch (error) {
      bar?.end();
      if (!(error instanceof PalermoError) || !error.code.startsWith('INSTRUMENTS_')) throw error;
      cli.say(
        tellError(
          new PalermoError(error.code, error.status, error.params, { ...error.place, file: path }),
          cli.t,
          asked.json,
        ).text,
      );
      cli.exitWith(error.code === 'INSTRUMENTS_FILE_MISSING' ? EXIT.unavailable : EXIT.refused);
    }
  }
  bar?.end();
}

function printReading({ print, t }: CommandLine, read: InstrumentRead, format: ReadOptions['format']): void {
  const { fileName, sha256, format: fileFormat, encoding, textRepairs, reading } = read;
  if (format === 'gold') {
    const gold = toGold(reading, { file: fileName, sha256 });
    print(gold, () => JSON.stringify(gold));
    return;
  }
  const model = { sha256, format: fileFormat, encoding, textRepairs, ...reading };
  print(model, () => (format === 'json' ? JSON.stringify(model) : readingText(read, t)));
}

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return number;
};

function listCommand(instruments: Command, { t, withNode, print }: CommandLine): void {
  instruments
    .command('list')
    .description(t('instruments.cli.list.description'))
    .option('--page <number>', t('instruments.cli.page'), wholeNumber, 1)
    .addHelpText('after', `\n${t('instruments.cli.list.after')}`)
    .action(async ({ page }: { page: number }) => {
      const library = await withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, (uow) => libraryPage(uow, page)));
      print(library, () =>
        [
          t('instruments.library.lead', { total: library.total, drafts: library.drafts }),
          ...library.instruments.map((one) =>
            [
              one.id,
              t(`instruments.status.${one.status}`),
              one.issuedOn ?? '-',
              one.symbol ?? '-',
              t('instruments.cli.commitments', { count: one.commitments }),
              one.title ?? one.fileName,
            ].join('\t'),
          ),
        ].join('\n'),
      );
    });
}

type LedgerOptions = Readonly<
  Partial<Record<'addressee' | 'strength' | 'due' | 'before' | 'theme' | 'status' | 'text', string>>
> & {
  readonly page: number;
};

function ledgerCommand(instruments: Command, { t, withNode, print }: CommandLine): void {
  instruments
    .command('ledger')
    .description(t('instruments.cli.ledger.description'))
    .option('--addressee <norm>', t('instruments.cli.ledger.addressee'))
    .option('--strength <strength>', t('instruments.cli.ledger.strength'))
    .addOption(new Option('--due <due>', t('instruments.cli.ledger.due')).choices([...DUES]))
    .option('--before <day>', t('instruments.cli.ledger.before'))
    .option('--theme <theme>', t('instruments.cli.ledger.theme'))
    .addOption(new Option('--status <status>', t('instruments.cli.ledger.status')).choices([...STATUSES]))
    .option('--text <words>', t('instruments.cli.ledger.text'))
    .option('--page <number>', t('instruments.cli.page'), wholeNumber, 1)
    .addHelpText('after', `\n${t('instruments.cli.ledger.after')}`)
    .action(async ({ page, ...choices }: LedgerOptions, command: Command) => {
      const parsed = ledgerQuery.safeParse(choices);
      if (!parsed.success) command.error(t('instruments.cli.ledger.fault', { options: faultsOf(parsed.error.issues) }));
      const { filter, beforeFault } = ledgerFilter(parsed.data ?? {});
      if (beforeFault) command.error(t('instruments.cli.ledger.fault', { options: '--before' }));
      const found = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, (uow) => ledgerPage(uow, filter, page)),
      );
      const last = Math.max(1, Math.ceil(found.total / LEDGER_PAGE));
      print({ ...found, page, pages: last }, () =>
        [
          t('instruments.ledger.lead', { texts: found.total - found.drafts, drafts: found.drafts }),
          ...found.rows.map((row) => ledgerLine(row, t)),
          t('instruments.cli.page.of', { page, pages: last }),
        ].join('\n'),
      );
    });
}

const faultsOf = (issues: readonly { readonly path: readonly PropertyKey[] }[]): string =>
  issues.map(({ path }) => `--${path.map(String).join('.')}`).join(', ');

function ledgerLine(row: LedgerRow, t: CommandLine['t']): string {
  return [
    row.draft ? t('instruments.status.draft').toUpperCase() : t(`instruments.status.${row.status}`),
    `${row.verb} (${row.strength})`,
    row.addressees.map(({ norm, surface }) => norm ?? surface).join(', ') || '-',
    row.dueOn ?? row.deadlines.map(({ surface }) => surface).join('; '),
    `/instruments/${row.instrument}/at/${row.fragment}`,
    row.clause,
  ].join('\t');
}
