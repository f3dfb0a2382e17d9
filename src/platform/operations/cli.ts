import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { OPERATOR } from '../access/index.js';
import { type CommandLine, EXIT } from '../command-line/index.js';
import { openStorage, type Storage } from '../storage/index.js';
import { schemaFacts } from '../storage/backup/index.js';
import { type BackupDone, exportNode, makeBackup } from './backups/backup.js';
import { drill } from './backups/drill.js';
import { identitiesOf, nodeIdentity } from './backups/identity.js';
import { importNode, restoreBackup } from './backups/restore.js';
import { settingsMarkdown, shownSettings } from './config/shown.js';
import type { Environment, Settings } from './config/settings.js';
import { examine } from './doctor/doctor.js';
import { operationsError } from './errors.js';
import type { Ground } from './ground.js';
import { keepRun } from './store.js';

/** What the commands of operations are given: settings and ground are read when a command runs, not before. */
export type OperationsCommandsGiven = {
  readonly environment: Environment;
  settings(): Settings;
  /** With the keys opened where a command needs them (`backup`, `restore`), else without. */
  ground(needs: { readonly keys: boolean }): Promise<Ground>;
};

/** `palermo backup | restore | drill | export | import-node | settings | doctor`. */
export function operationsCommands(root: Command, line: CommandLine, given: OperationsCommandsGiven): void {
  backupCommand(root, line, given);
  restoreCommand(root, line, given);
  drillCommand(root, line, given);
  exportCommand(root, line, given);
  importCommand(root, line, given);
  settingsCommand(root, line, given);
  doctorCommand(root, line, given);
}

const list = (value: string, before: string[] = []): string[] => [...before, value];

function backupCommand(root: Command, line: CommandLine, given: OperationsCommandsGiven): void {
  const { t, print, say } = line;
  root
    .command('backup')
    .description(t('operations.cli.backup'))
    .argument('[folder]', t('operations.cli.backup.folder'))
    .option('--to <recipient>', t('operations.cli.to'), list)
    .addHelpText('after', `\n${t('operations.cli.backup.after')}`)
    .action(async (asked: string | undefined, options: { to?: string[] }) => {
      const settings = given.settings();
      const folder = asked === undefined ? settings.backupFolder : resolve(asked);
      if (folder === undefined) throw operationsError('OPERATIONS_NO_FOLDER');
      const ground = await given.ground({ keys: true });
      await tellIdentity(line, ground);
      const recipients = [...settings.backupRecipients, ...(options.to ?? [])];
      const bar = line.progress(t('operations.cli.backup.progress'));
      const done = await withStorage(ground, async (storage) => {
        const made = await cancellable((signal) =>
          makeBackup(ground, storage, { folder, recipients, signal, progress: (bytes) => bar.at(bytes, null) }),
        );
        await keepNote(ground, storage, made);
        return made;
      }).finally(() => bar.end());
      if (recipients.length === 0) say(t('operations.cli.backup.alone'));
      const { path } = done.backup;
      print({ path, ...done.note, vaultFiles: done.vaultFiles, removed: done.removed }, () =>
        t('operations.cli.backup.done', {
          path,
          megabytes: Math.ceil(done.note.bytes / 1e5) / 10,
          seconds: Math.round(done.note.milliseconds / 100) / 10,
          files: done.vaultFiles,
        }),
      );
    });
}

/** A database that an older program left is saved as it is: it may have no table for the note yet. */
async function keepNote({ place, migrations }: Ground, storage: Storage, { backup, note }: BackupDone): Promise<void> {
  const { migrations: had } = await storage.withClient((client) => schemaFacts(client, place.schema));
  if (had.length < migrations.length) return;
  const details = { kind: note.kind, bytes: note.bytes, sha256: note.sha256 };
  await storage.inUnitOfWork(OPERATOR, (uow) =>
    keepRun(uow, { kind: 'backup', archive: backup.name, fault: null, details }),
  );
}

