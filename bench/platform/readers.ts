/**
 * A hundred signed-in people on a running node with the sandbox State: `palermo serve` in a process of its own, the
 * people in another, each with one connection and a second to look at each page, as in use. They read the pages they
 * come to from the home page; one in ten writes instead (signing out and in again is not counted).
 *
 * Promised: pages 150 ms, writes 300 ms, both at the 95th percentile.
 *
 * Options: `--people N` (default 100), `--seconds N` (default 20), `--think MS` (default 1000), `--who PERSON` and
 * `--path P` (each again and again, instead of what is found), `--write "PATH?field=value"`, in which `{case}` stands
 * for a record that the person comes to. A write that is not answered 303 has written nothing: then nothing is kept.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

type Task = {
  readonly address: string;
  readonly cookies: readonly string[];
  readonly paths: readonly (readonly string[])[];
  readonly write: { readonly path: string; readonly body: string };
  readonly people: number;
  readonly seconds: number;
  readonly thinkMs: number;
};
type Times = {
  readonly answers: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly slowest: number;
};
type Result = { readonly pages: Times; readonly writes: Times; readonly statuses: Readonly<Record<string, number>> };

const WRITES = 0.1;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Got = { readonly status: number; readonly text: string; readonly cookies: readonly string[] };

function ask(url: string, method: string, headers: Record<string, string>, body = '', agent?: Agent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, ...(agent ? { agent } : {}) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const cookies = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '');
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString(), cookies });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const times = (took: number[]): Times => {
  took.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(took[Math.floor((took.length - 1) * share)] ?? 0);
  return { answers: took.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) };
};

/** The people, in a process of their own. */
async function everybody(task: Task): Promise<Result> {
  const [pages, writes]: [number[], number[]] = [[], []];
  const statuses: Record<string, number> = {};
  const end = performance.now() + task.seconds * 1000;
  const person = async (number: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const who = number % task.cookies.length;
    const cookie = task.cookies[who] ?? '';
    const own = task.paths[who] ?? [];
    await pause((task.thinkMs * number) / task.people);
    for (let step = number * 7; performance.now() < end; step += 1) {
      const writing = step % (1 / WRITES) === 0;
      const begun = performance.now();
      const { status } = writing
        ? await send(task.address, cookie, task.write, agent)
        : await ask(`${task.address}${own[step % own.length]}`, 'GET', { cookie, accept: 'text/html' }, '', agent);
      (writing ? writes : pages).push(performance.now() - begun);
      statuses[`${writing ? 'write' : 'page'} ${status}`] =
        (statuses[`${writing ? 'write' : 'page'} ${status}`] ?? 0) + 1;
      await pause(task.thinkMs);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: task.people }, (_, number) => person(number)));
  return { pages: times(pages), writes: times(writes), statuses };
}

const palermo = (folder: string, ...parameters: string[]): ChildProcess =>
  spawn(process.execPath, ['bin/palermo.mjs', '--json', ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PALERMO_DATA: folder, DATABASE_URL: '', NODE_ENV: 'production' },
  });

async function firstLine<T>(child: ChildProcess): Promise<T> {
  if (!child.stdout) throw new Error('the command has no output');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as T;
  throw new Error('the command printed nothing');
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** Addresses of pages that a person comes to by links from the home page, two steps deep. */
async function reachable(address: string, cookie: string): Promise<string[]> {
  const found = new Set(['/']);
  for (let depth = 0; depth < 2; depth += 1)
    for (const path of [...found]) {
      const { status, text } = await ask(`${address}${path}`, 'GET', { cookie, accept: 'text/html' });
      if (status !== 200) found.delete(path);
      else
        for (const [, link] of text.matchAll(/href="(\/[^"#]*)"/g))
          if (link && isPage(link)) found.add(link.replaceAll('&amp;', '&'));
    }
  return [...found];
}

const isPage = (link: string): boolean =>
  !link.includes('lang=') && !link.startsWith('/assets/') && !/\.csv|\/source$|^\/sign|^\/step-up/.test(link);

/** The write with a record in it that takes writes: of those that the person comes to, the first that is open. */
async function writeFor(
  address: string,
  cookie: string,
  wanted: string,
  paths: readonly string[],
): Promise<Task['write']> {
  const cases = paths.map((path) => /^\/cases\/([0-9a-f-]{36})/.exec(path)?.[1]).filter((id) => id !== undefined);
  const writes = [...new Set(cases), ''].map((id) => {
    const [path = '/', body = ''] = wanted.replace('{case}', id).split('?');
    return { path, body };
  });
  for (const write of writes) if ((await send(address, cookie, write)).status === 303) return write;
  throw new Error(`nobody may write ${wanted}`);
}

const send = (address: string, cookie: string, { path, body }: Task['write'], agent?: Agent): Promise<Got> => {
  const type = 'application/x-www-form-urlencoded';
  return ask(`${address}${path}`, 'POST', { cookie, origin: address, 'content-type': type }, body, agent);
};

/** Processor seconds of a process; null where the system does not tell (no /proc). */
function cpuSeconds(pid: number): number | null {
  if (!existsSync(`/proc/${pid}/stat`)) return null;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '100' },
      seconds: { type: 'string', default: '20' },
      think: { type: 'string', default: '1000' },
      who: { type: 'string', multiple: true, default: ['case-worker'] },
      path: { type: 'string', multiple: true },
      write: {
        type: 'string',
        default: '/cases/{case}/notes?sensitivity=operational&text=A%20note%20of%20the%20bench.',
      },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'palermo-bench-'));
  const server = palermo(folder, 'serve', '--port', '0');
  try {
    const { address } = await firstLine<{ address: string }>(server);
    const cookies: string[] = [];
    for (const person of values.who) {
      const offered = palermo(folder, 'sign-in-link', person, '--address', address);
      const { link } = await firstLine<{ link: string }>(offered);
      await ended(offered);
      cookies.push((await ask(link, 'GET', {})).cookies.join('; '));
    }
    const paths: (readonly string[])[] = [];
    for (const cookie of cookies) {
      const all = values.path ?? (await reachable(address, cookie));
      const open: string[] = [];
      for (const path of all)
        if ((await ask(`${address}${path}`, 'GET', { cookie, accept: 'text/html' })).status === 200) open.push(path);
      paths.push(open);
    }
    const write = await writeFor(address, cookies[0] ?? '', values.write, paths.flat());
    const people = fork(process.argv[1] ?? '', ['--people-of'], { execArgv: [] });
    const before = cpuSeconds(server.pid ?? -1);
    people.send({
      address,
      cookies,
      paths,
      write,
      people: Number(values.people),
      seconds: Number(values.seconds),
      thinkMs: Number(values.think),
    } satisfies Task);
    const [result] = (await once(people, 'message')) as [Result];
    await ended(people);
    const after = cpuSeconds(server.pid ?? -1);
    const answers = result.pages.answers + result.writes.answers;
    const serverCpuMsPerAnswer =
      before === null || after === null ? null : Math.round(((after - before) / answers) * 10_000) / 10;
    const written = result.statuses['write 303'] === result.writes.answers;
    const kept = result.pages.p95 < 150 && result.writes.p95 < 300 && written;
    console.log(
      JSON.stringify({
        people: Number(values.people),
        addresses: paths.map((one) => one.length),
        ...result,
        serverCpuMsPerAnswer,
        kept,
      }),
    );
  } finally {
    server.kill('SIGTERM');
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--people-of') {
  const [task] = (await once(process, 'message')) as [Task];
  process.send?.(await everybody(task));
  process.disconnect();
} else await main();
