/** `palermo treaties`: who is bound by what, on any day; files of status; the paper of a session. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { OPERATOR } from '../../platform/access/index.js';
import { type CommandLine, EXIT, tellError } from '../../platform/command-line/index.js';
import { PalermoError } from '../../platform/errors/index.js';
import { bringStatus, runStatusImport } from '../importing/treaties.js';
import { paperModel } from '../routes/treaties/paper.js';
import { paperDocx } from '../exporting/docx/status-paper.js';
import { formatOf } from '../../ui-kit/format.js';
import { coverageOf, heldActions } from '../store/treaties.js';
import { isDay } from '../days.js';
import { ledgerOf } from '../treaties/entry.js';
import { treatyError } from '../treaties/errors.js';
import { EIGHT_INSTRUMENTS, TREATIES, treatyNamed } from '../treaties/registry.js';
import { type Known, knownOf, matrixOf, neededFor, registryRows, treatyTable } from '../treaties/tables.js';
import { slugOf } from '../treaties/treaty.js';
import { treatyNames } from '../ui/treaties/names.js';
import { paperWords } from '../ui/treaties/paper-words.js';

// The terminal speaks English, as all commands do.
const LANGUAGE = 'en';

export function treatiesCommands(root: Command, cli: CommandLine): void {
  const treaties = root.command('treaties').description(cli.t('instruments.treaties.cli.description'));
  listCommand(treaties, cli);
  statusCommand(treaties, cli);
  matrixCommand(treaties, cli);
  importCommand(treaties, cli);
  paperCommand(treaties, cli);
}

const todayOr = (on: string | undefined): string => {
  if (on === undefined) return new Date().toISOString().slice(0, 10);
  if (!isDay(on)) throw treatyError('TREATIES_DATE', { on });
  return on;
};

/** Says a refusal in words; any other fault is the program's. */
async function told(cli: CommandLine, command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof PalermoError) || !error.code.startsWith('TREATIES_')) throw error;
    cli.say(tellError(error, cli.t, Boolean(command.optsWithGlobals<{ json?: boolean }>().json)).text);
    cli.exitWith(EXIT.refused);
  }
}

const knownText = (known: Known, t: CommandLine['t']): string =>
  known.acts === 0
    ? t('instruments.treaties.known.nothing')
    : t('instruments.treaties.known.line', { sources: known.sources.join('; '), upTo: known.upTo ?? '-' });

function listCommand(treaties: Command, cli: CommandLine): void {
  const { t, withNode, print } = cli;
  treaties
    .command('list')
    .description(t('instruments.treaties.cli.list'))
    .option('--on <day>', t('instruments.treaties.cli.on'))
    .action((options: { on?: string }, command: Command) =>
      told(cli, command, async () => {
        const on = todayOr(options.on);
        const rows = await withNode(({ storage }) =>
          storage.inUnitOfWork(OPERATOR, async (uow) =>
            registryRows(ledgerOf(await heldActions(uow)), await coverageOf(uow), on),
          ),
        );
        print({ on, treaties: rows }, () =>
          rows
            .map(({ treaty, entry, snapshot, known }) =>
              [
                slugOf(treaty),
                entry.on ?? '-',
                known.acts === 0 ? '-' : snapshot.signatories.states,
                known.acts === 0 ? '-' : snapshot.parties.states,
                known.upTo ?? '-',
              ].join('\t'),
            )
            .join('\n'),
        );
      }),
    );
}

function statusCommand(treaties: Command, cli: CommandLine): void {
  const { t, withNode, print } = cli;
  treaties
    .command('status')
    .description(t('instruments.treaties.cli.status'))
    .argument('<treaty>', t('instruments.treaties.cli.treaty'))
    .option('--on <day>', t('instruments.treaties.cli.on'))
    .action((name: string, options: { on?: string }, command: Command) =>
      told(cli, command, async () => {
        const on = todayOr(options.on);
        const treaty = treatyNamed(name);
        if (!treaty) throw treatyError('TREATIES_NO_SUCH_TREATY', { treaty: name });
        const { table, known } = await withNode(({ storage }) =>
          storage.inUnitOfWork(OPERATOR, async (uow) => ({
            table: treatyTable(treaty, ledgerOf(await heldActions(uow, neededFor(treaty.id))), on),
            known: knownOf(await coverageOf(uow), treaty.id),
          })),
        );
        const names = treatyNames(t, LANGUAGE);
        const { parties, inForce, signatories } = table.snapshot;
        print({ ...table, known }, () =>
          [
            names.treaty(treaty.id),
            t('instruments.treaties.cli.counts', {
              on,
              parties: parties.states,
              organizations: parties.organizations,
              inForce: inForce.states,
              signatories: signatories.states,
            }),
            knownText(known, t),
            ...table.cells
              .filter(({ standing }) => standing !== 'none' && standing !== 'unknown')
              .map(({ code, standing, signedOn, consent, inForceOn }) =>
                [
                  code,
                  names.standing(standing),
                  signedOn ?? '-',
                  consent ? `${consent.on} ${names.kind(consent.kind)}` : '-',
                  inForceOn ?? '-',
                  names.participant(code),
                ].join('\t'),
              ),
          ].join('\n'),
        );
      }),
    );
}

