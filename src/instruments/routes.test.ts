import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../test/world/database.js';
import { ADOPTED_RESOLUTION, DRAFT_DECISION, SHOPPING_LIST } from '../../test/world/documents.js';
import { type AskOptions, type RoomsUnderTest, openRooms } from '../../test/world/rooms.js';
import type { Role } from '../platform/access/index.js';
import type { Language } from '../platform/languages/index.js';
import type { Storage } from '../platform/storage/index.js';
import { instrumentsAccess } from './access.js';
import { instrumentsRoutes } from './routes.js';
import { keepInstrumentFile } from './importing.js';

let storage: Storage;
let rooms: RoomsUnderTest;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
  const given = { storage, maxUploadBytes: 250_000_000, wakeJobs: () => undefined };
  rooms = await openRooms(storage, instrumentsAccess, (files) => instrumentsRoutes({ ...given, files }), [
    'coordinator',
    'reader',
  ]);
});
afterAll(() => rooms.close());
beforeEach(() => storage.withClient((client) => client.query('truncate instrument, act cascade')));

const ask = (path: string, options?: AskOptions): Promise<Response> => rooms.ask(path, options);
const keep = async (text: string): Promise<string> =>
  (await keepInstrumentFile(storage, systemActor, { name: 'given.txt', bytes: new TextEncoder().encode(text) })).id;

