/**
 * The peer of a bench: an R package run on the same input, where `Rscript` is on the machine and can load it (from the
 * folder that PALERMO_PEERS names, or R's own); else what it was recorded to take, where the recordings are beside the
 * checkout; else nothing. What is run are calls of the package's public functions, written to a temporary file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaptureTable } from '../../src/methods/prevalence/captures/table.js';

/** Seconds of one run, its start and its preparation left out, and what it printed of its result. */
export type PeerRun = {
  readonly cpu: number;
  readonly wall: number;
  readonly peakMb: number | null;
  readonly said: readonly string[];
};

export type Peer = {
  readonly name: string;
  readonly run: () => PeerRun;
};

const environment = (): NodeJS.ProcessEnv => {
  const folder = process.env['PALERMO_PEERS'];
  return folder ? { ...process.env, R_LIBS: folder } : process.env;
};

const rscript = (path: string, timeout = 3_600_000) =>
  spawnSync('Rscript', ['--vanilla', path], { env: environment(), encoding: 'utf8', timeout });

/** Writes lines of R to a file of their own, runs them, and takes it away again. */
function ran(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'palermo-peer-'));
  try {
    const path = join(folder, 'peer.R');
    writeFileSync(path, `${lines.join('\n')}\n`);
    return rscript(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table as the peers take it: a column a list, then the count, rows in their order. */
export const matrixOf = ({ lists, rows }: CaptureTable): string => {
  const numbers = rows.flatMap(({ history, count }) => [...lists.map((_, list) => (history >> list) & 1), count]);
  const names = [...lists, 'count'].map((name) => `"${name}"`).join(', ');
  return `matrix(c(${numbers.join(', ')}), ncol = ${lists.length + 1}, byrow = TRUE, dimnames = list(NULL, c(${names})))`;
};

/**
 * A peer out of R; undefined where R or the package is not to be had.
 * @param before R that prepares, not timed
 * @param timed R that is timed; `said <- c(…)` in it is printed
 */
export function rPeer(name: string, before: readonly string[], timed: readonly string[]): Peer | undefined {
  if (ran([`suppressMessages(library(${name}))`]).status !== 0) return undefined;
  const run = (): PeerRun => {
    const { status, stdout, stderr } = ran([
      `suppressMessages(library(${name}))`,
      'said <- character()',
      ...before,
      'begun <- proc.time()',
      ...timed,
      'took <- proc.time() - begun',
      'peak <- grep("^VmHWM", tryCatch(readLines("/proc/self/status"), error = function(e) ""), value = TRUE)',
      'cat("\\n@took", sum(took[c(1, 2)]), took[3], if (length(peak)) gsub("[^0-9]", "", peak) else "NA", "\\n")',
      'cat(paste("@said", format(said, digits = 15)), sep = "\\n")',
    ]);
    const took = /^@took (\S+) (\S+) (\S+)/mu.exec(stdout);
    if (status !== 0 || !took) throw new Error(`${name} failed: ${stderr.slice(-2000)}`);
    return {
      cpu: Number(took[1]),
      wall: Number(took[2]),
      peakMb: took[3] === 'NA' ? null : Number(took[3]) / 1024,
      said: [...stdout.matchAll(/^@said (.*)$/gmu)].map((match) => (match[1] ?? '').trim()),
    };
  };
  return { name: name === 'stats' ? 'glm.fit of R' : name, run };
}

const RECORDED = '../shared/golden/mse/timings.csv';

/** CPU seconds recorded of a peer on another day; undefined where there is no such recording. */
export function recordedCpu(tool: string, task: string, data: string): number | undefined {
  const path = join(process.cwd(), RECORDED);
  if (!existsSync(path)) return undefined;
  const line = readFileSync(path, 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${tool},${task},${data},`));
  const cpu = line?.slice(`${tool},${task},${data},`.length).split(',')[1];
  return cpu === undefined ? undefined : Number(cpu);
}