/** The identity is shown once, when it is made: it must be kept elsewhere. */
async function tellIdentity({ t, say }: CommandLine, { place }: Ground): Promise<void> {
  const { identity, made } = await nodeIdentity(place.dataFolder);
  if (made) say(t('operations.cli.identity', { identity }));
}

function restoreCommand(root: Command, line: CommandLine, given: OperationsCommandsGiven): void {
  const { t, print, exitWith } = line;
  root
    .command('restore')
    .description(t('operations.cli.restore'))
    .argument('<archive>', t('operations.cli.restore.archive'))
    .option('--identity <file>', t('operations.cli.identity-file'))
    .option('--into <folder>', t('operations.cli.restore.into'))
    .option('--replace', t('operations.cli.restore.replace'))
    .addHelpText('after', `\n${t('operations.cli.restore.after')}`)
    .action(async (archive: string, options: { identity?: string; into?: string; replace?: boolean }) => {
      const ground = await given.ground({ keys: true });
      const into = options.into === undefined ? ground.place.dataFolder : resolve(options.into);
      const identities = await identitiesFrom(options.identity, ground.place.dataFolder);
      const bar = line.progress(t('operations.cli.restore.progress'));
      const there: Ground = { ...ground, place: { ...ground.place, dataFolder: into } };
      const done = await restoreBackup(there, {
        archive: resolve(archive),
        identities,
        replace: options.replace ?? false,
        progress: (bytes) => bar.at(bytes, null),
      }).finally(() => bar.end());
      if (done.vaultMissing.length > 0) exitWith(EXIT.needsPerson);
      const { manifest, tables, ...rest } = done;
      const rows = tables.reduce((total, one) => total + one.rows, 0);
      print({ at: manifest.at, program: manifest.program, rows, tables, audit: manifest.audit, ...rest }, () =>
        [
          t('operations.cli.restore.done', { at: manifest.at, program: manifest.program, rows, tables: tables.length }),
          ...(done.kept === null ? [] : [t('operations.cli.restore.kept', { kept: done.kept })]),
          ...(done.vaultMissing.length > 0
            ? [t('operations.cli.restore.missing', { count: done.vaultMissing.length })]
            : []),
          t('operations.cli.restore.next'),
        ].join('\n'),
      );
    });
}

function drillCommand(root: Command, line: CommandLine, given: OperationsCommandsGiven): void {
  const { t, print } = line;
  root
    .command('drill')
    .description(t('operations.cli.drill'))
    .argument('[folder]', t('operations.cli.backup.folder'))
    .addHelpText('after', `\n${t('operations.cli.drill.after')}`)
    .action(async (asked: string | undefined) => {
      const folder = asked === undefined ? given.settings().backupFolder : resolve(asked);
      if (folder === undefined) throw operationsError('OPERATIONS_NO_FOLDER');
      const done = await drill(await given.ground({ keys: true }), folder);
      print(done, () => t('operations.cli.drill.done', { at: done.at, rows: done.rows, tables: done.tables }));
    });
}

function exportCommand(root: Command, line: CommandLine, given: OperationsCommandsGiven): void {
  const { t, print } = line;
  root
    .command('export')
    .description(t('operations.cli.export'))
    .argument('<file>', t('operations.cli.export.file'))
    .option('--to <recipient>', t('operations.cli.to'), list)
    .addHelpText('after', `\n${t('operations.cli.export.after')}`)
    .action(async (file: string, options: { to?: string[] }) => {
      const ground = await given.ground({ keys: false });
      await tellIdentity(line, ground);
      const bar = line.progress(t('operations.cli.export.progress'));
      const path = resolve(file);
      const { note, tables } = await withStorage(ground, (storage) =>
        cancellable((signal) =>
          exportNode(ground, storage, path, {
            recipients: [...given.settings().backupRecipients, ...(options.to ?? [])],
            signal,
            progress: (bytes) => bar.at(bytes, null),
          }),
        ),
      ).finally(() => bar.end());
      const rows = tables.reduce((total, one) => total + one.rows, 0);
      print({ path, ...note, tables }, () => t('operations.cli.export.done', { path, rows, tables: tables.length }));
    });
}