const html = async (path: string, language: Language = 'en'): Promise<string> => (await ask(path, { language })).text();
const model = async (path: string) => (await ask(path, { headers: { accept: 'application/json' } })).json();
const bring = (content: string | Uint8Array, name = 'given.txt', as: Role = 'coordinator'): Promise<Response> => {
  const form = new FormData();
  form.set('file', new Blob([content as BlobPart]), name);
  return ask('/instruments/new', { method: 'POST', body: form, as });
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (page: string): string =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe('the pages of a document', () => {
  it('gives every paragraph an address, a link to it, and its commitments beside it', async () => {
    const page = await html(`/instruments/${await keep(ADOPTED_RESOLUTION)}`);
    for (const fragment of ['pp1', 'op1', 'op2', 'op2-a', 'op2-b', 'op5']) {
      expect(page.split(`id="${fragment}"`)).toHaveLength(2);
      expect(page).toContain(`href="#${fragment}"`);
    }
    expect(plain(page)).toContain('Strength 4 of 6: urges or calls upon');
    expect(plain(page)).toMatch(
      /To States parties Condition: in accordance with their domestic law When: no later than 31 December 2027 Due 31 December 2027/,
    );
  });

  it('shows every word of the file, in English and in Arabic', async () => {
    const id = await keep(ADOPTED_RESOLUTION);
    for (const language of ['en', 'ar'] as const) {
      const shown = new Set(wordsOf(plain(await html(`/instruments/${id}`, language))));
      // Marks of notes are shown as the marks they are: ¹ becomes 1.
      const missing = wordsOf(ADOPTED_RESOLUTION.normalize('NFKC')).filter((word) => !shown.has(word));
      expect([language, missing]).toEqual([language, []]);
    }
  });

  it('lays the document out in its own direction on an Arabic page', async () => {
    const page = await html(`/instruments/${await keep(ADOPTED_RESOLUTION)}`, 'ar');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toMatch(/class="passage-text" lang="en" dir="ltr"/);
  });

  it('leads from notes back to the text and from "Ibid." to what it repeats [S2 fn1-3]', async () => {
    const page = await html(`/instruments/${await keep(ADOPTED_RESOLUTION)}`);
    expect(page).toMatch(/id="fn2".*href="#fn1"/s);
    expect(page).toMatch(/id="fn1".*href="#pp1"/s);
    expect(page).toMatch(/<sup><a href="#fn1"/);
  });

  it('links what is kept here and marks the rest as not in this library', async () => {
    const adopted = await keep(ADOPTED_RESOLUTION);
    const page = await html(`/instruments/${await keep(DRAFT_DECISION)}`);
    expect(page).toMatch(new RegExp(`<a href="/instruments/${adopted}">[^<]*resolution 2/9`));
    expect(plain(await html(`/instruments/${adopted}`))).toContain('not in this library');
  });

  it('says "draft" wherever a draft stands: library, document, ledger, commitment, table, JSON', async () => {
    const id = await keep(DRAFT_DECISION);
    const { rows } = await model('/commitments');
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({ draft: true, status: 'draft' });
      expect(plain(await html(`/commitments/${row.id}`))).toContain('This is a draft. Nothing in it binds anybody.');
    }
    const tags = (page: string) => page.match(/<span class="ds-tag[^>]*>draft<\/span>/g)?.length ?? 0;
    expect(tags(await html('/instruments'))).toBe(1);
    // The heading, two sections, and each of the three commitments.
    expect(tags(await html(`/instruments/${id}`))).toBe(6);
    expect(tags(await html('/commitments'))).toBe(4);
    expect(tags(await html(`/instruments/${id}/remove`))).toBe(1);
    const lines = (await (await ask('/commitments.csv')).text()).trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(['draft', 'draft', 'draft']);
    expect(await model(`/instruments/${id}`)).toMatchObject({ instrument: { draft: true } });
  });

  it('says "draft" nowhere on a page of an adopted text alone', async () => {
    expect(await html(`/instruments/${await keep(ADOPTED_RESOLUTION)}`)).not.toContain('>draft<');
  });
});

describe('long documents', () => {
  const clause = (n: number) =>
    `${n}. Urges States parties to examine matter number ${n}, with words enough that the paragraph has some length, taking into account article ${n} of each national plan of action and the reports of earlier years;`;
  const long = (paragraphs: number) =>
    ADOPTED_RESOLUTION.replace(
      /1\. Urges[\s\S]*$/,
      `${Array.from({ length: paragraphs }, (_, i) => clause(i + 1)).join('\n\n')}\n`,
    );

  it('keeps a page under 60 KB on the wire for a document of 100 KB', async () => {
    const text = long(480);
    expect(text.length).toBeGreaterThan(100_000);
    const id = await keep(text);
    const page = await html(`/instruments/${id}`);
    expect(gzipSync(page).length).toBeLessThan(60_000);
  });

  it('shows them in parts, every paragraph once, and finds the part of any paragraph', async () => {
    const id = await keep(long(700));
    const { instrument } = await model(`/instruments/${id}`);
    expect(instrument.parts).toBeGreaterThan(1);
    const seen: string[] = [];
    for (let part = 1; part <= instrument.parts; part += 1) {
      const page = await html(`/instruments/${id}?part=${part}`);
      expect(gzipSync(page).length).toBeLessThan(60_000);
      seen.push(...[...page.matchAll(/<section class="passage[^"]*" id="(op\d+)"/g)].map((met) => met[1] ?? ''));
    }
    expect(seen).toEqual(Array.from({ length: 700 }, (_, i) => `op${i + 1}`));
    const led = await ask(`/instruments/${id}/at/op700`);
    expect(led.headers.get('location')).toBe(`/instruments/${id}?part=${instrument.parts}#op700`);
    expect((await ask(`/instruments/${id}?part=999`)).status).toBe(404);
  });
});

describe('bringing a document', () => {
  it('reads and keeps it, and says when it was here already', async () => {
    const first = await bring(ADOPTED_RESOLUTION);
    expect(first.status).toBe(303);
    const address = first.headers.get('location') ?? '';
    expect(address).toMatch(/^\/instruments\/[0-9a-f-]{36}\?arrived=new$/);
    expect(plain(await html(address))).toContain('The document was read and kept, with');
    const again = await bring(ADOPTED_RESOLUTION, 'copy.md');
    expect(again.headers.get('location')).toBe(address.replace('new', 'already'));
    expect(plain(await html(again.headers.get('location') ?? ''))).toContain('This document was here already.');
  });

  it('reads a file with a byte-order mark, and one in Windows-1252 with a remark', async () => {
    expect((await bring(`\ufeff${ADOPTED_RESOLUTION}`)).status).toBe(303);
    const bytes = Uint8Array.from(
      [...ADOPTED_RESOLUTION.replaceAll('–', '-').replace('two States', 'two Etats \u00e9lus')].map((c) =>
        c.charCodeAt(0),
      ),
    );
    const page = plain(await html((await bring(bytes)).headers.get('location') ?? ''));
    expect(page).toContain('the encoding was guessed');
  });

  it.each([
    ['a PDF that is cut short', '%PDF-1.7\n1 0 obj', 422],
    ['nothing', '', 422],
    ['what is no document', SHOPPING_LIST, 422],
    ['bytes that are no text', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 32), 415],
  ])('refuses %s with what to do, and keeps nothing', async (_name, content, status) => {
    const answer = await bring(content, 'given.txt');
    expect(answer.status).toBe(status);
    const page = await answer.text();
    expect(page).toContain('id="errors"');
    expect(page).not.toMatch(/error\.INSTRUMENTS/);
    expect((await model('/instruments')).total).toBe(0);
  });

  it('asks for a file where none was chosen', async () => {
    const answer = await ask('/instruments/new', { method: 'POST', body: new FormData() });
    expect(answer.status).toBe(422);
    expect(plain(await answer.text())).toContain('No file was chosen.');
  });
});

describe('who may', () => {
  it('lets a reader read, but not bring or remove', async () => {
    const id = await keep(ADOPTED_RESOLUTION);
    for (const path of [
      '/instruments',
      `/instruments/${id}`,
      '/commitments',
      '/commitments.csv',
      `/instruments/${id}/source`,
    ])
      expect([path, (await ask(path, { as: 'reader' })).status]).toEqual([path, 200]);
    for (const path of ['/instruments/new', `/instruments/${id}/remove`])
      expect([path, (await ask(path, { as: 'reader' })).status]).toEqual([path, 403]);
    expect((await bring(DRAFT_DECISION, 'x.txt', 'reader')).status).toBe(403);
    expect((await ask(`/instruments/${id}/remove`, { method: 'POST', as: 'reader' })).status).toBe(403);
    const page = await (await ask(`/instruments/${id}`, { as: 'reader' })).text();
    expect(page).not.toContain('/remove');
    expect((await model('/instruments')).total).toBe(1);
  });

  it('sends whoever is not signed in to the sign-in page', async () => {
    const answer = await ask('/instruments', { as: 'anonymous' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
  });

  it('removes after asking, with all commitments', async () => {
    const id = await keep(ADOPTED_RESOLUTION);
    expect(plain(await html(`/instruments/${id}/remove`))).toMatch(/This document and its \d+ commitments go/);
    expect((await ask(`/instruments/${id}/remove`, { method: 'POST' })).status).toBe(303);
    expect((await ask(`/instruments/${id}`)).status).toBe(404);
    expect((await model('/commitments')).total).toBe(0);
  });
});

describe('the ledger’s page', () => {
  it('filters by a plain address, links each row to its paragraph, and offers the table', async () => {
    const id = await keep(ADOPTED_RESOLUTION);
    await keep(DRAFT_DECISION);
    const page = await html('/commitments?addressee=states-parties&strength=4%2B&due=&theme=&before=');
    expect(page).toContain(`href="/instruments/${id}#op2-a"`);
    expect(page).toContain('/commitments.csv?addressee=states-parties&amp;strength=4%2B');
    expect(page).not.toContain('#op4');
    expect(plain(page)).toContain('4 commitments in texts that are not drafts; none in drafts');
  });

  it('says that a day is none and shows the list without it', async () => {
    await keep(ADOPTED_RESOLUTION);
    const page = plain(await html('/commitments?before=2027-02-31'));
    expect(page).toContain('This is not a day of the calendar.');
    expect((await ask('/commitments?strength=9')).status).toBe(422);
  });

  it('writes a table in which no cell acts as a formula', async () => {
    await keep(ADOPTED_RESOLUTION.replace('Care for witnesses', '=HYPERLINK("http://evil.test") for witnesses'));
    const text = await (await ask('/commitments.csv')).text();
    expect(text).not.toMatch(/(^|,)"?=/m);
    expect(text).toContain('/at/op2-a');
  });

  it('stays under 60 KB on the wire with a full page of rows', async () => {
    await keep(
      ADOPTED_RESOLUTION.replace(
        /5\. Welcomes[\s\S]*$/,
        Array.from(
          { length: 80 },
          (_, i) => `${i + 5}. Urges Member States to do a thing of number ${i} that takes some words to say;`,
        ).join('\n\n'),
      ),
    );
    const page = await html('/commitments');
    expect(page.match(/data-label="What is said"/g)).toHaveLength(50);
    expect(gzipSync(page).length).toBeLessThan(60_000);
  });
});
