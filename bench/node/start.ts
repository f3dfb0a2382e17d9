// First start ≤ 60 s and later starts ≤ 5 s on two cores; idle memory of node and database together ≤ 400 MB.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();

/** Proportional set size, in MB, of a process and all below it: shared pages counted once. Linux only. */
function memoryOf(pids: readonly number[]): number {
  let kilobytes = 0;
  for (const pid of pids) {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

function processesUsing(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
        return line.includes(folder) || readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    });
}

async function start(folder: string): Promise<{ seconds: number; stop: () => Promise<void> }> {
  const begun = performance.now();
  const node = spawn(process.execPath, ['bin/palermo.mjs', 'serve', '--json', '--port', '0', '--data', folder], {
    cwd: root,
  });
  let told = '';
  await new Promise<void>((resolve, reject) => {
    node.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('"link"')) resolve();
    });
    node.on('exit', (code) => reject(new Error(`the node ended with ${code}`)));
  });
  const seconds = (performance.now() - begun) / 1000;
  return {
    seconds,
    stop: () =>
      new Promise((resolve) => {
        node.removeAllListeners('exit');
        node.on('exit', () => resolve());
        node.kill('SIGTERM');
      }),
  };
}

export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'palermo-start-'));
  rmSync(join(root, 'dist', '.built'), { force: true });
  const first = await start(folder);
  console.log(`first start, with the build and the sandbox: ${first.seconds.toFixed(1)} s (promised 60)`);
  await first.stop();
  const later: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const next = await start(folder);
    later.push(next.seconds);
    if (round === 4) {
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      console.log(`idle memory of node and database: ${memoryOf(processesUsing(folder)).toFixed(0)} MB (promised 400)`);
    }
    await next.stop();
  }
  console.log(`later starts: ${later.map((one) => one.toFixed(2)).join(', ')} s (promised 5)`);
  rmSync(folder, { recursive: true, force: true });
}

await main();
