/**
 * Fuzzes every address of a running node over its socket, as several people at once. A crash, a hang, and an answer
 * of 500 or above are faults; so is an answer that the OpenAPI document does not know.
 */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { z } from 'zod';
import { type OpenApi, type Operation, documented, operationsOf } from './document.js';
import { type FuzzRequest, requestTo, stray, wireBytes } from './requests.js';

export type FuzzTask = {
  readonly address: string;
  /** A cookie for each person; `renew` gives a new one where a session has ended. */
  readonly people: readonly string[];
  readonly signIn: (person: string) => Promise<string>;
  /** Ids that exist on this node. */
  readonly known: readonly string[];
  readonly cases: number;
  readonly seed: number;
  /** How many in a hundred parts of a request fit no schema. */
  readonly wrong?: number;
};

export type FuzzResult = {
  readonly cases: number;
  readonly operations: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** Requests that got no answer in time, and one at once when they were sent again: a busy machine, or a rare hang. */
  readonly askedAgain: number;
  readonly seconds: number;
  /** Each with the request that shows it; the first fifty. */
  readonly faults: readonly string[];
};

const HANG_MS = 5_000;
const AT_ONCE = 8;
const CHUNK = 400;

type Answer = {
  readonly status: number;
  readonly type: string;
  readonly packed: boolean;
  readonly body: Buffer;
  readonly ms: number;
};

function send(address: URL, agent: Agent, one: FuzzRequest, cookie: string): Promise<Answer> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const { method, path, body } = one;
    const headers = {
      cookie,
      origin: address.origin,
      ...one.headers,
      ...(body ? { 'content-length': String(body.length) } : {}),
    };
    const asked = request(
      { host: address.hostname, port: address.port, method, path, headers, agent, timeout: HANG_MS },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? '';
          resolve({
            status: answer.statusCode ?? 0,
            type,
            packed: 'content-encoding' in answer.headers,
            body: Buffer.concat(chunks),
            ms: performance.now() - begun,
          });
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('hang')));
    asked.on('error', reject);
    asked.end(body);
  });
}

export async function documentOf(address: string): Promise<OpenApi> {
  const answer = await fetch(`${address}/api`, { headers: { accept: 'application/json' } });
  return (await answer.json()) as OpenApi;
}

export async function fuzz(task: FuzzTask): Promise<FuzzResult> {
  const begun = performance.now();
  const document = await documentOf(task.address);
  const operations = operationsOf(document);
  const address = new URL(task.address);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const cookies = new Map<string, string>();
  const byStatus: Record<string, number> = {};
  const faults: string[] = [];
  let slowestMs = 0;
  let askedAgain = 0;
  const fault = (text: string): void => {
    if (faults.length < 50) faults.push(text);
  };
  const schemaOf = schemas(document);

  const one = async (operation: Operation | undefined, sent: FuzzRequest, person: string): Promise<void> => {
    const cookie = cookies.get(person) ?? '';
    const name = `${sent.method} ${sent.path.slice(0, 200)} as ${person}`;
    try {
      const answer = await send(address, agent, sent, cookie).catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'hang') throw error;
        askedAgain += 1;
        return send(address, agent, sent, cookie);
      });
      byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
      slowestMs = Math.max(slowestMs, answer.ms);
      if (answer.status >= 500)
        fault(`${name}: ${answer.status} ${shown(sent)} ${answer.body.toString().slice(0, 300)}`);
      else if (operation) {
        const wrong = undocumented(document, operation, answer, schemaOf);
        if (wrong) fault(`${name}: ${wrong} ${shown(sent)}`);
      }
      if (answer.status === 401) cookies.set(person, await task.signIn(person));
    } catch (error) {
      // Some bytes are refused by this side's own client, before they are sent.
      if ((error as NodeJS.ErrnoException).code === 'ERR_INVALID_CHAR') return;
      fault(`${name}: ${String(error)} ${shown(sent)}`);
    }
  };

  for (const person of task.people) cookies.set(person, await task.signIn(person));
  let done = 0;
  for (let chunk = 0; done < task.cases; chunk += 1) {
    const operation = operations[chunk % (operations.length + 1)];
    const size = Math.min(CHUNK, task.cases - done, Math.max(8, Math.ceil(task.cases / (operations.length + 1) / 2)));
    const arbitrary = operation ? requestTo(operation, task.known, task.wrong ?? 12) : stray;
    const requests = fc.sample(arbitrary, { numRuns: size, seed: task.seed + chunk });
    const take = async (): Promise<void> => {
      for (let next = requests.pop(); next; next = requests.pop()) {
        done += 1;
        const sent = done % 7 === 0 ? { ...next, headers: { ...next.headers, origin: 'https://evil.example' } } : next;
        await one(operation, sent, task.people[done % task.people.length] ?? '');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    if (!(await alive(task.address)))
      fault(`the node did not answer after chunk ${chunk}: ${operation?.method} ${operation?.path}`);
  }
  agent.destroy();
  return {
    cases: done,
    operations: operations.length,
    byStatus,
    slowestMs: Math.round(slowestMs),
    askedAgain,
    seconds: Math.round((performance.now() - begun) / 1000),
    faults,
  };
}

const shown = (sent: FuzzRequest): string =>
  JSON.stringify([sent.headers['content-type'], sent.body?.toString('latin1').slice(0, 300)]);

async function alive(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/health`, { signal: AbortSignal.timeout(HANG_MS) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

/** Sends bytes that may be no HTTP; whatever comes back, the node lives on. */
export async function fuzzWire(address: string, cases: number, seed: number): Promise<boolean> {
  const { hostname, port } = new URL(address);
  for (const bytes of fc.sample(wireBytes, { numRuns: cases, seed })) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    socket.end(bytes);
    const given = setTimeout(() => socket.destroy(), 500);
    await once(socket, 'close');
    clearTimeout(given);
  }
  return alive(address);
}

type SchemaOf = (operation: Operation, status: number, type: string) => z.ZodType | undefined;

/** Schemas of the document as they are checked, each built once. */
function schemas(document: OpenApi): SchemaOf {
  const built = new Map<string, z.ZodType | undefined>();
  return (operation, status, type) => {
    const key = `${operation.method} ${operation.path} ${status < 400 ? status : 'problem'} ${type}`;
    if (!built.has(key)) {
      const schema = documented(document, operation, status)?.[type]?.schema as { $ref?: string } | undefined;
      const resolved = schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
      built.set(key, resolved && z.fromJSONSchema(resolved as Parameters<typeof z.fromJSONSchema>[0]));
    }
    return built.get(key);
  };
}

/** Why an answer is not one that the document knows, or undefined. */
export function undocumented(
  document: OpenApi,
  operation: Operation,
  answer: Answer,
  schemaOf: SchemaOf,
): string | undefined {
  const content = documented(document, operation, answer.status);
  if (!content) return `undocumented status ${answer.status}`;
  if (answer.status === 303 || operation.method === 'HEAD' || answer.body.length === 0) return undefined;
  if (!(answer.type in content) && !('*/*' in content))
    return `undocumented media type ${answer.type} with ${answer.status}`;
  // A request may have asked for a packed answer.
  const schema =
    answer.type.endsWith('json') && !answer.packed ? schemaOf(operation, answer.status, answer.type) : undefined;
  const result = schema?.safeParse(JSON.parse(answer.body.toString()));
  return result === undefined || result.success
    ? undefined
    : `${answer.status}: the body is not as documented: ${result.error.message.slice(0, 300)}`;
}
