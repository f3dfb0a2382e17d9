/** Records of persons met, with invented people of two agencies, asked through their routes as the node would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { casesAccess } from '../../src/cases/access.js';
import { type CaseNotice, type CasesGiven, casesRoutes } from '../../src/cases/routes.js';
import { type Actor, type Role, decide } from '../../src/platform/access/index.js';
import { type OpenKeys, openKeys } from '../../src/platform/crypto/index.js';
import { PalermoError } from '../../src/platform/errors/index.js';
import { type Files, openFiles, openVault, type Vault } from '../../src/platform/files/index.js';
import type { Answer, Route } from '../../src/platform/http/index.js';
import { loadCatalogue } from '../../src/platform/languages/catalogue.js';
import { LANGUAGES, type Texts, translator } from '../../src/platform/languages/index.js';
import type { Storage, UnitOfWork } from '../../src/platform/storage/index.js';
import { PageContext } from '../../src/ui-kit/index.js';
import { openTestStorage, systemActor } from './database.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src');
const texts = (text: string): Texts => Object.fromEntries(LANGUAGES.map((one) => [one, text])) as Texts;

const soon = new Date('2126-01-01T00:00:00Z');
const somebody = (id: string, roles: readonly Role[], agency: string | null, agencyKind: string | null): Actor => ({
  id,
  name: `${id} (invented)`,
  roles,
  agency,
  agencyKind,
  kind: 'person',
  assurance: { by: 'passkey', steppedUpUntil: soon, session: `session-of-${id}` },
});

/** Everybody has just shown who she is; {@link tired} has not. */
export const PEOPLE = {
  owner: somebody('case-worker', ['case-worker'], 'shelter-network', 'NGO'),
  team: somebody('second-worker', ['case-worker'], 'shelter-network', 'NGO'),
  colleague: somebody('third-worker', ['case-worker'], 'shelter-network', 'NGO'),
  supervisor: somebody('shelter-supervisor', ['supervisor'], 'shelter-network', 'NGO'),
  police: somebody('police-case-worker', ['case-worker'], 'police', 'LawEnforcement'),
  policeSupervisor: somebody('police-supervisor', ['supervisor'], 'police', 'LawEnforcement'),
  clinic: somebody('clinic-worker', ['case-worker'], 'clinic', 'HealthServiceOrganisation'),
  coordinator: somebody('coordinator', ['coordinator'], null, null),
  officer: somebody('data-protection-officer', ['data-protection-officer'], null, null),
  auditor: somebody('auditor', ['auditor'], null, null),
  herself: somebody('person-concerned', ['person-concerned'], null, null),
  lister: somebody('shelter-officer', ['agency-officer'], 'shelter-network', 'NGO'),
} as const satisfies Record<string, Actor>;

/** The same person, whose step-up is over. */
export const tired = (actor: Actor): Actor => ({
  ...actor,
  assurance: { by: 'passkey', steppedUpUntil: new Date(0), session: `session-of-${actor.id}` },
});

export type Asked = {
  readonly body?: Readonly<Record<string, unknown>>;
  readonly file?: { readonly name: string; readonly content: string };
};
export type Answered = {
  readonly status: number;
  /** The page as HTML, or the download's text. */
  readonly text: string;
  readonly to: string | null;
  readonly model: Record<string, unknown>;
};

export type CaseWorld = {
  readonly storage: Storage;
  readonly keys: OpenKeys;
  readonly files: Files;
  readonly vault: Vault;
  readonly given: CasesGiven;
  readonly notices: CaseNotice[];
  readonly folder: string;
  ask(actor: Actor, method: 'GET' | 'POST', path: string, asked?: Asked): Promise<Answered>;
  /** Runs `work` as somebody. */
  as<T>(actor: Actor, work: (uow: UnitOfWork) => Promise<T>): Promise<T>;
  /** Searches and opens a record as the owner; its number. */
  open(form?: Readonly<Record<string, unknown>>, by?: Actor): Promise<string>;
  close(): Promise<void>;
};

