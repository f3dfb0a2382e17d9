/**
 * Fifty readers on the pages of the national picture, over HTTP, on one million imported rows. Each reader asks for a
 * page, looks at it for a second, and asks for the next; then once more without looking. Printed: how long answers
 * took, and the largest page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNode } from '../../src/node/serve.js';
import { NODE } from '../../src/platform/access/index.js';
import { offerLink } from '../../src/platform/identity/index.js';
import { importFromDisk } from '../../src/statistics/importing/bring.js';
import { writeInventedList } from './invented-list.js';

const READERS = 50;
const SECONDS = 20;
const PAGES = [
  '/statistics?source=lists',
  '/statistics?source=lists&year=2020',
  '/statistics?source=lists&form=sexual',
  '/statistics?source=lists&gender=feminine&year=2019',
  '/statistics?source=lists&citizenship=NGA&age=15-17',
  '/statistics?source=lists&whole=citizenship',
  '/statistics?lang=ar&source=lists',
];

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);

async function read(address: string, cookie: string, thinkMs: number): Promise<Record<string, number>> {
  const took: number[] = [];
  let largest = 0;
  const end = performance.now() + SECONDS * 1000;
  const reader = async (number: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, (thinkMs * number) / READERS));
    for (let step = number; performance.now() < end; step += 1) {
      const begun = performance.now();
      const answer = await fetch(`${address}${PAGES[step % PAGES.length]}`, {
        headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip' },
      });
      if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
      const text = await answer.text();
      took.push(performance.now() - begun);
      largest = Math.max(largest, text.length);
      await new Promise((resolve) => setTimeout(resolve, thinkMs));
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, number) => reader(number)));
  took.sort((a, b) => a - b);
  return {
    thinkMs,
    answers: took.length,
    p50: at(took, 0.5),
    p95: at(took, 0.95),
    p99: at(took, 0.99),
    largestPageBytes: largest,
  };
}

export async function main(rows = Number(process.env.PALERMO_BENCH_ROWS ?? 1_000_000)): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'palermo-bench-'));
  const node = await startNode({
    dataFolder: folder,
    schema: 'palermo',
    host: '127.0.0.1',
    port: 0,
    address: undefined,
    stateFile: undefined,
    maxUploadBytes: 1,
    development: false,
    databaseUrl: undefined,
  });
  try {
    const list = join(folder, 'invented.csv');
    await writeInventedList(list, rows);
    await importFromDisk(node.parts, NODE, { path: list, agency: null });
    const token = await node.parts.storage.inUnitOfWork(NODE, (uow) => offerLink(uow, 'coordinator'));
    const signedIn = await fetch(`${node.address}/sign-in/${token}`, { redirect: 'manual' });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { gzipSync } = await import('node:zlib');
    for (const path of PAGES) {
      const begun = performance.now();
      const answer = await fetch(`${node.address}${path}`, { headers: { cookie, accept: 'text/html' } });
      const page = await answer.text();
      console.log(
        JSON.stringify({
          path,
          firstAnswerMs: Math.round(performance.now() - begun),
          bytes: page.length,
          gzip: gzipSync(page).length,
        }),
      );
    }
    console.log(JSON.stringify(await read(node.address, cookie, 1000)));
    console.log(JSON.stringify(await read(node.address, cookie, 0)));
  } finally {
    await node.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
