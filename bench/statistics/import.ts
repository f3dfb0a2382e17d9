/**
 * One million invented rows of persons, from a CSV file to the picture, in one transaction on the embedded database.
 * Printed: rows a second from the command to the commit, processor seconds and peak memory of the node process.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFiles } from '../../src/platform/files/index.js';
import { NODE } from '../../src/platform/access/index.js';
import { openStorage } from '../../src/platform/storage/index.js';
import { importFromDisk } from '../../src/statistics/importing/bring.js';
import { allMigrations } from '../../src/node/parts.js';
import { writeInventedList } from './invented-list.js';

export async function main(rows = Number(process.env.PALERMO_BENCH_ROWS ?? 1_000_000)): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'palermo-bench-'));
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  try {
    const list = join(folder, 'invented.csv');
    await writeInventedList(list, rows);
    const storage = await openStorage({ dataFolder: folder, log: quiet });
    try {
      await storage.migrate(allMigrations());
      const files = await openFiles(folder);
      globalThis.gc?.();
      const before = process.memoryUsage().rss;
      let peak = before;
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss);
      }, 50);
      const cpu = process.cpuUsage();
      const started = performance.now();
      const { batch } = await importFromDisk({ storage, files }, NODE, { path: list, agency: null });
      const seconds = (performance.now() - started) / 1000;
      clearInterval(watch);
      const used = process.cpuUsage(cpu);
      const megabytes = (bytes: number) => Math.round(bytes / 1e6);
      console.log(
        JSON.stringify({
          rows: batch?.rows,
          fileMegabytes: megabytes(statSync(list).size),
          seconds: Math.round(seconds * 10) / 10,
          rowsPerSecond: Math.round(rows / seconds),
          cpuSeconds: Math.round((used.user + used.system) / 1e5) / 10,
          rssBeforeMegabytes: megabytes(before),
          rssPeakMegabytes: megabytes(peak),
        }),
      );
    } finally {
      await storage.close({ stopEngine: 'always' });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
await main();