export async function openCaseWorld(): Promise<CaseWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'palermo-cases-'));
  const storage = await openTestStorage({ modules: ['cases'], poolSize: 6 });
  const keys = await openKeys(folder);
  await storage.inUnitOfWork(systemActor, (uow) => keys.prepare(uow), { authority: 'owner' });
  const files = await openFiles(folder);
  const vault = await openVault({ folder, files, keys: keys.data });
  const notices: CaseNotice[] = [];
  const given: CasesGiven = {
    storage,
    keys,
    files: vault,
    staged: files,
    stateCode: 'QVA',
    people: async () => Object.values(PEOPLE),
    agencies: async () => ['shelter-network', 'police', 'clinic'].map((id) => ({ id, names: texts(id) })),
    notify: async (_uow, notice) => {
      notices.push(notice);
    },
    wakeJobs: () => undefined,
    stepUpHref: (path) => `/step-up?back=${encodeURIComponent(path)}`,
    maxUploadBytes: 5_000_000,
  };
  const routes = casesRoutes(given);
  const t = translator(loadCatalogue(sources), 'en');
  const world: CaseWorld = {
    storage,
    keys,
    files,
    vault,
    given,
    notices,
    folder,
    as: (actor, work) => storage.inUnitOfWork(actor, work),
    ask: (actor, method, path, asked) => ask(world, routes, t, actor, method, path, asked),
    async open(form = {}, by = PEOPLE.owner) {
      const found = await world.ask(by, 'POST', '/cases/search', { body: { name: 'nobody at all' } });
      const { search } = found.model.found as { search: string };
      const opened = await world.ask(by, 'POST', '/cases/new', { body: { search, ...form } });
      return /^\/cases\/([0-9a-f-]{36})/.exec(opened.to ?? '')?.[1] ?? '';
    },
    async close() {
      await keys.close();
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

type T = ReturnType<typeof translator>;

async function ask(
  world: CaseWorld,
  routes: readonly Route[],
  t: T,
  actor: Actor,
  method: 'GET' | 'POST',
  address: string,
  { body = {}, file }: Asked = {},
): Promise<Answered> {
  const url = new URL(address, 'http://node.test');
  const found = matched(routes, method, url.pathname);
  if (!found) throw new Error(`no route: ${method} ${url.pathname}`);
  const { route, params } = found;
  if (!decide(casesAccess, route.action, actor).allowed)
    return { status: 403, text: '', to: null, model: { code: 'ACCESS_DENIED' } };
  const staged = file ? [await world.files.stage(Readable.from([file.content]), file.name, 5_000_000)] : [];
  try {
    const input = {
      params: route.params?.parse(params) ?? {},
      query: route.query?.parse(Object.fromEntries(url.searchParams)) ?? {},
      body: route.body?.parse(body) ?? {},
    };
    return await world.storage.inUnitOfWork(actor, async (uow) => {
      const answer = await route.handle({
        ...input,
        files: staged,
        uow,
        actor,
        language: 'en',
        t,
        session: undefined,
        authorise: () => undefined,
        may: (action: string) => decide(casesAccess, action, actor).allowed,
      } as unknown as Parameters<Route['handle']>[0]);
      return answered(answer, t, url.pathname);
    });
  } catch (error) {
    if (!(error instanceof PalermoError)) throw error;
    return { status: error.status, text: error.code, to: null, model: { code: error.code } };
  }
}

function matched(routes: readonly Route[], method: string, path: string) {
  for (const route of routes) {
    if (route.method !== method) continue;
    const names: string[] = [];
    const pattern = route.path.replace(/[.]/g, '\\.').replace(/:([a-z]+)/g, (_whole, name: string) => {
      names.push(name);
      return '([^/]+)';
    });
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found) return { route, params: Object.fromEntries(names.map((name, index) => [name, found[index + 1]])) };
  }
  return undefined;
}

async function answered(answer: Answer, t: T, path: string): Promise<Answered> {
  if (answer.kind === 'redirect') return { status: 303, text: '', to: answer.to, model: {} };
  if (answer.kind === 'download') {
    const { content } = answer;
    const text = typeof content === 'string' ? content : Buffer.concat(await content.toArray()).toString('utf8');
    return { status: 200, text, to: null, model: {} };
  }
  const value: PageContext = {
    t,
    language: 'en',
    dir: 'ltr',
    path,
    query: {},
    stateName: 'Practice State',
    sandbox: true,
    actor: null,
    nav: [],
    languages: [],
    assets: (name) => `/assets/${name}`,
  };
  const text = render(h(PageContext.Provider, { value }, answer.view()));
  return {
    status: answer.status,
    text,
    to: null,
    model: JSON.parse(JSON.stringify(answer.model)) as Record<string, unknown>,
  };
}
