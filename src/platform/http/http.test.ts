import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestStorage } from '../../../test/world/database.js';
import { NODE, type PermissionTable, ROLES } from '../access/index.js';
import { type Files, openFiles } from '../files/index.js';
import { founded, offerLink, signIn } from '../identity/index.js';
import type { Catalogue } from '../languages/index.js';
import { LANGUAGES } from '../languages/index.js';
import type { Storage } from '../storage/index.js';
import { SESSION_COOKIE, createApp, loadAssets, openApi, page, redirect, route } from './index.js';

const names = { ar: 'أ', en: 'A', es: 'A', fr: 'A', ru: 'А', zh: '甲' };
const permissions: PermissionTable = {
  'open.read': { roles: ROLES, relation: 'any' },
  'list.read': { roles: ['agency-officer'], relation: 'own-agency', beyond: [] },
  'list.write': { roles: ['agency-officer'], relation: 'any' },
};

const View = ({ what }: { what: string }) => h('p', null, what);

const routes = [
  route({
    method: 'GET',
    path: '/',
    action: 'open.read',
    summary: 'open',
    handle: async () => page(View, { what: '<b>' }),
  }),
  route({
    method: 'GET',
    path: '/lists/:agency',
    action: 'list.read',
    summary: 'one list',
    params: z.object({ agency: z.string() }),
    query: z.object({ page: z.coerce.number().int().positive().default(1) }),
    answer: z.object({ what: z.string() }),
    handle: async ({ params, query, authorise }) => {
      authorise({ agency: params.agency });
      return page(View, { what: `${params.agency} ${query.page}` });
    },
  }),
  route({
    method: 'GET',
    path: '/spent/:token',
    action: 'list.read',
    summary: 'an address that changes something when it is read',
    params: z.object({ token: z.string() }),
    handle: async ({ params, uow, actor }) => {
      await uow.act('list.spend', params.token);
      if (params.token === 'spent-and-lost') throw new Error('inside');
      return page(View, { what: `${actor.id} `.repeat(1000) });
    },
  }),
  route({
    method: 'POST',
    path: '/lists',
    action: 'list.write',
    summary: 'keep a list',
    body: z.object({ note: z.string().max(10) }),
    upload: { maxBytes: 1000 },
    handle: async ({ body, files, uow }) => {
      await uow.act('list.write', body.note);
      if (body.note === 'fail') throw new Error('inside');
      return redirect(`/lists/${files[0]?.sha256 ?? 'none'}`);
    },
  }),
];