function matrixCommand(treaties: Command, cli: CommandLine): void {
  const { t, withNode, print } = cli;
  treaties
    .command('matrix')
    .description(t('instruments.treaties.cli.matrix'))
    .option('--on <day>', t('instruments.treaties.cli.on'))
    .option('--all', t('instruments.treaties.cli.all'))
    .action((options: { on?: string; all?: boolean }, command: Command) =>
      told(cli, command, async () => {
        const on = todayOr(options.on);
        const ids = options.all ? TREATIES.map(({ id }) => id) : EIGHT_INSTRUMENTS;
        const rows = await withNode(({ storage }) =>
          storage.inUnitOfWork(OPERATOR, async (uow) => matrixOf(ids, ledgerOf(await heldActions(uow)), on)),
        );
        print({ on, treaties: ids, rows }, () =>
          [
            ['', ...ids.map(slugOf)].join('\t'),
            ...rows.map(({ code, cells }) =>
              [code, ...cells.map(({ standing, consent }) => consent?.on ?? standing)].join('\t'),
            ),
          ].join('\n'),
        );
      }),
    );
}

type ImportOptions = { treaty?: string; source?: string; asOf?: string; dryRun?: boolean };

function importCommand(treaties: Command, cli: CommandLine): void {
  const { t, withNode, print } = cli;
  treaties
    .command('import')
    .description(t('instruments.treaties.cli.import'))
    .argument('<file>', t('instruments.treaties.cli.file'))
    .option('--treaty <treaty>', t('instruments.treaties.cli.treaty'))
    .option('--source <words>', t('instruments.treaties.cli.source'))
    .option('--as-of <day>', t('instruments.treaties.cli.as-of'))
    .option('--dry-run', t('instruments.treaties.cli.dry-run'))
    .action((path: string, options: ImportOptions, command: Command) =>
      told(cli, command, async () => {
        const treaty = options.treaty === undefined ? null : treatyNamed(options.treaty);
        if (treaty === undefined) throw treatyError('TREATIES_NO_SUCH_TREATY', { treaty: options.treaty ?? '' });
        const bytes = await readFile(path).catch((cause: unknown) => {
          throw treatyError('TREATIES_FILE_MISSING', {}, { file: path }, cause);
        });
        const plan = await withNode(({ storage }) =>
          storage.inUnitOfWork(OPERATOR, async (uow) => {
            const id = await bringStatus(uow, {
              name: basename(path),
              bytes,
              treaty: treaty?.id ?? null,
              source: options.source ?? '',
              asOf: options.asOf ?? null,
            });
            return runStatusImport(uow, id, !options.dryRun);
          }),
        );
        print(plan, () =>
          [
            t(options.dryRun ? 'instruments.treaties.cli.would' : 'instruments.treaties.cli.added', {
              count: plan.add.length,
              known: plan.known,
            }),
            ...plan.faults.map(({ row, severity, code, params, value }) =>
              [row, severity, t(`error.${code}`, params), value].join('\t'),
            ),
          ].join('\n'),
        );
        if (plan.faults.some(({ severity }) => severity === 'fault')) cli.exitWith(EXIT.refused);
      }),
    );
}

type PaperOptions = { on?: string; since?: string; session?: string; docx?: string };

function paperCommand(treaties: Command, cli: CommandLine): void {
  const { t, withNode, print } = cli;
  treaties
    .command('paper')
    .description(t('instruments.treaties.cli.paper'))
    .option('--since <day>', t('instruments.treaties.cli.since'))
    .option('--on <day>', t('instruments.treaties.cli.on'))
    .option('--session <words>', t('instruments.treaties.cli.session'))
    .option('--docx <file>', t('instruments.treaties.cli.docx'))
    .action((options: PaperOptions, command: Command) =>
      told(cli, command, async () => {
        for (const day of [options.on, options.since]) todayOr(day);
        const model = await withNode(({ storage }) =>
          storage.inUnitOfWork(OPERATOR, (uow) =>
            paperModel(uow, { session: options.session ?? '', since: options.since ?? '', on: options.on ?? '' }),
          ),
        );
        const words = paperWords(model, t, LANGUAGE, formatOf(LANGUAGE));
        if (options.docx !== undefined)
          await writeFile(
            options.docx,
            await paperDocx(words, {
              language: LANGUAGE,
              rightToLeft: false,
              foot: t('instruments.treaties.csv.caveat'),
            }),
          );
        print(model, () =>
          [
            words.title,
            words.lead,
            ...words.sections.flatMap(({ heading, paragraphs, lists }) => [
              '',
              heading,
              ...paragraphs,
              ...lists.flatMap((list) => [`  ${list.heading}`, ...list.lines.map((line) => `    ${line}`)]),
            ]),
          ].join('\n'),
        );
      }),
    );
}
