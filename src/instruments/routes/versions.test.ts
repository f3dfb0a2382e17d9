import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { ADOPTED_RESOLUTION, DRAFT_DECISION } from '../../../test/world/documents.js';
import { type AskOptions, type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import type { Role } from '../../platform/access/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { instrumentsAccess } from '../access.js';
import { keepInstrumentFile } from '../importing.js';
import { lineageOf } from '../store/versions/lineage.js';
import { versionsRoutes } from './versions.js';

let storage: Storage;
let rooms: RoomsUnderTest;
const work = <T>(run: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, run);

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
  rooms = await openRooms(storage, instrumentsAccess, versionsRoutes, ['coordinator', 'reader']);
});
afterAll(() => rooms.close());
beforeEach(() => storage.withClient((client) => client.query('truncate instrument, act cascade')));

const ask = (path: string, options?: AskOptions): Promise<Response> => rooms.ask(path, options);
const html = async (path: string, as: Role = 'coordinator'): Promise<string> => (await ask(path, { as })).text();
const json = async (path: string) => (await ask(path, { headers: { accept: 'application/json' } })).json();
const send = (path: string, fields: Record<string, string>, as: Role = 'coordinator') =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), as });
const keep = async (text: string): Promise<string> =>
  (await keepInstrumentFile(storage, systemActor, { name: 'given.txt', bytes: new TextEncoder().encode(text) })).id;

/** The resolution as it was first tabled: other sponsors' words, no number, a paragraph fewer. */
const TABLED = ADOPTED_RESOLUTION.replace('Distr.: General', 'Distr.: Limited')
  .replace('3 June 2025', '2 May 2025')
  .replace(
    'Resolution adopted by the Practice Conference of the Parties on 16 May 2025\n\nResolution 2/9',
    'Norvenia: draft resolution',
  )
  .replace('no later than 31 December 2027', 'no later than 31 December 2026')
  .replace('4. Encourages Member States, where appropriate, to train interpreters;\n\n5.', '4.');

async function linked(): Promise<{ readonly draft: string; readonly adopted: string }> {
  const draft = await keep(TABLED);
  const adopted = await keep(ADOPTED_RESOLUTION);
  await send(`/instruments/${adopted}/versions`, { older: draft, newer: adopted, kind: 'adoption' });
  return { draft, adopted };
}

describe('the row of versions', () => {
  it('is suggested by the machine with its reasons, and counts only once a person confirms it', async () => {
    const draft = await keep(TABLED);
    const adopted = await keep(ADOPTED_RESOLUTION);
    await keep(DRAFT_DECISION);
    const before = await json(`/instruments/${adopted}/versions`);
    expect(before.row).toHaveLength(1);
    expect(before.suggestions).toHaveLength(1);
    expect(before.suggestions[0]).toMatchObject({ older: draft, newer: adopted, kind: 'adoption' });
    expect(before.suggestions[0].reasons).toEqual(expect.arrayContaining(['same-title', 'same-paragraphs']));
    expect(await html(`/instruments/${adopted}/versions`)).toContain('Draft from which this text was adopted');
    const answer = await send(`/instruments/${adopted}/versions`, { older: draft, newer: adopted, kind: 'adoption' });
    expect(answer.status).toBe(303);
    const after = await json(`/instruments/${draft}/versions`);
    expect(after.row.map(({ id }: { id: string }) => id)).toEqual([draft, adopted]);
    expect(after.suggestions).toEqual([]);
    expect(after.links[0]).toMatchObject({ kind: 'adoption', assertedName: 'coordinator' });
    expect(after.links[0].evidence).toContain('same-title');
  });

  it('is confirmed and undone by coordinators only', async () => {
    const { draft, adopted } = await linked();
    const { links } = await json(`/instruments/${adopted}/versions`);
    const page = await html(`/instruments/${adopted}/versions`, 'reader');
    expect(page).not.toContain('Undo this link');
    expect((await send(`/instruments/${adopted}/versions/undo`, { link: links[0].id }, 'reader')).status).toBe(403);
    expect((await send(`/instruments/${adopted}/versions/undo`, { link: links[0].id })).status).toBe(303);
    expect((await json(`/instruments/${adopted}/versions`)).row).toHaveLength(1);
    expect((await send(`/instruments/${adopted}/versions/undo`, { link: links[0].id })).status).toBe(404);
    await send(`/instruments/${adopted}/versions`, { older: draft, newer: adopted, kind: 'adoption' });
    expect((await json(`/instruments/${adopted}/versions`)).row).toHaveLength(2);
  });

  it('never closes a circle, and a text is adopted from one draft', async () => {
    const { draft, adopted } = await linked();
    const other = await keep(DRAFT_DECISION);
    const confirm = (older: string, newer: string, kind: string) =>
      send(`/instruments/${adopted}/versions`, { older, newer, kind });
    expect((await confirm(adopted, draft, 'renewal')).status).toBe(409);
    expect((await confirm(other, adopted, 'adoption')).status).toBe(409);
    expect((await confirm(adopted, adopted, 'renewal')).status).toBe(422);
    expect((await confirm(adopted, other, 'renewal')).status).toBe(303);
    expect((await json(`/instruments/${draft}/versions`)).row).toHaveLength(3);
  });

  it('gives paragraphs an identity that survives renumbering, beside their place and their hash', async () => {
    const { draft, adopted } = await linked();
    const [before, after] = [await work((uow) => lineageOf(uow, draft)), await work((uow) => lineageOf(uow, adopted))];
    expect(after.get('op1')).toBe(before.get('op1'));
    expect(after.get('op5')).toBe(before.get('op4'));
    expect([...before.values()]).not.toContain(after.get('op4'));
    expect(new Set(after.values()).size).toBe(after.size);
    const { links } = await json(`/instruments/${adopted}/versions`);
    await send(`/instruments/${adopted}/versions/undo`, { link: links[0].id });
    expect((await work((uow) => lineageOf(uow, adopted))).size).toBe(0);
  });

  it('says who changed what', async () => {
    const { draft, adopted } = await linked();
    const { histories } = await json(`/instruments/${adopted}/versions/changes`);
    const of = (fragment: string) =>
      histories
        .find((one: { passage: { fragment: string } }) => one.passage.fragment === fragment)
        .changes.map(({ version, kind }: { version: string; kind: string }) => [
          version === draft ? 'draft' : 'adopted',
          kind,
        ]);
    expect(of('op1')).toEqual([
      ['draft', 'inserted'],
      ['adopted', 'edited'],
    ]);
    expect(of('op4')).toEqual([['adopted', 'inserted']]);
    expect(of('op5')).toEqual([['draft', 'inserted']]);
    expect(await html(`/instruments/${adopted}/versions/changes`)).toContain('Norvenia');
  });
});

