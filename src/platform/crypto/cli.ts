/** `palermo keys`: show, rotate, export, import. Key material is never printed. */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { OPERATOR } from '../access/index.js';
import type { CommandLine } from '../command-line/index.js';
import { cryptoError } from './errors.js';
import { importKeys } from './import-keys.js';
import { type KeysOptions, type OpenKeys, openKeys } from './open-keys.js';

/** Where the node's keys are: its own folder and what opens the keyring. */
export type KeysPlace = { readonly folder: string; readonly root: KeysOptions['root'] };

export function keysCommands(root: Command, cli: CommandLine, place: () => KeysPlace): void {
  const keys = root.command('keys').description(cli.t('crypto.cli.description'));
  showCommand(keys, cli, place);
  rotateCommand(keys, cli, place);
  exportCommand(keys, cli, place);
  importCommand(keys, cli, place);
}

async function withKeys<T>(place: KeysPlace, work: (keys: OpenKeys) => Promise<T>): Promise<T> {
  const keys = await openKeys(place.folder, place.root ? { root: place.root } : {});
  try {
    return await work(keys);
  } finally {
    await keys.close();
  }
}

function showCommand(keys: Command, { t, print }: CommandLine, place: () => KeysPlace): void {
  keys
    .command('show')
    .description(t('crypto.cli.show.description'))
    .action(async () => {
      const status = await withKeys(place(), (opened) => opened.status());
      print(status, () =>
        [
          t('crypto.cli.show.keyring', { id: status.keyring, root: status.root, generation: status.generation }),
          t('crypto.cli.show.fingerprint', { fingerprint: status.fingerprint }),
          ...status.keyEncryptionKeys.map(({ id, madeAt, state }) =>
            t(`crypto.cli.show.key.${state}`, { id, madeAt: madeAt.slice(0, 10) }),
          ),
          t('crypto.cli.show.data-keys', { ...status.dataKeys }),
        ].join('\n'),
      );
    });
}

function rotateCommand(keys: Command, { t, print, withNode, progress }: CommandLine, place: () => KeysPlace): void {
  keys
    .command('rotate')
    .description(t('crypto.cli.rotate.description'))
    .addHelpText('after', `\n${t('crypto.cli.rotate.after')}`)
    .action(async () => {
      const bar = progress(t('crypto.cli.rotate.progress'));
      const done = await withNode(({ storage }) =>
        withKeys(place(), (opened) =>
          opened.rotate((work) => storage.inUnitOfWork(OPERATOR, work), {
            onProgress: (rewrapped) => bar.at(rewrapped, null),
          }),
        ),
      ).finally(() => bar.end());
      print(done, () =>
        [
          t('crypto.cli.rotate.done', { to: done.to, rewrapped: done.rewrapped }),
          ...(done.damaged > 0 ? [t('crypto.cli.rotate.damaged', { damaged: done.damaged })] : []),
        ].join('\n'),
      );
    });
}

function exportCommand(keys: Command, { t, print }: CommandLine, place: () => KeysPlace): void {
  keys
    .command('export')
    .description(t('crypto.cli.export.description'))
    .argument('<file>', t('crypto.cli.export.file'))
    .requiredOption('--recipient <age>', t('crypto.cli.export.recipient'))
    .addHelpText('after', `\n${t('crypto.cli.export.after')}`)
    .action(async (path: string, { recipient }: { recipient: string }) => {
      await withKeys(place(), async (opened) => {
        const draft = `${path}.${randomUUID()}`;
        try {
          await pipeline(await opened.exportKeys(recipient), createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
          const handle = await open(draft, 'r');
          await handle.sync().finally(() => handle.close());
          await rename(draft, path);
        } finally {
          await rm(draft, { force: true });
        }
      });
      print({ file: path }, () => t('crypto.cli.export.done', { file: path }));
    });
}

function importCommand(keys: Command, { t, print }: CommandLine, place: () => KeysPlace): void {
  keys
    .command('import')
    .description(t('crypto.cli.import.description'))
    .argument('<file>', t('crypto.cli.import.file'))
    .requiredOption('--identity <file>', t('crypto.cli.import.identity'))
    .action(async (path: string, { identity }: { identity: string }) => {
      const { folder, root } = place();
      const secret = /^AGE-SECRET-KEY-\S+$/m.exec(await contentOf(identity))?.[0];
      if (secret === undefined) throw cryptoError('CRYPTO_BUNDLE_UNREADABLE', {}, { file: identity });
      const file = await open(path).catch((error: unknown) => {
        throw cryptoError('CRYPTO_BUNDLE_UNREADABLE', {}, { file: path }, error);
      });
      const bundle = createReadStream(path, { fd: file.fd, autoClose: false });
      const { live } = await importKeys(folder, bundle, secret, root ? { root } : {}).finally(() => file.close());
      print({ live }, () => t('crypto.cli.import.done', { live }));
    });
}

async function contentOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw cryptoError('CRYPTO_BUNDLE_UNREADABLE', {}, { file: path }, error);
  }
}
