/** T26: what holds of every answer of the composed node, whichever address, person or fault. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApi, type Operation, operationsOf } from '../fuzz/document.js';
import { type TestNode, startTestNode } from '../world/node.js';
import { type Answered, type Visitor, visitor } from './visitor.js';

const NO_ID = '00000000-0000-4000-8000-000000000000';

describe('every answer', { timeout: 120_000 }, () => {
  let node: TestNode;
  let operations: readonly Operation[];
  let coordinator: Visitor;
  const nobody = (): Visitor => visitor(node.address);
  const addressOf = ({ path }: Operation): string => path.replaceAll(/\{[^}]+\}/g, NO_ID);

  beforeAll(async () => {
    node = await startTestNode();
    coordinator = visitor(node.address, 'coordinator');
    await coordinator.get(new URL(await node.signInLink()).pathname);
    operations = operationsOf(JSON.parse((await nobody().get('/api', 'application/json')).text) as OpenApi);
  });
  afterAll(() => node?.stop());

  /** What a browser is told; an answer without any of it could be framed, sniffed, kept or sent elsewhere. */
  function headerFaults(answer: Answered, address: string): string[] {
    const policy = answer.headers.get('content-security-policy') ?? '';
    const page = [
      "default-src 'none'",
      "script-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ];
    // A file is saved, not shown; where a browser shows it all the same, it may do nothing.
    const saved = answer.headers.get('content-disposition')?.startsWith('attachment') ?? false;
    const wanted = saved ? ["default-src 'none'", 'sandbox'] : page;
    const faults = wanted.filter((one) => !policy.includes(one));
    if (/unsafe-inline|unsafe-eval|\*/.test(policy)) faults.push('policy lets through');
    if (answer.headers.get('x-content-type-options') !== 'nosniff') faults.push('sniffing');
    if (answer.headers.get('referrer-policy') !== 'same-origin') faults.push('referrer');
    if (answer.headers.get('cross-origin-opener-policy') !== 'same-origin') faults.push('opener');
    if (answer.headers.get('cross-origin-resource-policy') !== 'same-origin') faults.push('resource');
    if (answer.headers.get('access-control-allow-origin') !== null) faults.push('cross-origin reading');
    if (!/no-store|immutable/.test(answer.headers.get('cache-control') ?? '')) faults.push('may be kept');
    if (/node|hono|express|palermo/i.test(`${answer.headers.get('server')}${answer.headers.get('x-powered-by')}`))
      faults.push('names its program');
    const type = answer.headers.get('content-type') ?? '';
    const shown = /^(text\/[a-z]+; ?charset=utf-8|application\/(problem\+)?json)/i;
    const file = /^application\/[a-z][a-z0-9.+-]+(; ?charset=utf-8)?$/i;
    if (answer.bytes.length > 0 && !shown.test(type) && !(saved && file.test(type))) faults.push(`type ${type}`);
    if (
      type.startsWith('text/html') &&
      / style=|<script(?![^>]*src=)|<style|\son[a-z]+="|javascript:/.test(answer.text)
    )
      faults.push('inline');
    return faults.map((fault) => `${address} (${answer.status}): ${fault}`);
  }

  it('T26: carries the strict policy, may not be kept, and names its type, for people, programs and faults', async () => {
    const faults: string[] = [];
    for (const operation of operations)
      for (const person of [nobody(), coordinator])
        for (const accept of ['text/html', 'application/json']) {
          const address = addressOf(operation);
          const answer = await person.ask(address, {
            method: operation.method,
            headers: { accept, 'sec-fetch-site': 'cross-site' },
          });
          faults.push(...headerFaults(answer, `${operation.method} ${address}`));
        }
    for (const stray of [
      '/no-such-page',
      '/cases/%00',
      '/..%2f..%2fetc/passwd',
      '/assets/none.js',
      '/.git/config',
      '/dist/',
    ])
      for (const answer of [await nobody().get(stray)]) {
        expect(answer.status).toBeGreaterThanOrEqual(300);
        faults.push(...headerFaults(answer, stray));
      }
    expect(faults).toEqual([]);
  });

  it('T26: no change is taken from another site, or from a page without an origin', async () => {
    const posts = operations.filter(({ method }) => method === 'POST');
    expect(posts.length).toBeGreaterThan(50);
    const wrong: string[] = [];
    for (const operation of posts) {
      const address = addressOf(operation);
      const body = new URLSearchParams({ step: 'ask' });
      const foreign: Record<string, string>[] = [
        { origin: 'https://elsewhere.example' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'null' },
      ];
      for (const headers of foreign) {
        const { status } = await coordinator.ask(address, {
          method: 'POST',
          body,
          headers: { accept: 'application/json', ...headers },
        });
        if (status !== 403) wrong.push(`${address} ${JSON.stringify(headers)}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect((await coordinator.get('/')).status).toBe(200);
  });

  /** A sum over the rows of each table; the record of acts and when a session was last seen are left out. */
  const tables = async (): Promise<Record<string, string>> =>
    node.parts.storage.withClient(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select relname::text as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
      );
      const sums: Record<string, string> = {};
      for (const { name } of rows) {
        if (name === 'act' || name === 'session' || name.startsWith('audit_')) continue;
        const sum = await client.query<{ sum: string }>(
          `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from "${name}" t`,
        );
        sums[name] = sum.rows[0]?.sum ?? '';
      }
      return sums;
    });

  it('T26: looking at any page, by GET, changes nothing but the record of acts', async () => {
    const others = await Promise.all(
      ['case-worker', 'statistician', 'auditor', 'police-officer'].map(async (person) => {
        const one = visitor(node.address, person);
        await one.get(new URL(await node.signInLink(person)).pathname);
        return one;
      }),
    );
    const before = await tables();
    expect(Object.keys(before).length).toBeGreaterThan(30);
    for (const operation of operations.filter(({ method }) => method === 'GET'))
      for (const person of [coordinator, ...others]) await person.get(addressOf(operation));
    expect(await tables()).toEqual(before);
  });

  it('T26: nobody who has not signed in comes to more than what is meant for everybody', async () => {
    const open = operations.filter(
      ({ path }) => !/^\/(sign-in|sign-out|api|kit|health|ready|problems|invitations?|join)\b/.test(path),
    );
    expect(open.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const operation of open) {
      const { status } = await nobody().ask(addressOf(operation), {
        method: operation.method,
        headers: { accept: 'application/json' },
      });
      if (status < 400) wrong.push(`${operation.method} ${operation.path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('T26: TRACE, CONNECT-like and unknown methods are not served, and OPTIONS opens nothing to other sites', async () => {
    for (const method of ['TRACE', 'PROPFIND', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await asked(method);
      expect([method, answer.status >= 400, answer.cors, answer.echoed]).toEqual([method, true, undefined, false]);
    }
  });

  /** fetch refuses TRACE by itself, so this one is asked by hand. */
  const asked = (method: string): Promise<{ status: number; cors: string | undefined; echoed: boolean }> =>
    new Promise((resolve, reject) => {
      const sent = request(
        new URL('/', node.address),
        { method, headers: { cookie: 'secret-of-a-cookie=1', origin: 'https://elsewhere.example' } },
        (answer) => {
          let body = '';
          answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              cors: answer.headers['access-control-allow-origin'],
              echoed: body.includes('secret-of-a-cookie'),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end();
    });
});
