import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { aboutEntry } from '../archive/about.js';
import { type ArchiveEntry, archiveOf } from '../archive/archive.js';
import type { ArchiveFacts } from '../archive/manifest.js';
import { ageDecrypt, ageEncrypt } from '../archive/sealed.js';
import { operationsError } from '../errors.js';
import type { AuditState, Ground, Progress } from '../ground.js';
import { copyRunningCluster, schemaFacts } from '../../storage/backup/index.js';
import type { Storage } from '../../storage/index.js';
import { unload } from '../../storage/transfer/index.js';
import { type Backup, type BackupNote, backupsIn, nameOfBackup, tidyFolder, writeNote } from './folder.js';
import { nodeIdentity } from './identity.js';
import { rowEntries } from './rows.js';
import { copyVault, type VaultFile } from './vault.js';
import { streamed, writeWhole, type Written } from './whole-file.js';

const UNDEFINED_TABLE = '42P01';

export type BackupOptions = {
  readonly folder: string;
  /** age recipients besides the node itself. */
  readonly recipients?: readonly string[];
  /** Told how many sealed bytes are written; stops the backup by throwing. */
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
};

export type BackupDone = {
  readonly backup: Backup;
  readonly note: BackupNote;
  readonly vaultFiles: number;
  /** Backups that the retention rule let go. */
  readonly removed: readonly string[];
};

/**
 * A backup into a folder, while the node works: `backup-….palermo` with the database, `keys.age` with the keys that are
 * alive now, and what is new of the kept files. An embedded database is copied as files; one of the operator's own is
 * unloaded, which needs no special rights. Killed at any moment it leaves no archive that could be taken for whole.
 *
 * @throws OPERATIONS_RECIPIENT, OPERATIONS_DISK_FULL, OPERATIONS_CANCELLED, STORAGE_…
 */
export async function makeBackup(ground: Ground, storage: Storage, options: BackupOptions): Promise<BackupDone> {
  const began = performance.now();
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const recipients = await recipientsFor(ground, options.recipients);
  const at = await freeMoment(options.folder, options.now?.() ?? new Date());
  const name = nameOfBackup(at);
  const path = join(options.folder, name);
  const vault = await copyVault(join(ground.place.dataFolder, 'vault'), options.folder, options.signal);
  const audit = await auditNow(ground, storage);
  const told: { facts?: ArchiveFacts } = {};
  const write = (entries: AsyncIterable<ArchiveEntry>, facts: () => Promise<ArchiveFacts>): Promise<Written> => {
    const remembered = async (): Promise<ArchiveFacts> => (told.facts = await facts());
    // The keys first: an archive that is there has its keys there.
    const ready = (): Promise<void> => writeKeys(ground, options.folder, recipients);
    return writeWhole(path, archiveOf(entries, remembered, recipients), { progress: options.progress, ready });
  };
  const source = { ground, storage, at, audit, vault, signal: options.signal };
  const written = ground.place.databaseUrl ? await writeTables(source, write) : await writeCluster(source, write);
  const note = noteOf(told.facts, written, Math.round(performance.now() - began));
  await writeNote(options.folder, name, note);
  const removed = await tidyFolder(options.folder);
  return { backup: { name, path, at, bytes: written.bytes, note }, note, vaultFiles: vault.length, removed };
}

/** Null also where an older program's database, saved before its upgrade, has no sealed record yet. */
async function auditNow({ audit }: Ground, storage: Storage): Promise<AuditState | null> {
  try {
    return (await audit?.state(storage)) ?? null;
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return null;
    throw error;
  }
}

type Source = {
  readonly ground: Ground;
  readonly storage: Storage;
  readonly at: Date;
  readonly audit: AuditState | null;
  readonly vault: readonly VaultFile[];
  readonly signal: AbortSignal | undefined;
};
type Write = (entries: AsyncIterable<ArchiveEntry>, facts: () => Promise<ArchiveFacts>) => Promise<Written>;

