/**
 * The one way in which the node calls another machine over HTTP. No address that comes from data can lead it into its
 * own network (server-side request forgery, ASVS 1.3.6): the name is resolved here, each address is judged, and the
 * connection goes to the address that was judged and to no other.
 */
import { lookup } from 'node:dns/promises';
import { type ClientRequest, type IncomingMessage, request as requestPlain } from 'node:http';
import { type RequestOptions, request as requestTls } from 'node:https';
import { isIP } from 'node:net';
import { PalermoError } from '../../errors/index.js';
import { httpError } from '../errors.js';
import { type AllowedHost, isLoopback, isPinnable, isPublicAddress } from './addresses.js';

export type Outward = {
  /** The hosts that the operator allows; `any-public` only where data of a signed source names the host. */
  readonly hosts: readonly AllowedHost[] | 'any-public';
  /** Plain HTTP, and only to this machine itself: for trying things out. */
  readonly development?: boolean;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** All addresses of a name; the machine's resolver unless told. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  /** Certificates trusted besides the usual ones (PEM): a State's own authority. */
  readonly authorities?: readonly string[];
};

export type OutwardCall = {
  readonly method?: string;
  readonly headers?: Headers | Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | Uint8Array | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
};

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1_000_000;

const resolveByMachine = async (name: string): Promise<string[]> =>
  (await lookup(name, { all: true, verbatim: true })).map((one) => one.address);

/**
 * Makes a function with the shape of `fetch`, for libraries that take one. A redirect is answered as it is, never
 * followed; compressed answers are not asked for.
 *
 * Errors: HTTP_OUTWARD_REFUSED, HTTP_OUTWARD_FAILED, HTTP_OUTWARD_TOO_LARGE, HTTP_OUTWARD_TOO_SLOW, each with the host.
 */
export function guardedFetch(allow: Outward): (url: string | URL, call?: OutwardCall) => Promise<Response> {
  return async (url, call = {}) => {
    const target = targetOf(url, allow);
    const timeout = AbortSignal.timeout(allow.timeoutMs ?? TIMEOUT_MS);
    const signal = call.signal ? AbortSignal.any([timeout, call.signal]) : timeout;
    const host = target.host;
    try {
      const address = await abortable(addressOf(target, allow), signal);
      return await send(target, address, call, allow, signal);
    } catch (error) {
      if (error instanceof PalermoError) throw error;
      throw httpError(timeout.aborted ? 'HTTP_OUTWARD_TOO_SLOW' : 'HTTP_OUTWARD_FAILED', { host }, undefined, error);
    }
  };
}

const refused = (host: string) => httpError('HTTP_OUTWARD_REFUSED', { host });

/** The address as it will be called; hosts written as numbers in other bases are already plain here (WHATWG URL). */
function targetOf(url: string | URL, allow: Outward): URL {
  if (!URL.canParse(String(url))) throw refused('?');
  const target = new URL(String(url));
  const plain = target.protocol === 'http:' && allow.development === true && isLocalName(target.hostname);
  if (target.protocol !== 'https:' && !plain) throw refused(target.host);
  if (target.username !== '' || target.password !== '') throw refused(target.host);
  if (allow.hosts !== 'any-public' && !allow.hosts.some((one) => one.host === target.host)) throw refused(target.host);
  return target;
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');
const isLocalName = (hostname: string): boolean => hostname === 'localhost' || isLoopback(bare(hostname));

/** One address that may be called. Of several that a name has, all must be public: a mixed answer is an attack. */
async function addressOf(target: URL, allow: Outward): Promise<string> {
  const name = bare(target.hostname);
  const entry = allow.hosts === 'any-public' ? undefined : allow.hosts.find((one) => one.host === target.host);
  if (entry?.address !== undefined) {
    if (!isPinnable(entry.address)) throw refused(target.host);
    return entry.address;
  }
  const local = target.protocol === 'http:';
  const found = isIP(name) ? [name] : await (allow.resolve ?? resolveByMachine)(name);
  const [first] = found;
  if (first === undefined || !found.every(local ? isLoopback : isPublicAddress)) throw refused(target.host);
  return first;
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}

function send(target: URL, address: string, call: OutwardCall, allow: Outward, signal: AbortSignal): Promise<Response> {
  const family = isIP(address);
  const pinned: RequestOptions['lookup'] = (_name, options, answer) => {
    if (typeof options === 'object' && options.all)
      (answer as (e: null, all: object[]) => void)(null, [{ address, family }]);
    else (answer as (e: null, one: string, family: number) => void)(null, address, family);
  };
  const body = bodyOf(call);
  const options: RequestOptions = {
    method: call.method ?? 'GET',
    headers: headersOf(call, body),
    lookup: pinned,
    // A connection is not kept: the next call is judged anew.
    agent: false,
    signal,
    ...(allow.authorities ? { ca: [...allow.authorities] } : {}),
  };
  return new Promise((resolve, reject) => {
    const made = (answer: IncomingMessage): void => {
      collect(answer, target.host, allow.maxBytes ?? MAX_BYTES).then(resolve, reject);
    };
    const request: ClientRequest =
      target.protocol === 'https:' ? requestTls(target, options, made) : requestPlain(target, options, made);
    request.on('error', reject);
    request.end(body);
  });
}

function bodyOf({ body }: OutwardCall): Buffer | undefined {
  if (body === undefined || body === null) return undefined;
  return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(String(body));
}

function headersOf(call: OutwardCall, body: Buffer | undefined): Record<string, string> {
  const headers = new Headers(call.headers);
  headers.set('accept-encoding', 'identity');
  headers.delete('host');
  if (call.body instanceof URLSearchParams && !headers.has('content-type'))
    headers.set('content-type', 'application/x-www-form-urlencoded');
  if (body) headers.set('content-length', String(body.length));
  return Object.fromEntries(headers);
}

const BODILESS = new Set([204, 205, 304]);

async function collect(answer: IncomingMessage, host: string, maxBytes: number): Promise<Response> {
  const tooLarge = () => httpError('HTTP_OUTWARD_TOO_LARGE', { host });
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
    if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity')
      throw httpError('HTTP_OUTWARD_FAILED', { host });
    for await (const chunk of answer) {
      bytes += (chunk as Buffer).length;
      if (bytes > maxBytes) throw tooLarge();
      chunks.push(chunk as Buffer);
    }
  } finally {
    answer.destroy();
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  const status = answer.statusCode ?? 502;
  return new Response(BODILESS.has(status) ? null : Buffer.concat(chunks), { status, headers });
}
