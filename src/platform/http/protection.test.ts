import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComponentChildren, h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestStorage } from '../../../test/world/database.js';
import { NODE, type PermissionTable, ROLES, type RecordRelations } from '../access/index.js';
import { PalermoError } from '../errors/index.js';
import { openFiles } from '../files/index.js';
import { founded, offerLink, signIn } from '../identity/index.js';
import { type Catalogue, LANGUAGES } from '../languages/index.js';
import type { Storage } from '../storage/index.js';
import { PageContext } from '../../ui-kit/index.js';
import {
  type Answered,
  type FrameContext,
  type HttpParts,
  SESSION_COOKIE,
  createApp,
  endedSessionCookie,
  loadAssets,
  localPath,
  page,
  redirect,
  redirectAway,
  route,
  sessionCookie,
} from './index.js';

const names = { ar: 'A', en: 'A', es: 'A', fr: 'A', ru: 'A', zh: 'A' };
const grants = (stepUp: boolean) => [
  { relations: ['owner' as const], classes: ['story' as const], purposes: ['protection' as const] },
  {
    relations: ['owner' as const],
    classes: ['identity' as const],
    purposes: ['protection' as const],
    ...(stepUp ? { stepUp: true as const } : {}),
  },
];
const permissions: PermissionTable = {
  'open.read': { roles: ROLES, relation: 'any' },
  'record.read': { roles: ['case-worker'], relation: 'record', grants: grants(true) },
  'key.change': { roles: ['case-worker'], relation: 'any', stepUp: true },
};
const record = (owner: string): RecordRelations => ({
  owner,
  team: [],
  person: null,
  referrals: [],
  breakGlass: [],
  refusedContact: [],
});
const View = ({ what }: { what: string }) => h('p', null, what);
const reading = (path: string, conceal: boolean) =>
  route({
    method: 'GET',
    path,
    action: 'record.read',
    summary: 'a record',
    params: z.object({ owner: z.string(), sensitivity: z.enum(['story', 'identity', 'health']) }),
    ...(conceal ? { conceal: true as const } : {}),
    handle: async ({ params: { owner, sensitivity }, authorise }) => {
      if (owner === 'nobody') throw new PalermoError('RECORD_ABSENT', 404);
      authorise({ agency: 'shelter', record: record(owner) }, { sensitivity, purpose: 'protection' }, `case/${owner}`);
      return page(View, { what: 'canary' });
    },
  });
const routes = [
  route({
    method: 'GET',
    path: '/',
    action: 'open.read',
    summary: 'open',
    handle: async () => page(View, { what: 'home' }),
  }),
  reading('/records/:owner/:sensitivity', false),
  reading('/hidden/:owner/:sensitivity', true),
  route({
    method: 'POST',
    path: '/key',
    action: 'key.change',
    summary: 'asks again who one is, before anything is parsed',
    body: z.object({ never: z.literal('parsed') }),
    handle: async () => redirect('/'),
  }),
  route({
    method: 'GET',
    path: '/busy/:status',
    action: 'open.read',
    summary: 'busy',
    params: z.object({ status: z.coerce.number().int() }),
    query: z.object({ seconds: z.coerce.number().optional() }),
    handle: async ({ params, query }) => {
      throw new PalermoError('BUSY', params.status, query.seconds === undefined ? {} : { seconds: query.seconds });
    },
  }),
];

const whence = route({
  method: 'GET',
  path: '/whence',
  action: 'open.read',
  summary: 'from where it is asked',
  handle: async ({ client }) => page(() => null, { address: client.address ?? null, origin: client.origin }),
});

/** A page's frame without the node around it. */
function framed({ t, language, path }: FrameContext, view: ComponentChildren): string {
  const value: PageContext = {
    t,
    language,
    dir: 'ltr',
    path,
    query: {},
    stateName: '',
    sandbox: true,
    actor: null,
    nav: [],
    languages: [],
    assets: () => '',
  };
  return `<!doctype html>${render(h(PageContext.Provider, { value }, view))}`;
}

