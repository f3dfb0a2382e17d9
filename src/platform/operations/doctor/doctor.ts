import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { checkStorage, type Finding } from '../../storage/index.js';
import { backupsIn } from '../backups/folder.js';
import { unknownSettings } from '../config/read.js';
import type { Environment, Settings } from '../config/settings.js';
import type { Ground } from '../ground.js';

/**
 * One thing looked at. Its text is message `operations.check.<key>.ok` or `.bad`, and `.mend` says what to do. What
 * storage looks at keeps storage's own messages.
 */
export type Check = {
  readonly key:
    | 'node'
    | 'settings'
    | 'memory'
    | 'rights'
    | 'port'
    | 'keys'
    | 'vault'
    | 'audit'
    | 'backup'
    | 'recipients'
    | 'mail';
  readonly ok: boolean;
  readonly params: Readonly<Record<string, string | number>>;
};

export type Examination = { readonly checks: readonly Check[]; readonly storage: readonly Finding[] };

const OLDEST_BACKUP_HOURS = 26;
const LEAST_MEMORY_BYTES = 1e9;
const ASK_MS = 3000;

/** Looks at everything a node needs and changes nothing; no mail is sent, no engine started. */
export async function examine(settings: Settings, environment: Environment, ground: Ground): Promise<Examination> {
  const storage = await checkStorage(ground.place, ground.migrations);
  const checks = [
    checkNode(),
    checkSettings(environment),
    checkMemory(),
    checkRights(settings),
    await checkPort(settings),
    checkKeys(settings),
    checkVault(settings),
    checkAudit(settings),
    await checkBackup(settings),
    checkRecipients(settings),
    ...(settings.mail ? [await checkMail(settings.mail.smtpUrl)] : []),
  ];
  return { checks, storage };
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { key: 'node', ok, params: { version: process.versions.node, needed: '20.19' } };
}

function checkSettings(environment: Environment): Check {
  const unknown = unknownSettings(environment).map(({ name, meant }) => (meant ? `${name} (${meant}?)` : name));
  return { key: 'settings', ok: unknown.length === 0, params: { names: unknown.join(', ') } };
}

function checkMemory(): Check {
  const gigabytes = Math.round(totalmem() / 1e8) / 10;
  return { key: 'memory', ok: totalmem() >= LEAST_MEMORY_BYTES, params: { gigabytes } };
}

/** Others of this machine must not read what lies in the data folder. Windows has no modes. */
function checkRights({ dataFolder }: Settings): Check {
  if (process.platform === 'win32' || !existsSync(dataFolder))
    return { key: 'rights', ok: true, params: { folder: dataFolder, mode: '' } };
  const { mode } = statSync(dataFolder);
  // Passing through is let: the engine's account goes to its own folder below.
  return { key: 'rights', ok: (mode & 0o066) === 0, params: { folder: dataFolder, mode: (mode & 0o777).toString(8) } };
}

/** The node itself may be listening: that is well. */
async function checkPort({ host, port }: Settings): Promise<Check> {
  const params = { host, port };
  if (port === 0) return { key: 'port', ok: true, params };
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
  return { key: 'port', ok: free || (await answersAsNode(host, port)), params };
}

async function answersAsNode(host: string, port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${port}/health`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(ASK_MS),
    });
    const said = (await answer.json()) as { status?: unknown };
    return said.status === 'live' || said.status === 'ok';
  } catch {
    return false;
  }
}

/** A database that was used has keys beside it: without them nothing that was sealed can be read. */
function checkKeys({ dataFolder, keyPassphraseFile }: Settings): Check {
  const folder = join(dataFolder, 'keys');
  const used = existsSync(join(dataFolder, 'database')) || existsSync(join(dataFolder, 'database.where'));
  const missing = [
    ...(used && !existsSync(folder) ? [folder] : []),
    ...[folder, keyPassphraseFile].filter((path) => path !== undefined && existsSync(path) && !readable(path)),
    ...(keyPassphraseFile !== undefined && !existsSync(keyPassphraseFile) ? [keyPassphraseFile] : []),
  ];
  return { key: 'keys', ok: missing.length === 0, params: { files: missing.join(', ') } };
}

function checkVault({ dataFolder }: Settings): Check {
  const folder = join(dataFolder, 'vault');
  return { key: 'vault', ok: !existsSync(folder) || readable(folder), params: { folder } };
}

/** Outside the database lies what tells an old one from the newest. */
function checkAudit({ dataFolder }: Settings): Check {
  const file = join(dataFolder, 'audit', 'checkpoints.txt');
  const keys = existsSync(join(dataFolder, 'keys'));
  const there = existsSync(file);
  const ok = there ? readable(file) && readFileSync(file).length > 0 : !keys;
  return { key: 'audit', ok, params: { file } };
}

const readable = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
};

async function checkBackup({ backupFolder }: Settings): Promise<Check> {
  if (backupFolder === undefined) return { key: 'backup', ok: false, params: { folder: '', hours: -1 } };
  const [newest] = await backupsIn(backupFolder).catch(() => []);
  const hours = newest ? Math.floor((Date.now() - newest.at.getTime()) / 3_600_000) : -1;
  return { key: 'backup', ok: hours >= 0 && hours <= OLDEST_BACKUP_HOURS, params: { folder: backupFolder, hours } };
}

/** With the node's own identity alone, backups are lost with the machine. */
function checkRecipients({ backupFolder, backupRecipients }: Settings): Check {
  const ok = backupFolder === undefined || backupRecipients.length > 0;
  return { key: 'recipients', ok, params: { count: backupRecipients.length } };
}

/** Whether the mail server answers with its greeting (RFC 5321, 220); nothing is sent but QUIT. */
async function checkMail(smtpUrl: string): Promise<Check> {
  const { hostname, port, protocol } = new URL(smtpUrl);
  const at = Number(port) || (protocol === 'smtps:' ? 465 : 587);
  const ok = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: hostname, port: at });
    const end = (answers: boolean): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(ASK_MS, () => end(false));
    socket.once('error', () => end(false));
    // Behind TLS from the first byte there is no greeting to read here: that it answers is enough.
    if (protocol === 'smtps:') socket.once('connect', () => end(true));
    socket.once('data', (greeting) => {
      socket.write('QUIT\r\n');
      end(greeting.toString().startsWith('220'));
    });
  });
  return { key: 'mail', ok, params: { host: hostname, port: at } };
}
