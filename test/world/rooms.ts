import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { h } from 'preact';
import { frameOf } from '../../src/node/ui/frame.js';
import { ProblemView } from '../../src/node/ui/ProblemView.js';
import { type PermissionTable, type Role, joinTables } from '../../src/platform/access/index.js';
import { type Files, openFiles } from '../../src/platform/files/index.js';
import { type Route, SESSION_COOKIE, createApp, loadAssets } from '../../src/platform/http/index.js';
import { identityAccess } from '../../src/platform/identity/access.js';
import { founded, offerLink, signIn } from '../../src/platform/identity/index.js';
import { loadCatalogue } from '../../src/platform/languages/catalogue.js';
import { LANGUAGES, type Language } from '../../src/platform/languages/index.js';
import type { Storage } from '../../src/platform/storage/index.js';
import { systemActor } from './database.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src');
const ORIGIN = 'http://node.test';
const names = Object.fromEntries(LANGUAGES.map((language) => [language, 'Practice State'])) as Record<Language, string>;

export type AskOptions = RequestInit & { readonly as?: Role; readonly language?: Language };

export type RoomsUnderTest = {
  /** Asks as a person of a role (coordinator unless told); whoever has no session is anonymous. */
  ask(path: string, options?: AskOptions): Promise<Response>;
  close(): Promise<void>;
};

/** The pages of one module as they are served, with one signed-in person for each of `roles`. */
export async function openRooms(
  storage: Storage,
  access: PermissionTable,
  routes: (files: Files) => Route[],
  roles: readonly Role[],
): Promise<RoomsUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'palermo-rooms-'));
  const files = await openFiles(folder);
  const permissions = joinTables(identityAccess, access);
  const state = { iso3: 'XXA', names, sandbox: true, ready: true };
  const people = roles.map((role) => ({ id: role, name: role, roles: [role], agency: null }));
  const sessions = new Map<Role, string>();
  await storage.inUnitOfWork(systemActor, async (uow) => {
    await founded(uow, state, [], people);
    for (const role of roles) sessions.set(role, (await signIn(uow, await offerLink(uow, role))).session);
  });
  const assets = loadAssets(join(folder, 'no-assets'));
  const app = createApp({
    routes: routes(files),
    permissions,
    storage,
    files,
    catalogue: loadCatalogue(sources),
    assets,
    frame: frameOf(permissions, assets, state),
    problemView: (problem) => h(ProblemView, { problem }),
    log: (event, details) => {
      throw new Error(`${event}: ${JSON.stringify(details)}`);
    },
  });
  return {
    ask: async (path, { as = 'coordinator', language = 'en', ...init } = {}) => {
      const headers = new Headers(init.headers);
      const session = sessions.get(as);
      if (session) headers.set('cookie', `${SESSION_COOKIE}=${session}; palermo_language=${language}`);
      if (init.method === 'POST') headers.set('origin', ORIGIN);
      if (!headers.has('accept')) headers.set('accept', 'text/html');
      return app.request(`${ORIGIN}${path}`, { ...init, headers });
    },
    close: async () => {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