function importCommand(root: Command, line: CommandLine, given: OperationsCommandsGiven): void {
  const { t, print } = line;
  root
    .command('import-node')
    .description(t('operations.cli.import'))
    .argument('<file>', t('operations.cli.export.file'))
    .option('--identity <file>', t('operations.cli.identity-file'))
    .addHelpText('after', `\n${t('operations.cli.import.after')}`)
    .action(async (file: string, options: { identity?: string }) => {
      const ground = await given.ground({ keys: false });
      const identities = await identitiesFrom(options.identity, ground.place.dataFolder);
      const bar = line.progress(t('operations.cli.import.progress'));
      const manifest = await withStorage(ground, (storage) =>
        importNode(ground, storage, {
          archive: resolve(file),
          identities,
          progress: (bytes) => bar.at(bytes, null),
        }),
      ).finally(() => bar.end());
      const rows = manifest.tables.reduce((total, one) => total + one.rows, 0);
      print({ at: manifest.at, tables: manifest.tables }, () =>
        t('operations.cli.import.done', { at: manifest.at, rows, tables: manifest.tables.length }),
      );
    });
}

function settingsCommand(root: Command, { t, print }: CommandLine, { environment }: OperationsCommandsGiven): void {
  root
    .command('settings')
    .description(t('operations.cli.settings'))
    .option('--markdown', t('operations.cli.settings.markdown'))
    .addHelpText('after', `\n${t('operations.cli.settings.after')}`)
    .action((options: { markdown?: boolean }) => {
      const shown = shownSettings(t, environment);
      print(shown, () =>
        options.markdown
          ? settingsMarkdown(t)
          : shown
              .map(
                ({ name, value, meaning, default: standard }) =>
                  `${name}=${value ?? ''}  [${standard}]\n    ${meaning}`,
              )
              .join('\n'),
      );
    });
}

function doctorCommand(root: Command, { t, print, exitWith }: CommandLine, given: OperationsCommandsGiven): void {
  root
    .command('doctor')
    .description(t('operations.cli.doctor'))
    .addHelpText('after', `\n${t('operations.cli.doctor.after')}`)
    .action(async () => {
      const { checks, storage } = await examine(
        given.settings(),
        given.environment,
        await given.ground({ keys: false }),
      );
      if ([...checks, ...storage].some(({ ok }) => !ok)) exitWith(EXIT.needsPerson);
      print({ checks, storage }, () =>
        [
          ...checks.map(({ key, ok, params }) =>
            ok
              ? `✓ ${t(`operations.check.${key}.ok`, params)}`
              : `✗ ${t(`operations.check.${key}.bad`, params)}\n  → ${t(`operations.check.${key}.mend`, params)}`,
          ),
          ...storage.map(
            ({ key, ok, params }) => `${ok ? '✓' : '✗'} ${t(`storage.check.${key}.${ok ? 'ok' : 'bad'}`, params)}`,
          ),
        ].join('\n'),
      );
    });
}

/** The identities of a file; else the node's own. */
async function identitiesFrom(file: string | undefined, dataFolder: string): Promise<string[]> {
  if (file === undefined) return [(await nodeIdentity(dataFolder)).identity];
  const identities = identitiesOf(await readFile(resolve(file), 'utf8'));
  if (identities.length === 0) throw operationsError('OPERATIONS_IDENTITY');
  return identities;
}

/** The database without its tables brought up to date: what is saved is what is there. */
async function withStorage<T>(ground: Ground, work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage(ground.place);
  try {
    return await work(storage);
  } finally {
    await storage.close({ stopEngine: 'if-unused' });
  }
}

/** Ctrl-C stops the work, of which then nothing remains, instead of the program. */
async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work(stopped.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
