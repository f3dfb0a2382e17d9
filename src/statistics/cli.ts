/** `palermo statistics`: import lists, see and undo batches, the picture, the labels left for people. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { OPERATOR } from '../platform/access/index.js';
import { type CommandLine, EXIT, type OpenNode, tellError, terminalLanguage } from '../platform/command-line/index.js';
import { PalermoError } from '../platform/errors/index.js';
import { isLanguage, localeOf } from '../platform/languages/index.js';
import type { Batch } from './batch.js';
import type { Interval } from './picture.js';
import { listBatches, lockBatch } from './store/batches.js';
import { decideLabel, labelsLeft, undoDecision } from './store/labels.js';
import { agencyNames, nationalPicture } from './store/national-picture.js';
import type { PictureFilter } from './store/picture.js';
import { DIMENSIONS, type Dimension } from './dimensions.js';
import { sayCode } from './ui/codes.js';
import { saidInWords } from './ui/error-words.js';
import { needsPerson, reportOf, reportText } from './cli/report.js';
import { ListNotKept } from './importing/take.js';
import { type ImportOptions, importFromDisk, undoBatch } from './importing/bring.js';
import { importError } from './importing/errors.js';
import { codesFromText } from './importing/label-codes.js';
import { UNITS } from './importing/units.js';

export { prevalenceCommands } from './cli/prevalence.js';

export function statisticsCommands(root: Command, given: CommandLine): void {
  const { t } = given;
  const cli: CommandLine = {
    ...given,
    withNode: (work) =>
      given.withNode(work).catch((error: unknown) => {
        throw saidInWords(error, t);
      }),
  };
  const statistics = root
    .command('statistics')
    .description(t('statistics.cli.description'))
    .addHelpText('after', `\n${t('statistics.cli.after')}`);
  importCommand(statistics, cli);
  batchesCommand(statistics, cli);
  undoCommand(statistics, cli);
  pictureCommand(statistics, cli);
  labelsCommand(statistics, cli);
}

type ImportFlags = {
  readonly agency?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly series?: string;
  readonly sheet?: string;
  readonly kind?: Batch['kind'];
  readonly mapping?: string;
  readonly suggested?: boolean;
  readonly faulty: 'skip' | 'refuse';
  readonly dryRun?: boolean;
  readonly json?: boolean;
};

function importCommand(statistics: Command, cli: CommandLine): void {
  const { t } = cli;
  statistics
    .command('import')
    .description(t('statistics.cli.import.description'))
    .argument('<file...>', t('statistics.cli.import.files'))
    .option('--agency <id>', t('statistics.cli.import.agency'))
    .option('--period <period>', t('statistics.cli.import.period'))
    .addOption(new Option('--unit <unit>', t('statistics.cli.import.unit')).choices([...UNITS]))
    .addOption(new Option('--kind <kind>', t('statistics.cli.import.kind')).choices(['persons', 'counts']))
    .option('--series <name>', t('statistics.cli.import.series'))
    .option('--sheet <name>', t('statistics.cli.import.sheet'))
    .option('--mapping <file>', t('statistics.cli.import.mapping'))
    .option('--suggested', t('statistics.cli.import.suggested'))
    .addOption(
      new Option('--faulty <what>', t('statistics.cli.import.faulty')).choices(['skip', 'refuse']).default('skip'),
    )
    .option('--dry-run', t('statistics.cli.import.dry-run'))
    .addHelpText('after', `\n${t('statistics.cli.import.after')}`)
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ImportFlags>();
      const mapping = flags.mapping === undefined ? undefined : await mappingFile(flags.mapping);
      await cli.withNode((node) => importAll(cli, node, paths, flags, mapping));
    });
}

async function mappingFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw importError('STATISTICS_MAPPING_UNREADABLE', { reason }, { file: basename(path) }, error);
  }
}

/** Each file by itself, in a transaction of its own: one that is refused does not stop the others. */
async function importAll(
  cli: CommandLine,
  node: OpenNode,
  paths: readonly string[],
  flags: ImportFlags,
  mapping: unknown,
): Promise<void> {
  if (flags.agency !== undefined) await knownAgency(node, flags.agency);
  let gravest: number = EXIT.done;
  for (const path of paths) {
    const bar = cli.progress(basename(path));
    try {
      const wanted: ImportOptions = {
        path,
        agency: flags.agency ?? null,
        period: flags.period,
        unit: flags.unit,
        series: flags.series,
        sheet: flags.sheet,
        kind: flags.kind,
        mapping,
        trustSuggestion: flags.suggested ?? false,
        faulty: flags.faulty,
        dryRun: flags.dryRun ?? false,
      };
      const done = await importFromDisk(node, OPERATOR, wanted, async (rows) => bar.at(rows, null));
      bar.end();
      const report = reportOf(cli, path, done);
      cli.print(report, () => reportText(cli, report));
      if (needsPerson(report) && gravest === EXIT.done) gravest = EXIT.needsPerson;
    } catch (error) {
      bar.end();
      if (!(error instanceof PalermoError) || error.code.startsWith('STORAGE_')) throw error;
      const named = new PalermoError(error.code, error.status, error.params, { ...error.place, file: path }, error);
      cli.say(tellError(named, cli.t, flags.json ?? false).text);
      // Rows that were read, though none of them is kept, have faults to tell.
      if (error.cause instanceof ListNotKept) {
        const { taken } = error.cause;
        const kind = taken.cells ? 'counts' : 'persons';
        const report = reportOf(cli, path, { batch: null, taken, already: null, kind });
        cli.print(report, () => reportText(cli, report));
      }
      gravest = EXIT.refused;
    }
    cli.exitWith(gravest as (typeof EXIT)[keyof typeof EXIT]);
  }
}