describe('http', () => {
  let storage: Storage;
  let files: Files;
  let folder: string;
  let session: string;
  let app: ReturnType<typeof createApp>;
  const logged: unknown[] = [];
  const origin = { origin: 'http://localhost' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-http-'));
    storage = await openTestStorage();
    files = await openFiles(folder);
    session = await storage.inUnitOfWork(NODE, async (uow) => {
      await founded(
        uow,
        { iso3: 'XZZ', names, sandbox: true, ready: true },
        [{ id: 'police', names, kind: 'LawEnforcement' }],
        [{ id: 'one', name: 'One', roles: ['agency-officer'], agency: 'police' }],
      );
      return (await signIn(uow, await offerLink(uow, 'one'))).session;
    });
    app = createApp({
      routes,
      permissions,
      storage,
      files,
      catalogue: Object.fromEntries(
        LANGUAGES.map((one) => [one, new Map([['http.problem.title', one]])]),
      ) as unknown as Catalogue,
      assets: loadAssets(folder),
      frame: (context, view) => `<html lang="${context.language}">${render(h('main', null, view))}</html>`,
      problemView: (problem) => h('p', null, problem.code),
      log: (event, details) => logged.push([event, details]),
    });
  });
  afterAll(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  const signedIn = () => ({ cookie: `${SESSION_COOKIE}=${session}` });
  const staged = () => readdirSync(join(folder, 'stage'));
  const acts = async (subject: string) =>
    (await storage.withClient((client) => client.query('select 1 from act where subject = $1', [subject]))).rows.length;
  const form = (note: string, content = 'a,b\n') => {
    const data = new FormData();
    data.set('note', note);
    data.set('file', new File([content], '../../x.csv'));
    return data;
  };

  it('sends strict headers with every answer, errors too', async () => {
    for (const path of ['/', '/nowhere']) {
      const { headers } = await app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('answers one address to people and to programs, from one model', async () => {
    expect(await (await app.request('/')).text()).toContain('<p>&lt;b></p>');
    const json = await app.request('/', { headers: { accept: 'application/json' } });
    expect(await json.json()).toEqual({ what: '<b>' });
  });

  it('lets nobody in without signing in: people are led there, programs are told', async () => {
    const person = await app.request('/lists/police');
    expect([person.status, person.headers.get('location')]).toEqual([303, '/sign-in']);
    const program = await app.request('/lists/police', { headers: { accept: 'application/json' } });
    expect(program.status).toBe(401);
    expect(program.headers.get('content-type')).toContain('application/problem+json');
    expect(await program.json()).toMatchObject({ code: 'ACCESS_SIGN_IN', status: 401 });
    expect((await app.request('/lists/police', { headers: { cookie: `${SESSION_COOKIE}=forged` } })).status).toBe(303);
  });

  it('shows an officer her own agency and no other', async () => {
    expect((await app.request('/lists/police?page=2', { headers: signedIn() })).status).toBe(200);
    expect((await app.request('/lists/shelter', { headers: signedIn() })).status).toBe(403);
  });

  it('refuses what the schema does not know', async () => {
    expect((await app.request('/lists/police?page=minus', { headers: signedIn() })).status).toBe(422);
    const long = await app.request('/lists', {
      method: 'POST',
      body: form('far too long a note'),
      headers: { ...signedIn(), ...origin },
    });
    expect(long.status).toBe(422);
    expect(staged()).toEqual([]);
  });

  it('refuses a form from another site, whoever is signed in', async () => {
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
    ];
    for (const headers of foreign) {
      const answer = await app.request('/lists', {
        method: 'POST',
        body: form('foreign'),
        headers: { ...signedIn(), ...headers },
      });
      expect(answer.status).toBe(403);
    }
    expect(await acts('foreign')).toBe(0);
    expect(staged()).toEqual([]);
  });

  it('keeps a file under its own name nowhere, and the change with its record', async () => {
    const answer = await app.request('/lists', {
      method: 'POST',
      body: form('kept'),
      headers: { ...signedIn(), ...origin },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/lists\/[0-9a-f]{64}$/);
    expect(await acts('kept')).toBe(1);
    expect(staged()).toHaveLength(1);
    for (const id of staged()) await files.remove(id);
  });

  it('keeps neither file nor change where the work fails, and says nothing of its inside', async () => {
    const answer = await app.request('/lists', {
      method: 'POST',
      body: form('fail'),
      headers: { ...signedIn(), ...origin },
    });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('inside');
    expect(JSON.stringify(logged)).toContain('/lists');
    expect(await acts('fail')).toBe(0);
    expect(staged()).toEqual([]);
  });

  it('stops a file that is too large', async () => {
    const answer = await app.request('/lists', {
      method: 'POST',
      body: form('large', 'x'.repeat(2000)),
      headers: { ...signedIn(), ...origin },
    });
    expect(answer.status).toBe(413);
    expect(staged()).toEqual([]);
  });

  it('reads a page in one unit of work, in which the reader acts and which is undone whole', async () => {
    const spent = await app.request('/spent/spent-and-kept', { headers: signedIn() });
    expect(await spent.text()).toContain('one one');
    const kept = await storage.withClient((client) =>
      client.query("select actor, actor_kind from act where subject = 'spent-and-kept'"),
    );
    expect(kept.rows).toEqual([{ actor: 'one', actor_kind: 'person' }]);
    expect((await app.request('/spent/spent-and-lost', { headers: signedIn() })).status).toBe(500);
    expect(await acts('spent-and-lost')).toBe(0);
    expect((await app.request('/spent/by-nobody')).status).toBe(303);
    expect(await acts('by-nobody')).toBe(0);
  });

  it('takes back the cookie of a session that is over', async () => {
    const answer = await app.request('/', { headers: { cookie: `${SESSION_COOKIE}=forged` } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^${SESSION_COOKIE}=; Max-Age=0`));
  });

  it('compresses pages for readers who take it, and says that the answer depends on it', async () => {
    const ask = (encoding: string) =>
      app.request('/spent/compressed', { headers: { ...signedIn(), 'accept-encoding': encoding } });
    const plain = await ask('identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const packed = await ask('br;q=0.5, gzip');
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect(packed.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text());
    expect((await ask('gzip;q=0')).headers.get('content-encoding')).toBeNull();
  });

  it('speaks the language that is asked for, and remembers it', async () => {
    const asked = await app.request('/?lang=ar', { headers: { 'accept-language': 'fr' } });
    expect(await asked.text()).toContain('lang="ar"');
    expect(asked.headers.get('set-cookie')).toContain('palermo_language=ar');
    expect(await (await app.request('/', { headers: { 'accept-language': 'fr' } })).text()).toContain('lang="fr"');
  });

  it('describes each address from the schemas that parse it', () => {
    const described = openApi(routes, '1') as {
      paths: Record<string, Record<string, { 'x-permission': string; parameters: { name: string }[] }>>;
    };
    expect(described.paths['/lists/{agency}']?.get).toMatchObject({ 'x-permission': 'list.read' });
    expect(described.paths['/lists/{agency}']?.get?.parameters.map((one) => one.name)).toEqual(['agency', 'page']);
    expect(JSON.stringify(described.paths['/lists']?.post)).toContain('multipart/form-data');
  });

  it('does not start with a route whose action no table knows', () => {
    const stray = route({
      method: 'GET',
      path: '/x',
      action: 'no.such',
      summary: 'x',
      handle: async () => redirect('/'),
    });
    expect(() => createApp({ routes: [stray], permissions } as never)).toThrow(/no known action/);
  });
});