describe('two versions side by side', () => {
  it('marks words as deleted and inserted, counts, and links every paragraph', async () => {
    const { draft, adopted } = await linked();
    const page = await html(`/instruments/compare?older=${draft}&newer=${adopted}`);
    expect(page).toContain('<del>2026</del>');
    expect(page).toContain('<ins>2027</ins>');
    expect(page).toMatch(/1 new/);
    expect(page).toMatch(/1 reworded/);
    expect(page).toContain(`href="/instruments/${adopted}/at/op1"`);
    expect(page).toContain(`href="/instruments/${draft}/at/op1"`);
  });

  it('shows only what changed where that is asked, and says so in its address', async () => {
    const { draft, adopted } = await linked();
    const all = await json(`/instruments/compare?older=${draft}&newer=${adopted}`);
    const changed = await json(`/instruments/compare?older=${draft}&newer=${adopted}&changed=yes`);
    expect(changed.pairs.length).toBeLessThan(all.pairs.length);
    expect(changed.counts).toEqual(all.counts);
    expect(changed.pairs.some(({ kind }: { kind: string }) => kind === 'same')).toBe(false);
  });

  it('is laid out for an Arabic page, each text in its own direction', async () => {
    const { draft, adopted } = await linked();
    const page = await (await ask(`/instruments/compare?older=${draft}&newer=${adopted}`, { language: 'ar' })).text();
    expect(page).toContain('dir="rtl"');
    expect(page).toMatch(/<p lang="en" dir="ltr">/);
  });

  it('refuses what is no document', async () => {
    const { draft } = await linked();
    const nowhere = '00000000-0000-8000-8000-000000000000';
    expect((await ask(`/instruments/compare?older=${draft}&newer=${nowhere}`)).status).toBe(404);
    expect((await ask('/instruments/compare?older=x&newer=y')).status).toBeGreaterThanOrEqual(400);
    expect((await ask(`/instruments/${nowhere}/versions`)).status).toBe(404);
  });
});

describe('an oral revision', () => {
  const typed = {
    fragment: 'op1',
    action: 'replace',
    text: 'Urges States parties to protect the addresses of witnesses at once;',
    reader: 'Norvenia',
    'read-day': '15',
    'read-month': '5',
    'read-year': '2025',
    time: '15:40',
  };

  it('is noted with who read it and when, and shown beside the text as issued', async () => {
    const draft = await keep(TABLED);
    expect((await send(`/instruments/${draft}/versions/oral`, typed)).status).toBe(303);
    const page = await html(`/instruments/${draft}/versions`);
    expect(page).toMatch(/Read by Norvenia on .*2025.* at 15:40/);
    const compared = await html(`/instruments/compare?older=${draft}&newer=${draft}~oral`);
    expect(compared).toContain('<ins>at once</ins>');
    expect(compared).toContain('as orally revised');
    const { oral } = await json(`/instruments/${draft}/versions`);
    expect((await send(`/instruments/${draft}/versions/oral/withdraw`, { revision: oral[0].id })).status).toBe(303);
    expect((await json(`/instruments/${draft}/versions`)).oral).toEqual([]);
    expect((await send(`/instruments/${draft}/versions/oral/withdraw`, { revision: oral[0].id })).status).toBe(404);
  });

  it('comes back with what was typed and what is wrong with it', async () => {
    const draft = await keep(TABLED);
    const answer = await send(`/instruments/${draft}/versions/oral`, { ...typed, 'read-day': '32', reader: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Write who read it.');
    expect(page).toContain('protect the addresses of witnesses at once');
    expect((await send(`/instruments/${draft}/versions/oral`, { ...typed, fragment: 'op77' })).status).toBe(422);
    expect((await send(`/instruments/${draft}/versions/oral`, typed, 'reader')).status).toBe(403);
    expect((await ask(`/instruments/${draft}/versions/oral`)).status).toBe(200);
  });
});