async function knownAgency({ storage }: OpenNode, agency: string): Promise<void> {
  const known = await storage.inUnitOfWork(OPERATOR, agencyNames);
  if (!known[agency])
    throw importError('STATISTICS_AGENCY_UNKNOWN', {
      agency,
      agencies: Object.keys(known).length,
      known: Object.keys(known).join(', '),
    });
}

function batchesCommand(statistics: Command, { t, withNode, print }: CommandLine): void {
  statistics
    .command('batches')
    .description(t('statistics.cli.batches.description'))
    .addHelpText('after', `\n${t('statistics.cli.batches.after')}`)
    .action(async () => {
      const { batches } = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, (uow) => listBatches(uow, 'all', { limit: 1000, offset: 0 })),
      );
      print(batches, () =>
        batches.length === 0
          ? t('statistics.lists.empty')
          : batches
              .map((batch) =>
                [
                  batch.id,
                  t(`statistics.batch.state.${batch.state}`),
                  batch.period ?? '–',
                  batch.rows.kept,
                  batch.agency ?? '–',
                  batch.fileName,
                ].join('\t'),
              )
              .join('\n'),
      );
    });
}

const uuid = (text: string): string => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new InvalidArgumentError('UUID');
  return text;
};

function undoCommand(statistics: Command, { t, withNode, print }: CommandLine): void {
  statistics
    .command('undo')
    .description(t('statistics.cli.undo.description'))
    .argument('<batch>', t('statistics.cli.undo.batch'), uuid)
    .addHelpText('after', `\n${t('statistics.cli.undo.after')}`)
    .action(async (id: string) => {
      const undone = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, async (uow) => undoBatch(uow, await lockBatch(uow, id))),
      );
      print({ batch: undone.id, state: undone.state, rows: undone.rows.kept }, () =>
        t('statistics.cli.undone', { file: undone.fileName, rows: undone.rows.kept }),
      );
    });
}

const BY = ['year', ...DIMENSIONS] as const;
type PictureFlags = { readonly by: (typeof BY)[number]; readonly source?: string } & {
  readonly [D in Dimension | 'year']?: string;
};

