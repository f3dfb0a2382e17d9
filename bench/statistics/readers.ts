/** Readers of pages over HTTP: each keeps one connection, as a browser does, and asks for page after page. */
import { Agent, get } from 'node:http';

export type ReadersTask = {
  readonly address: string;
  /** One signed-in person each; the readers take turns. */
  readonly cookies: readonly string[];
  readonly paths: readonly string[];
  readonly readers: number;
  readonly thinkMs: number;
  readonly seconds: number;
};

/** Times in milliseconds, `cpu` in seconds of this process, `bytes` as they came over the wire. */
export type ReadersResult = {
  readonly answers: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly slowest: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly bytes: number;
};

type Got = { readonly status: number; readonly body: Buffer; readonly setCookie: readonly string[] };

/** One page, compressed as it came, read to its end. */
export function ask(url: string, cookie: string, agent?: Agent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, accept: 'text/html', 'accept-encoding': 'gzip' };
    get(url, { headers, ...(agent ? { agent } : {}) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks),
          setCookie: answer.headers['set-cookie'] ?? [],
        }),
      );
    }).on('error', reject);
  });
}

/** Spends a one-time link; answers the cookie of the session. */
export async function signIn(link: string): Promise<string> {
  const { setCookie } = await ask(link, '');
  const session = setCookie.map((cookie) => cookie.split(';')[0] ?? '').find((cookie) => cookie.includes('session='));
  if (session === undefined) throw new Error('the link did not sign in');
  return session;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function readPages(task: ReadersTask): Promise<ReadersResult> {
  const took: number[] = [];
  let bytes = 0;
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const end = begun + task.seconds * 1000;
  const reader = async (number: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const cookie = task.cookies[number % task.cookies.length] ?? '';
    // People do not all begin in the same moment.
    await pause((task.thinkMs * number) / task.readers);
    for (let step = number * 7; performance.now() < end; step += 1) {
      const asked = performance.now();
      const { status, body } = await ask(`${task.address}${task.paths[step % task.paths.length]}`, cookie, agent);
      if (status !== 200) throw new Error(`answered ${status}`);
      took.push(performance.now() - asked);
      bytes += body.length;
      if (task.thinkMs > 0) await pause(task.thinkMs);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: task.readers }, (_, number) => reader(number)));
  const seconds = (performance.now() - begun) / 1000;
  const used = process.cpuUsage(cpu);
  took.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(took[Math.floor((took.length - 1) * share)] ?? 0);
  return {
    answers: took.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    slowest: at(1),
    seconds,
    cpu: Math.round((used.user + used.system) / 1e4) / 100,
    bytes,
  };
}
