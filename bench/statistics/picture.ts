/**
 * Fifty readers on the pages of the national picture, over HTTP, on one million imported rows: `palermo serve` in a
 * process of its own, the readers in another, as in use. They are three people of three roles, read English and Arabic,
 * and ask for the whole picture, for pictures narrowed by two filters, or for both in turn; once as fast as they are answered, once with a
 * second to look at each page.
 *
 * Printed, one JSON object a line: what a page costs when nobody has asked for it before, its size, and for each run
 * the answers a second, how long they took, and the processor seconds of server, database and readers.
 *
 * Options: `--rows N` (default 1,000,000), `--seconds N` a run (default 8), `--data FOLDER` to keep a data folder and
 * use it again without importing.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { readPages, type ReadersTask, type ReadersResult, signIn, ask } from './readers.js';
import { writeInventedList } from './invented-list.js';

const PEOPLE = ['coordinator', 'statistician', 'auditor'];
const FORMS = ['sexual', 'labour', 'begging', 'marriage', 'organs', 'other'];
const CITIZENSHIPS = ['ALB', 'VNM', 'NGA', 'ROU', 'BGR', 'SDN', 'IRN', 'IND', 'PAK', 'CHN'];
const YEARS = ['2014', '2017', '2019', '2021', '2023'];

const inTwoLanguages = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => ['en', 'ar'].map((language) => `${path}&lang=${language}`));

const WHOLE = inTwoLanguages(['/statistics?source=lists']);
const CROSSED = inTwoLanguages([
  ...FORMS.flatMap((form) => YEARS.map((year) => `/statistics?source=lists&form=${form}&year=${year}`)),
  ...CITIZENSHIPS.map((citizenship) => `/statistics?source=lists&citizenship=${citizenship}&gender=feminine`),
]);

const palermo = (folder: string, ...parameters: string[]): ChildProcess =>
  spawn(process.execPath, ['bin/palermo.mjs', '--json', ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PALERMO_DATA: folder, DATABASE_URL: '', NODE_ENV: 'production' },
  });

/** The first line of JSON that a command prints. */
async function firstLine<T>(child: ChildProcess): Promise<T> {
  if (!child.stdout) throw new Error('the command has no output');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as T;
  throw new Error('the command printed nothing');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Processor seconds of a process, or of a process's children; null where the system does not tell (no /proc). */
function cpuSeconds(of: { readonly pid: number } | { readonly childrenOf: number }): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  let ticks = 0;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // After the name in brackets: state, parent, …; user and system time are the 12th and 13th from there.
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const counts = 'pid' in of ? Number(entry) === of.pid : Number(fields[1]) === of.childrenOf;
      if (counts) ticks += Number(fields[11]) + Number(fields[12]);
      // The times of children that have ended are added to their parent's, in the two fields after.
      if ('childrenOf' in of && Number(entry) === of.childrenOf) ticks += Number(fields[13]) + Number(fields[14]);
    } catch {
      // It ended while we looked.
    }
  }
  return ticks / 100;
}

const engineOf = (folder: string): number => {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('postmaster.pid'),
  );
  return file ? Number(readFileSync(join(folder, file), 'utf8').split('\n')[0]) : -1;
};

async function readers(task: ReadersTask): Promise<ReadersResult> {
  const child = fork(process.argv[1] ?? '', ['--readers'], { execArgv: [] });
  child.send(task);
  const [result] = (await once(child, 'message')) as [ReadersResult];
  await ended(child);
  return result;
}

/** What each page costs when it is the first to ask, and how large it is. */
async function firstAnswers(address: string, cookie: string): Promise<void> {
  const took: number[] = [];
  const pages = [...WHOLE, ...CROSSED.filter((path) => path.endsWith('lang=en'))];
  for (const path of pages) {
    const begun = performance.now();
    const { status, body } = await ask(`${address}${path}`, cookie);
    const ms = Math.round(performance.now() - begun);
    if (status !== 200) throw new Error(`${path} was answered ${status}`);
    took.push(ms);
    // The two whole pictures, and one with two filters.
    if (took.length <= 3)
      console.log(JSON.stringify({ page: path, firstAnswerMs: ms, bytes: gunzipSync(body).length, gzip: body.length }));
  }
  took.sort((a, b) => a - b);
  console.log(JSON.stringify({ firstAnswers: took.length, medianMs: took[took.length >> 1], slowestMs: took.at(-1) }));
}

async function run(server: ChildProcess, folder: string, name: string, task: ReadersTask): Promise<void> {
  const pid = server.pid ?? -1;
  const engine = engineOf(folder);
  const look = () => [cpuSeconds({ pid }), cpuSeconds({ childrenOf: engine })] as const;
  const before = look();
  const { answers, p50, p95, p99, slowest, seconds, cpu, bytes } = await readers(task);
  const after = look();
  const used = (index: 0 | 1): number | null => {
    const [from, to] = [before[index], after[index]];
    return from === null || to === null ? null : Math.round((to - from) * 100) / 100;
  };
  const serverCpu = used(0);
  console.log(
    JSON.stringify({
      run: name,
      answers,
      perSecond: Math.round(answers / seconds),
      p50,
      p95,
      p99,
      slowest,
      gzipBytesMean: Math.round(bytes / answers),
      serverCpuSeconds: serverCpu,
      serverCpuMsPerAnswer: serverCpu === null ? null : Math.round((serverCpu / answers) * 100_000) / 100,
      databaseCpuSeconds: used(1),
      readersCpuSeconds: cpu,
    }),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: process.env.PALERMO_BENCH_ROWS ?? '1000000' },
      seconds: { type: 'string', default: '8' },
      data: { type: 'string' },
    },
  });
  const folder = values.data ?? mkdtempSync(join(tmpdir(), 'palermo-bench-'));
  const imported = existsSync(join(folder, 'bench-imported'));
  const server = palermo(folder, 'serve', '--port', '0');
  try {
    const { address } = await firstLine<{ address: string }>(server);
    if (!imported) await importInto(folder, Number(values.rows));
    const cookies: string[] = [];
    for (const person of PEOPLE) {
      const offered = palermo(folder, 'sign-in-link', person, '--address', address);
      const { link } = await firstLine<{ link: string }>(offered);
      await ended(offered);
      cookies.push(await signIn(link));
    }
    await firstAnswers(address, cookies[0] ?? '');
    const seconds = Number(values.seconds);
    for (const thinkMs of [0, 1000])
      for (const [views, paths] of [
        ['whole picture', WHOLE],
        ['two filters', CROSSED],
        ['all mixed', CROSSED.flatMap((path, index) => [path, WHOLE[index % 2] ?? path])],
      ] as const)
        await run(server, folder, `${thinkMs === 0 ? 'closed loop' : '1 s to look'}, ${views}`, {
          address,
          cookies,
          paths,
          thinkMs,
          seconds,
          readers: 50,
        });
  } finally {
    server.kill('SIGTERM');
    await ended(server);
    if (!values.data) rmSync(folder, { recursive: true, force: true });
  }
}

async function importInto(folder: string, rows: number): Promise<void> {
  const list = join(folder, 'invented.csv');
  await writeInventedList(list, rows);
  const importing = palermo(folder, 'statistics', 'import', list);
  await firstLine(importing);
  await ended(importing);
  rmSync(list);
  writeFileSync(join(folder, 'bench-imported'), '');
}

if (process.argv[2] === '--readers') {
  const [task] = (await once(process, 'message')) as [ReadersTask];
  process.send?.(await readPages(task));
  process.disconnect();
} else await main();
