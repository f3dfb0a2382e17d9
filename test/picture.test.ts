import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from './world/database.js';
import { frameOf } from '../src/node/ui/frame.js';
import { joinTables, NODE, type Role } from '../src/platform/access/index.js';
import { openFiles } from '../src/platform/files/index.js';
import { createApp, loadAssets, SESSION_COOKIE } from '../src/platform/http/index.js';
import { founded, offerLink, signIn } from '../src/platform/identity/index.js';
import type { Storage } from '../src/platform/storage/index.js';
import { statisticsAccess } from '../src/statistics/access.js';
import { importFromDisk } from '../src/statistics/importing/bring.js';
import { pictureRoutes } from '../src/statistics/routes/picture.js';

const texts = (word: string) => ({ ar: word, en: word, es: word, fr: word, ru: word, zh: word });
const PEOPLE: readonly (readonly [string, Role, string | null])[] = [
  ['coordinator', 'coordinator', null],
  ['auditor', 'auditor', null],
  ['police-officer', 'agency-officer', 'police'],
  ['shelter-officer', 'agency-officer', 'shelter'],
];
const PERSONS = 'cas_IncomingReferralDate,prs_Gender,prs_Citizenship,vic_TypeOfExploitation\n';

describe('what is kept of drawn pictures', () => {
  let storage: Storage;
  let other: Storage;
  let folder: string;
  let app: ReturnType<typeof createApp>;
  const sessions = new Map<string, string>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-picture-'));
    storage = await openTestStorage({ modules: ['statistics'] });
    // What another process does, it does over connections of its own.
    other = await openTestStorage({ modules: 'none', schema: storage.info().schema });
    const files = await openFiles(folder);
    const state = { iso3: 'QVA', names: texts('Valmora'), sandbox: true, ready: true };
    await storage.inUnitOfWork(NODE, async (uow) => {
      const agencies = ['police', 'shelter'].map((id) => ({ id, names: texts(id), kind: 'ngo' }));
      const people = PEOPLE.map(([id, role, agency]) => ({ id, name: `Person ${id}`, roles: [role], agency }));
      await founded(uow, state, agencies, people);
      for (const [id] of PEOPLE) sessions.set(id, (await signIn(uow, await offerLink(uow, id))).session);
    });
    const permissions = joinTables(statisticsAccess);
    const assets = loadAssets(folder);
    app = createApp({
      routes: pictureRoutes({ storage }),
      permissions,
      storage,
      files,
      catalogue: { ar: new Map(), en: new Map(), es: new Map(), fr: new Map(), ru: new Map(), zh: new Map() },
      assets,
      frame: frameOf(permissions, assets, state),
      problemView: (problem) => problem.code,
      log: (event, details) => {
        throw new Error(`${event} ${JSON.stringify(details)}`);
      },
    });
    await bring('police_list.csv', `${PERSONS}2023-03-03,Feminine,NPL,ForcedLabour\n`, 'police');
    await bring('table_of_state.csv', 'Year,Sex,People\n2023,Female,10\n', null);
  });
  afterAll(async () => {
    await other?.close();
    await storage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function bring(name: string, text: string, agency: string | null): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, text);
    await importFromDisk({ storage: other, files: await openFiles(folder) }, NODE, { path, agency });
  }
  async function read(who: string, query = '', language = 'en'): Promise<string> {
    const cookie = `${SESSION_COOKIE}=${sessions.get(who)}; palermo_language=${language}`;
    const answer = await app.request(`http://node/statistics${query}`, { headers: { cookie, accept: 'text/html' } });
    expect(answer.status).toBe(200);
    return answer.text();
  }

  it('names to an officer no source that only others may see, whoever looked first [S2 (l)]', async () => {
    const all = await read('coordinator');
    expect(all).toContain('table%3A');
    // The same list is drawn for both, from the same revision.
    const own = await read('police-officer');
    expect(own).toContain('police_list.csv');
    expect(own).not.toContain('table%3A');
    expect(own).not.toContain('table_of_state');
    expect(await read('shelter-officer')).not.toContain('police_list.csv');
    expect(await read('coordinator')).toContain('table%3A');
  });

  it('says on every page who reads it, and in her language', async () => {
    const pages = await Promise.all(['coordinator', 'auditor'].map((who) => read(who)));
    expect(pages.map((page) => page.includes('Person coordinator'))).toEqual([true, false]);
    expect(pages.map((page) => page.includes('Person auditor'))).toEqual([false, true]);
    const arabic = await read('auditor', '', 'ar');
    expect([pages[1]?.includes('Nepal'), arabic.includes('Nepal'), arabic.includes('نيبال')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('keeps each choice apart', async () => {
    const nepal = 'figure?source=lists&amp;citizenship=NPL';
    const later = '?source=lists&year=1999';
    const [whole, narrowed] = [await read('coordinator'), await read('coordinator', later)];
    expect([whole.includes(nepal), narrowed.includes(nepal)]).toEqual([true, false]);
    expect((await read('coordinator', later)).includes('citizenship=NPL')).toBe(false);
    expect((await read('coordinator')).includes(nepal)).toBe(true);
  });

  it('shows at once what another process has imported', async () => {
    expect(await read('police-officer')).not.toContain('second_list.csv');
    await bring('second_list.csv', `${PERSONS}2024-03-03,Feminine,ALB,ForcedLabour\n`, 'police');
    expect(await read('police-officer')).toContain('second_list.csv');
    expect(await read('coordinator')).toContain('second_list.csv');
    expect(await read('shelter-officer')).not.toContain('second_list.csv');
  });
});
