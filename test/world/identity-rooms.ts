import { AsyncLocalStorage } from 'node:async_hooks';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { h } from 'preact';
import { frameOf } from '../../src/node/ui/frame.js';
import { ProblemView } from '../../src/node/ui/ProblemView.js';
import { NODE, type PermissionTable, ROLES, type Role, joinTables } from '../../src/platform/access/index.js';
import { openFiles } from '../../src/platform/files/index.js';
import { type Route, createApp, loadAssets, page, route } from '../../src/platform/http/index.js';
import { identityAccess } from '../../src/platform/identity/access.js';
import {
  type Client,
  type IdentityKeys,
  type PasswordHasher,
  founded,
  offerLink,
  passwordHasher,
} from '../../src/platform/identity/index.js';
import { identityRoutes } from '../../src/platform/identity/routes.js';
import { loadCatalogue } from '../../src/platform/languages/catalogue.js';
import { LANGUAGES, type Language } from '../../src/platform/languages/index.js';
import type { Storage } from '../../src/platform/storage/index.js';
import { openTestStorage } from './database.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src');
export const ORIGIN = 'http://localhost:8200';
export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const names = Object.fromEntries(LANGUAGES.map((language) => [language, 'Practice State'])) as Record<Language, string>;

/** Keys of one test: nothing of them outlives it. */
export function testKeys(): IdentityKeys {
  const root = randomBytes(32);
  const keyFor = (purpose: string) => createHmac('sha256', root).update(purpose).digest();
  return {
    mac: (purpose, data) =>
      createHmac('sha256', keyFor(`mac ${purpose}`))
        .update(data)
        .digest(),
    sealSecret(purpose, plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(`seal ${purpose}`), nonce);
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    openSecret(purpose, sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', keyFor(`seal ${purpose}`), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    },
  };
}

/** A browser: it keeps its cookies, and comes from an address. */
export type Browser = {
  get(path: string): Promise<Response>;
  post(path: string, fields?: Readonly<Record<string, string>>, json?: boolean): Promise<Response>;
  /** The model of a page, as programs get it. */
  model(path: string): Promise<Record<string, unknown>>;
  readonly cookies: Map<string, string>;
};

export type BrowserOptions = { readonly address?: string; readonly userAgent?: string };

export type IdentityRooms = {
  readonly storage: Storage;
  readonly keys: IdentityKeys;
  readonly notices: { readonly person: string; readonly kind: string }[];
  /** How often a password was checked or hashed. */
  hashings(): number;
  browser(options?: BrowserOptions): Browser;
  link(person: string): Promise<string>;
  now(): Date;
  later(minutes: number): void;
  close(): Promise<void>;
};

export type IdentityWorld = {
  readonly sandbox?: boolean;
  readonly people?: Readonly<Record<string, readonly Role[]>>;
  readonly ministry?: { readonly name: string };
};

const homePage = () => h('p', null, 'home');
const home: Route = route({
  method: 'GET',
  path: '/',
  action: 'home.read',
  summary: 'a page of another room',
  handle: async ({ actor }) => page(homePage, { actor: actor.id }),
});
const homeAccess: PermissionTable = {
  'home.read': { roles: ROLES.filter((role) => role !== 'anonymous'), relation: 'any' },
};

/** The pages of identity over a real database, with a clock that stands still until it is moved. */
export async function openIdentityRooms(world: IdentityWorld = {}): Promise<IdentityRooms> {
  let now = new Date('2026-03-01T08:00:00Z');
  const storage = await openTestStorage({ clock: () => now });
  const folder = mkdtempSync(join(tmpdir(), 'palermo-identity-'));
  const keys = testKeys();
  const notices: { person: string; kind: string }[] = [];
  const clients = new AsyncLocalStorage<Client>();
  let hashings = 0;
  const real = passwordHasher();
  const passwords: PasswordHasher = {
    hash: (password) => ((hashings += 1), real.hash(password)),
    verify: (kept, password) => ((hashings += 1), real.verify(kept, password)),
  };
  const state = { iso3: 'XXA', names, sandbox: world.sandbox ?? false, ready: true };
  const people = Object.entries(world.people ?? { ada: ['case-worker'], bo: ['coordinator'] });
  await storage.inUnitOfWork(NODE, (uow) =>
    founded(
      uow,
      state,
      [{ id: 'shelter', names, kind: 'NGO' }],
      people.map(([id, roles]) => ({ id, name: `${id} Example`, roles, agency: 'shelter' })),
    ),
  );
  const permissions = joinTables(identityAccess, homeAccess);
  const routes = identityRoutes({
    keys,
    passwords,
    address: undefined,
    ministry: world.ministry,
    notify: async (_uow, person, kind) => void notices.push({ person, kind }),
  }).map(
    (one): Route => ({ ...one, handle: (request) => one.handle({ ...request, client: clients.getStore() } as never) }),
  );
  const assets = loadAssets(join(folder, 'no-assets'));
  const app = createApp({
    routes: [home, ...routes],
    permissions,
    storage,
    files: await openFiles(folder),
    catalogue: loadCatalogue(sources),
    assets,
    frame: frameOf(permissions, assets, state),
    problemView: (problem) => h(ProblemView, { problem }),
    log: (event, details) => {
      throw new Error(`${event}: ${JSON.stringify(details)}`);
    },
  });
  const browser = ({ address = '192.0.2.7', userAgent = FIREFOX }: BrowserOptions = {}): Browser => {
    const cookies = new Map<string, string>();
    const client: Client = { origin: ORIGIN, address, userAgent, cookie: (name) => cookies.get(name) };
    const ask = async (path: string, init: RequestInit, accept: string): Promise<Response> => {
      const headers = new Headers({ ...(init.headers as Record<string, string>), accept, origin: ORIGIN });
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const response = await clients.run(client, async () => app.request(`${ORIGIN}${path}`, { ...init, headers }));
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (/max-age=0/i.test(cookie)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    };
    return {
      cookies,
      get: (path) => ask(path, {}, 'text/html'),
      post: (path, fields = {}, json = false) =>
        ask(
          path,
          {
            method: 'POST',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams(fields).toString(),
          },
          json ? 'application/json' : 'text/html',
        ),
      model: async (path) => (await ask(path, {}, 'application/json')).json() as Promise<Record<string, unknown>>,
    };
  };
  return {
    storage,
    keys,
    notices,
    browser,
    hashings: () => hashings,
    link: (person) => storage.inUnitOfWork(NODE, (uow) => offerLink(uow, person)),
    now: () => now,
    later: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    close: async () => {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
