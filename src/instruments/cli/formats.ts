/** `palermo instruments export`: a document kept here, or a file, in the formats of others. */
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { OPERATOR } from '../../platform/access/index.js';
import type { CommandLine } from '../../platform/command-line/index.js';
import { openInstrumentFile, readInstrumentFile } from '../importing.js';
import { type ReadingOfKept, readingOf } from '../store.js';
import { writingError } from '../writing/errors.js';
import { FORMATS, type Format, writeAs } from '../exporting/formats.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type ExportOptions = { readonly format: Format; readonly out?: string };

export function formatsCommands(instruments: Command, cli: CommandLine): void {
  const { t } = cli;
  instruments
    .command('export')
    .description(t('instruments.cli.export.description'))
    .argument('<id-or-file>', t('instruments.cli.export.what'))
    .addOption(
      new Option('--format <format>', t('instruments.cli.export.format')).choices([...FORMATS]).makeOptionMandatory(),
    )
    .option('--out <file>', t('instruments.cli.export.out'))
    .addHelpText('after', `\n${t('instruments.cli.export.after')}`)
    .action(async (what: string, { format, out }: ExportOptions, command: Command) => {
      if (format === 'docx' && out === undefined) command.error(t('instruments.cli.export.out.needed'));
      const { content, mediaType } = await writeAs(format, await given(cli, what), today());
      if (out === undefined) {
        const text = content as string;
        cli.print({ format, mediaType, content: text }, () => text);
        return;
      }
      await writeNew(out, content);
      cli.print({ format, mediaType, out }, () => t('instruments.cli.export.done', { file: out }));
    });
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** A file needs no database: only what is kept here does. */
async function given({ withNode }: CommandLine, what: string): Promise<ReadingOfKept> {
  if (ID.test(what)) return withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, (uow) => readingOf(uow, what)));
  const { fileName, text, reading } = await readInstrumentFile(await openInstrumentFile(what));
  return { fileName, source: text, reading };
}

/** A file that is there already is not written over. Errors: INSTRUMENTS_EXPORT_EXISTS, INSTRUMENTS_EXPORT_UNWRITABLE. */
async function writeNew(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? '';
    throw reason === 'EEXIST'
      ? writingError('INSTRUMENTS_EXPORT_EXISTS', {}, { file }, cause)
      : writingError('INSTRUMENTS_EXPORT_UNWRITABLE', { reason }, { file }, cause);
  }
}