function pictureCommand(statistics: Command, { t, withNode, print }: CommandLine): void {
  const command = statistics
    .command('picture')
    .description(t('statistics.cli.picture.description'))
    .addOption(new Option('--by <dimension>', t('statistics.cli.picture.by')).choices([...BY]).default('year'))
    .option('--source <key>', t('statistics.cli.picture.source'))
    .addHelpText('after', `\n${t('statistics.cli.picture.after')}`);
  for (const dimension of BY)
    command.option(
      `--${dimension === 'agencyType' ? 'agency-type' : dimension} <code>`,
      t(`statistics.dimension.${dimension}`),
    );
  command.action(async (flags: PictureFlags) => {
    const asked = command.optsWithGlobals<{ language?: string }>().language;
    const language = isLanguage(asked) ? asked : terminalLanguage(process.env);
    const names = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
    const filter = Object.fromEntries(
      BY.flatMap((dimension) => (flags[dimension] === undefined ? [] : [[dimension, flags[dimension]]])),
    ) as PictureFilter;
    const { picture, agencies } = await withNode(({ storage }) =>
      storage.inUnitOfWork(OPERATOR, async (uow) => ({
        picture: await nationalPicture(uow, new Map(), 'all', { source: flags.source, filter }),
        agencies: await agencyNames(uow),
      })),
    );
    const slices =
      flags.by === 'year'
        ? picture.years.map(({ year, ...slice }) => ({ ...slice, code: year === null ? null : String(year) }))
        : picture.dimensions[flags.by];
    const { source, sources, leftAside, total } = picture;
    print({ handling: 'internal', source, sources, leftAside, total, by: flags.by, slices }, () => {
      if (!source) return t('statistics.picture.empty');
      const say = sayCode(t, language, agencies, (several) => names.format(several));
      const count = ({ low, high }: Interval) => (low === high ? String(low) : `${low}–${high ?? '?'}`);
      return [
        t('statistics.cli.picture.head', {
          unit: t(`statistics.unit.${source.unit}`),
          source: source.series ?? source.key,
          total: count(total),
        }),
        ...slices.map(
          (slice) =>
            `${count(slice).padStart(12)}  ${flags.by === 'year' && slice.code === null ? t('statistics.year.unknown') : say(flags.by, slice.code)}`,
        ),
        ...leftAside.map((aside) =>
          t('statistics.cli.picture.aside', { source: aside.key, why: t(`statistics.aside.${aside.why}`) }),
        ),
      ].join('\n');
    });
  });
}

type LabelFlags = {
  readonly decide?: string;
  readonly series?: string;
  readonly means?: string;
  readonly reopen?: string;
};

function labelsCommand(statistics: Command, { t, withNode, print, exitWith }: CommandLine): void {
  statistics
    .command('labels')
    .description(t('statistics.cli.labels.description'))
    .option('--decide <label>', t('statistics.cli.labels.decide'))
    .option('--series <name>', t('statistics.cli.labels.series'))
    .option('--means <codes>', t('statistics.cli.labels.means'))
    .option('--reopen <decision>', t('statistics.cli.labels.reopen'), uuid)
    .addHelpText('after', `\n${t('statistics.cli.labels.after')}`)
    .action(async (flags: LabelFlags) => {
      const { labels, open } = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, async (uow) => {
          if (flags.decide !== undefined)
            await decideLabel(
              uow,
              { series: flags.series ?? '', dimension: 'citizenship', label: flags.decide },
              codesFromText(flags.means ?? '', flags.decide),
            );
          if (flags.reopen !== undefined) await undoDecision(uow, flags.reopen);
          return labelsLeft(uow, { limit: 1000, offset: 0 });
        }),
      );
      if (open > 0) exitWith(EXIT.needsPerson);
      print({ open, labels }, () =>
        labels.length === 0
          ? t('statistics.labels.none')
          : labels
              .map((label) =>
                [
                  label.counted,
                  label.series,
                  label.label,
                  label.decision
                    ? `= ${label.decision.codes.join(', ')} (${label.decision.id})`
                    : `? ${label.candidates.join(', ') || '–'}`,
                ].join('\t'),
              )
              .join('\n'),
      );
    });
}
