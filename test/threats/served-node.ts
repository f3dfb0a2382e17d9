/** The program as an operator runs it, in a process of its own with an embedded database, and what it leaves behind. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type NodeParts, closeParts, openParts } from '../../src/node/parts.js';
import { OPERATOR } from '../../src/platform/access/index.js';
import { offerLink } from '../../src/platform/identity/index.js';
import { openLog } from '../../src/platform/operations/index.js';
import { testSettings } from '../world/settings.js';
import { type Visitor, visitor } from './visitor.js';

const program = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'palermo.mjs');
const { DATABASE_URL: _ours, ...environment } = process.env;

export type ServedNode = {
  readonly address: string;
  readonly folder: string;
  readonly dataFolder: string;
  /** All that the program has said on its standard error. */
  log(): string;
  /** Somebody who has spent a one-time link, and stepped up where that is asked. */
  signIn(person: string, stepUp?: boolean): Promise<Visitor>;
  command(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
};

export type Serving = {
  /** Holds data, logs and temporary files; made and removed by the caller. */
  readonly folder: string;
  /** Below the folder. */
  readonly data?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Its database lies in it, also where the tests run as root and the database as another account. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'palermo-threat-'));
  chmodSync(folder, 0o755);
  return folder;
}
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Runs a command of the program; what it prints. */
export async function runProgram(
  { folder, data = 'data', environment: more = {} }: Serving,
  ...args: readonly string[]
): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, '--data', join(folder, data)], {
    env: { ...environment, ...more, TMPDIR: temporary(folder) },
    maxBuffer: 1 << 26,
  });
  return stdout;
}

/** Everything of a test lies below its folder, also what the program keeps for a moment. */
const temporary = (folder: string): string => folder;

export async function serveNode(serving: Serving): Promise<ServedNode> {
  const { folder, data = 'data', environment: more = {} } = serving;
  const logFile = join(folder, `${data}.log`);
  const log = openSync(logFile, 'a');
  const node = spawn(process.execPath, [program, 'serve', '--json', '--port', '0', '--data', join(folder, data)], {
    env: { ...environment, PALERMO_LOG: 'debug', ...more, TMPDIR: temporary(folder) },
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  const { address } = await said(node, logFile);
  const command = (...args: readonly string[]): Promise<string> => runProgram(serving, ...args);
  let guest: Promise<NodeParts> | undefined;
  const settings = testSettings({ dataFolder: join(folder, data), schema: 'palermo' });
  const beside = (): Promise<NodeParts> => (guest ??= openParts(settings, 'guest', openLog({ level: 'error' })));
  return {
    address,
    folder,
    dataFolder: join(folder, data),
    log: () => readFileSync(logFile, 'utf8'),
    command,
    async signIn(person, stepUp = false) {
      const { storage } = await beside();
      const token = await storage.inUnitOfWork(OPERATOR, (uow) => offerLink(uow, person));
      const somebody = visitor(address, person);
      await somebody.get(`/sign-in/${token}`);
      if (stepUp) await somebody.post('/step-up/practice', { next: '/' });
      return somebody;
    },
    async stop() {
      if (guest) await closeParts(await guest);
      const ended = once(node, 'exit');
      node.kill('SIGTERM');
      await ended;
    },
  };
}

function said(node: ChildProcess, logFile: string): Promise<{ address: string }> {
  let told = '';
  return new Promise((resolve, reject) => {
    node.once('exit', (code) => {
      reject(new Error(`serve ended with ${String(code)}: ${readFileSync(logFile, 'utf8')}`));
    });
    node.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('\n')) resolve(JSON.parse(told.split('\n')[0] ?? '') as { address: string });
    });
  });
}