async function writeCluster({ ground, storage, at, audit, vault, signal }: Source, write: Write): Promise<Written> {
  const { schema } = ground.place;
  const shape = await storage.withClient((client) => schemaFacts(client, schema));
  const entries = async function* (): AsyncGenerator<ArchiveEntry, void> {
    yield aboutEntry({ kind: 'cluster' });
    for await (const entry of copyRunningCluster(ground.place, signal)) yield { ...entry, path: `base/${entry.path}` };
  };
  return write(entries(), async () => ({
    kind: 'cluster',
    at: at.toISOString(),
    program: ground.program,
    postgresql: shape.version,
    schema,
    migrations: [...shape.migrations],
    audit,
    tables: [],
    vault: [...vault],
  }));
}

async function writeTables({ ground, storage, audit, vault, signal }: Source, write: Write): Promise<Written> {
  const { schema } = ground.place;
  return storage.withClient((client) =>
    unload(client, schema, (unloading) =>
      write(rowEntries(unloading, signal), async () => ({
        kind: 'tables',
        at: unloading.at.toISOString(),
        program: ground.program,
        postgresql: unloading.version,
        schema,
        migrations: [...unloading.migrations],
        audit,
        tables: unloading.tables.map(({ table, rows, checksum }) => ({ table, rows, checksum })),
        vault: [...vault],
      })),
    ),
  );
}

function noteOf(facts: ArchiveFacts | undefined, { bytes, sha256 }: Written, milliseconds: number): BackupNote {
  if (!facts) throw operationsError('OPERATIONS_DAMAGED');
  const { kind, at, program, postgresql, audit } = facts;
  return { kind, at, program, postgresql, bytes, sha256, milliseconds, audit };
}

async function recipientsFor({ place }: Ground, others: readonly string[] = []): Promise<string[]> {
  const { recipient } = await nodeIdentity(place.dataFolder);
  return [...new Set([recipient, ...others])];
}

/** A name that no backup has: two within one thousandth of a second would be one. */
async function freeMoment(folder: string, wanted: Date): Promise<Date> {
  let at = wanted;
  while (await stat(join(folder, nameOfBackup(at))).catch(() => undefined)) at = new Date(at.getTime() + 1);
  return at;
}

/**
 * Replaces `keys.age` in a backup folder by the keys that are alive now. To be called after every erasure: a person's
 * key that was destroyed is then in no backup either.
 */
export async function writeKeys(ground: Ground, folder: string, recipients: readonly string[]): Promise<void> {
  if (!ground.keys) return;
  const { recipient, identity } = await nodeIdentity(ground.place.dataFolder);
  const bundle = await ground.keys.exportKeys(recipient);
  const alone = recipients.every((one) => one === recipient);
  const sealed = alone ? bundle : await forAll(bundle, identity, recipients);
  await writeWhole(join(folder, 'keys.age'), streamed(sealed));
}

/** The same bundle for several recipients. */
async function forAll(
  bundle: AsyncIterable<Uint8Array>,
  identity: string,
  recipients: readonly string[],
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of bundle) parts.push(part);
  return [await ageEncrypt(await ageDecrypt(Buffer.concat(parts), [identity]), recipients)];
}

/** The same for whoever erases: does nothing where no backup has been made. */
export async function renewKeysBeside(
  ground: Ground,
  folder: string | undefined,
  recipients: readonly string[],
): Promise<void> {
  if (folder === undefined || (await backupsIn(folder)).length === 0) return;
  await writeKeys(ground, folder, await recipientsFor(ground, recipients));
}

/** All that a schema holds as one file, for another major version or another PostgreSQL. @throws as `makeBackup` */
export async function exportNode(
  ground: Ground,
  storage: Storage,
  file: string,
  options: Pick<BackupOptions, 'recipients' | 'progress' | 'signal'>,
): Promise<{ readonly note: BackupNote; readonly tables: ArchiveFacts['tables'] }> {
  const began = performance.now();
  await mkdir(dirname(file), { recursive: true });
  const recipients = await recipientsFor(ground, options.recipients);
  const told: { facts?: ArchiveFacts } = {};
  const source = {
    ground,
    storage,
    at: new Date(),
    audit: await auditNow(ground, storage),
    vault: [],
    signal: options.signal,
  };
  const written = await writeTables(source, (entries, facts) =>
    writeWhole(
      file,
      archiveOf(entries, async () => (told.facts = await facts()), recipients),
      {
        progress: options.progress,
      },
    ),
  );
  return {
    note: noteOf(told.facts, written, Math.round(performance.now() - began)),
    tables: told.facts?.tables ?? [],
  };
}