describe('protection of requests', () => {
  let storage: Storage;
  let folder: string;
  let parts: HttpParts;
  let session: string;
  const answered: Answered[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-protection-'));
    storage = await openTestStorage();
    session = await storage.inUnitOfWork(NODE, async (uow) => {
      const state = { iso3: 'XZZ', names, sandbox: true, ready: true };
      const worker = { id: 'worker', name: 'Worker', roles: ['case-worker' as const], agency: 'shelter' };
      await founded(uow, state, [{ id: 'shelter', names, kind: 'NGO' }], [worker]);
      return (await signIn(uow, await offerLink(uow, 'worker'))).session;
    });
    parts = {
      routes,
      permissions,
      storage,
      files: await openFiles(folder),
      catalogue: Object.fromEntries(LANGUAGES.map((one) => [one, new Map()])) as unknown as Catalogue,
      assets: loadAssets(folder),
      frame: framed,
      problemView: (problem) => h('p', null, `${problem.code} ${problem.remedy ?? ''}`),
      log: (event) => {
        throw new Error(event);
      },
      onAnswer: (one) => answered.push(one),
    };
  });
  afterAll(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  const app = (changes: Partial<HttpParts> = {}) => createApp({ ...parts, ...changes });
  const secure = () =>
    app({ site: { address: 'https://node.example', securityContact: 'mailto:security@node.example' } });
  const signedIn = (headers: Record<string, string> = {}) => ({
    headers: { cookie: `${SESSION_COOKIE}=${session}`, ...headers },
  });
  const json = { accept: 'application/json' };
  const refusals = async () =>
    (
      await storage.withClient((client) =>
        client.query("select actor, subject, details from act where action = 'access.refused' order by at, subject"),
      )
    ).rows as { actor: string; subject: string; details: unknown }[];

  it('leads to showing again who one is, and back to the same page', async () => {
    const person = await app().request('/records/worker/identity?a=1', signedIn());
    expect([person.status, person.headers.get('location')]).toEqual([
      303,
      `/step-up?next=${encodeURIComponent('/records/worker/identity?a=1')}`,
    ]);
    const program = await app().request('/records/worker/identity', signedIn(json));
    expect(program.status).toBe(403);
    expect(await program.json()).toMatchObject({
      code: 'ACCESS_STEP_UP',
      remedy: expect.stringContaining('/step-up?next='),
    });
    expect((await app().request('/records/worker/story', signedIn())).status).toBe(200);
  });

  it('opens nothing but her own account to one who came by a link, until she has a key of her own', async () => {
    const real = app({ ownKeyFirst: true });
    const page = await real.request('/records/worker/story', signedIn());
    expect([page.status, page.headers.get('location')]).toEqual([303, '/account/make-key']);
    const program = await real.request('/records/worker/story', signedIn(json));
    expect([program.status, await program.json()]).toMatchObject([
      403,
      { code: 'ACCESS_MAKE_KEY', remedy: '/account/make-key' },
    ]);
    await storage.withClient((client) => client.query("update session set opened_by = 'passkey'"));
    expect((await real.request('/records/worker/story', signedIn())).status).toBe(200);
    await storage.withClient((client) => client.query("update session set opened_by = 'one-time-link'"));
  });

  it('asks for it before it parses what was sent, and leads back only inside', async () => {
    const send = (referer: string) =>
      app().request('/key', { method: 'POST', body: '{', ...signedIn({ origin: 'http://localhost', referer }) });
    const here = await send('http://localhost/account?x=1');
    expect(here.status).toBe(403);
    expect(await here.text()).toContain(`/step-up?next=${encodeURIComponent('/account?x=1')}`);
    expect(await (await send('https://evil.example/account')).text()).toContain(
      `/step-up?next=${encodeURIComponent('/')}`,
    );
  });

  it('writes down who was refused which record, in a unit of its own, without its content', async () => {
    await app().request('/records/worker/identity', signedIn(json));
    await app().request('/records/other/story', signedIn(json));
    await app().request('/records/worker/health', signedIn(json));
    const written = (await refusals()).slice(-3);
    expect(written).toHaveLength(3);
    const refusal = (subject: string, because: string, sensitivity: string) => ({
      actor: 'worker',
      subject,
      details: { action: 'record.read', because, sensitivity, purpose: 'protection' },
    });
    expect(written).toEqual(
      expect.arrayContaining([
        refusal('case/worker', 'step-up', 'identity'),
        refusal('case/other', 'relation', 'story'),
        refusal('case/worker', 'sensitivity', 'health'),
      ]),
    );
  });

  it('T04: answers for a record out of reach as for one that is not there, and writes the first down', async () => {
    const before = (await refusals()).length;
    const answer = async (path: string) => {
      const got = await app().request(path, signedIn(json));
      const headers = Object.fromEntries(got.headers);
      return [got.status, headers, await got.text()];
    };
    const outOfReach = await answer('/hidden/other/story');
    expect(outOfReach).toEqual(await answer('/hidden/nobody/story'));
    expect(outOfReach).toEqual(await answer('/no-such-page'));
    expect(outOfReach[0]).toBe(404);
    expect((await refusals()).length).toBe(before + 1);
    // Where the relation stands, what is missing is said.
    expect((await answer('/hidden/worker/health'))[0]).toBe(403);
  });

  it('T26: answers under its own name only, and to the machine itself for its health', async () => {
    const ask = async (url: string) => (await secure().request(url, { headers: json })).status;
    expect(await ask('https://node.example/')).toBe(200);
    for (const url of ['https://evil.example/', 'http://localhost/', 'https://node.example:444/', 'https://10.0.0.1/'])
      expect([url, await ask(url)]).toEqual([url, 421]);
    // No such route here: but it was let through to be looked for.
    expect(await ask('http://127.0.0.1:8200/health')).toBe(404);
    expect(await ask('http://evil.example/health')).toBe(421);
  });

  it('T26: takes a change from its own pages only, behind a proxy too', async () => {
    const send = async (headers: Record<string, string>) =>
      (await secure().request('https://node.example/nowhere', { method: 'POST', headers: { ...json, ...headers } }))
        .status;
    expect(await send({ origin: 'https://node.example' })).toBe(404);
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(404);
    expect(await send({ 'content-type': 'application/json' })).toBe(404);
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'https://evil.example', 'content-type': 'application/json' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-site', origin: 'https://node.example' },
      { 'sec-fetch-site': 'none' },
      { origin: 'null' },
      {},
    ];
    for (const headers of foreign) expect([headers, await send(headers)]).toEqual([headers, 403]);
  });

  it('tells browsers never to come without TLS, and holds the session’s cookie to this host', async () => {
    const answer = await secure().request('https://node.example/', {
      headers: { cookie: '__Host-palermo_session=forged' },
    });
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(answer.headers.get('set-cookie')).toBe(endedSessionCookie(true));
    // A cookie that a neighbour under the same domain could have planted is not looked at.
    const planted = await secure().request('https://node.example/records/worker/story', signedIn(json));
    expect(planted.status).toBe(401);
    expect((await app().request('/')).headers.get('strict-transport-security')).toBeNull();
    expect(sessionCookie('s', true)).toBe('__Host-palermo_session=s; Path=/; HttpOnly; SameSite=Strict; Secure');
    expect(sessionCookie('s', false)).toBe('palermo_session=s; Path=/; HttpOnly; SameSite=Strict');
  });

  it('lets one who comes by a link from a mail go on from here, where her strict cookie comes along', async () => {
    const from = (site: string) =>
      app().request('/records/worker/story', { headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' } });
    const arriving = await from('cross-site');
    expect([arriving.status, arriving.headers.get('refresh')]).toEqual([200, '0; url=/records/worker/story']);
    expect(await arriving.text()).not.toContain('canary');
    const again = await from('same-origin');
    expect([again.status, again.headers.get('location')]).toEqual([303, '/sign-in']);
  });

  it('redirects inside only; elsewhere is said aloud', () => {
    for (const to of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/a\r\nset-cookie: b',
      'x',
      '/\t/evil.example',
      '',
    ])
      expect(() => redirect(to)).toThrow(/redirectAway/);
    expect(redirect('/cases/1?page=2')).toMatchObject({ to: '/cases/1?page=2' });
    expect(redirectAway(new URL('https://idp.example/authorize'))).toMatchObject({
      to: 'https://idp.example/authorize',
    });
    expect(['//evil.example', undefined, '/ok?next=1'].map(localPath)).toEqual(['/', '/', '/ok?next=1']);
  });

  it('says where to report a weakness (RFC 9116), and that robots have nothing to read', async () => {
    const text = await (await secure().request('https://node.example/.well-known/security.txt')).text();
    expect(text).toMatch(/^Contact: mailto:security@node\.example\n/);
    expect(text).toContain('Canonical: https://node.example/.well-known/security.txt\n');
    expect(text).toContain('Preferred-Languages: ar, en, es, fr, ru, zh\n');
    const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
    expect(expires - Date.now()).toBeGreaterThan(90 * 86_400_000);
    expect(expires - Date.now()).toBeLessThan(365 * 86_400_000);
    expect((await app().request('/.well-known/security.txt')).status).toBe(404);
    expect(await (await app().request('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n');
  });

  it('says when it is worth asking again', async () => {
    const retry = async (path: string) => (await app().request(path, { headers: json })).headers.get('retry-after');
    expect(await retry('/busy/503')).toBe('5');
    expect(await retry('/busy/429')).toBe('60');
    expect(await retry('/busy/429?seconds=7.2')).toBe('8');
    expect(await retry('/busy/409')).toBeNull();
  });

  it('answers with a sentence where the database is away, to people and to programs', async () => {
    const away: Storage = {
      ...storage,
      inUnitOfWork: () => Promise.reject(new PalermoError('STORAGE_UNAVAILABLE', 503)),
    };
    const page503 = await app({ storage: away }).request('/', signedIn());
    expect([page503.status, page503.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await page503.text()).toContain('STORAGE_UNAVAILABLE');
    // Nobody is signed out by it.
    expect(page503.headers.get('set-cookie')).toBeNull();
  });

  it('counts answers by the route’s pattern, never by the address', async () => {
    answered.length = 0;
    await app().request('/records/worker/story', signedIn());
    await app().request('/secret-in-the-address');
    await app().request('/busy/503');
    expect(answered.map(({ route: pattern, method, status }) => [pattern, method, status])).toEqual([
      ['/records/:owner/:sensitivity', 'GET', 200],
      ['none', 'GET', 404],
      ['/busy/:status', 'GET', 503],
    ]);
    expect(answered.every((one) => one.ms >= 0)).toBe(true);
  });

  it('T26: believes a forwarded address only from a proxy on this machine, and only the one that it added', async () => {
    const ask = async (node: ReturnType<typeof app>, url: string, remoteAddress: string) => {
      const headers = { ...json, 'x-forwarded-for': '10.9.9.9, 203.0.113.7' };
      const answer = await node.request(url, { headers }, { incoming: { socket: { remoteAddress } } });
      return ((await answer.json()) as { address: string }).address;
    };
    const behind = app({ routes: [whence], site: { address: 'https://node.example' } });
    expect(await ask(behind, 'https://node.example/whence', '127.0.0.1')).toBe('203.0.113.7');
    expect(await ask(behind, 'https://node.example/whence', '198.51.100.4')).toBe('198.51.100.4');
    expect(await ask(app({ routes: [whence] }), 'http://localhost/whence', '127.0.0.1')).toBe('127.0.0.1');
  });
});
