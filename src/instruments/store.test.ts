import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADOPTED_RESOLUTION, DRAFT_DECISION } from '../../test/world/documents.js';
import { openTestStorage, systemActor } from '../../test/world/database.js';
import type { Storage, UnitOfWork } from '../platform/storage/index.js';
import {
  commitmentInContext,
  documentPart,
  instrumentsToday,
  ledgerCounts,
  ledgerPage,
  ledgerRows,
  libraryPage,
  removeInstrument,
  sourceOf,
} from './store.js';
import type { LedgerFilter } from './ledger-query.js';
import { keepInstrumentFile } from './importing.js';

let storage: Storage;
const work = <T>(run: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, run);
const keep = (name: string, text: string) =>
  keepInstrumentFile(storage, systemActor, { name, bytes: new TextEncoder().encode(text) });
const ledger = async (filter: LedgerFilter) => (await work((uow) => ledgerPage(uow, filter, 1))).rows;
const acts = async () => {
  const { rows } = await storage.withClient((client) =>
    client.query<{ action: string }>('select action from act order by id'),
  );
  return rows.map(({ action }) => action);
};

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
});
afterAll(() => storage.close());
beforeEach(() => storage.withClient((client) => client.query('truncate instrument, act cascade')));

describe('keeping a document', () => {
  it('keeps the same file once, says so, and gives the same address after a removal', async () => {
    const first = await keep('a.txt', ADOPTED_RESOLUTION);
    const again = await keep('another name.txt', ADOPTED_RESOLUTION);
    expect(first.already).toBe(false);
    expect(again).toEqual({ id: first.id, already: true });
    expect((await work((uow) => libraryPage(uow, 1))).total).toBe(1);
    expect(await acts()).toEqual(['instruments.keep']);
    const [commitment] = await ledger({});
    await work((uow) => removeInstrument(uow, first.id));
    expect(await ledger({})).toEqual([]);
    expect((await keep('a.txt', ADOPTED_RESOLUTION)).id).toBe(first.id);
    expect((await ledger({}))[0]?.id).toBe(commitment?.id);
    expect(await acts()).toEqual(['instruments.keep', 'instruments.remove', 'instruments.keep']);
  });

  it('keeps one when two bring the same file at once', async () => {
    const both = await Promise.all([keep('a.txt', ADOPTED_RESOLUTION), keep('b.txt', ADOPTED_RESOLUTION)]);
    expect(both[0].id).toBe(both[1].id);
    expect(both.filter(({ already }) => already)).toHaveLength(1);
  });

  it('keeps the whole text, and nothing at all of a file that cannot be read', async () => {
    const { id } = await keep('a.txt', ADOPTED_RESOLUTION);
    expect((await work((uow) => sourceOf(uow, id))).source).toBe(ADOPTED_RESOLUTION);
    await expect(keep('b.txt', `${DRAFT_DECISION}\0`)).rejects.toMatchObject({
      code: expect.stringMatching(/^INSTRUMENTS_/),
    });
    await expect(keep('c.txt', '%PDF-1.7 and so on')).rejects.toMatchObject({ code: 'INSTRUMENTS_DAMAGED' });
    expect((await work((uow) => libraryPage(uow, 1))).total).toBe(1);
  });

  it('keeps letters outside the basic plane and halves of them', async () => {
    const { id } = await keep('a.txt', ADOPTED_RESOLUTION.replace('two States', 'two States 😀 \\ud83d \\\\'));
    expect((await work((uow) => sourceOf(uow, id))).source).toContain('😀 \\ud83d \\\\');
  });

  it('refuses an address where nothing is kept', async () => {
    const nowhere = '00000000-0000-8000-8000-000000000000';
    await expect(work((uow) => documentPart(uow, nowhere, 1))).rejects.toMatchObject({
      code: 'INSTRUMENTS_NO_SUCH_DOCUMENT',
    });
    await expect(work((uow) => removeInstrument(uow, nowhere))).rejects.toMatchObject({
      code: 'INSTRUMENTS_NO_SUCH_DOCUMENT',
    });
    await expect(work((uow) => commitmentInContext(uow, nowhere))).rejects.toMatchObject({
      code: 'INSTRUMENTS_NO_SUCH_COMMITMENT',
    });
  });
});

describe('a document as its page needs it', () => {
  it('resolves citations to documents kept here, from both ends, and leaves the others as stubs [S2 chapeau]', async () => {
    const adopted = await keep('a.txt', ADOPTED_RESOLUTION);
    const draft = await keep('b.txt', DRAFT_DECISION);
    const citing = await work((uow) => documentPart(uow, draft.id, 1));
    expect(citing.cited.find(({ surface }) => surface.includes('2/9'))?.target).toMatchObject({
      id: adopted.id,
      draft: false,
    });
    const cited = await work((uow) => documentPart(uow, adopted.id, 1));
    expect(cited.citedBy).toMatchObject([{ id: draft.id, draft: true, fragment: 'pp1' }]);
    expect(cited.cited.find(({ norm }) => norm === 'treaty/untoc-tip')?.target).toBeNull();
  });

  it('keeps notes with what they repeat and the treaty they name [S2 fn1-3]', async () => {
    const { id } = await keep('a.txt', ADOPTED_RESOLUTION);
    const { reading, cited } = await work((uow) => documentPart(uow, id, 1));
    expect(reading.notes.map(({ mark, ibidOf }) => [mark, ibidOf])).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
    expect(cited.map(({ norm }) => norm)).toContain('unts/2237/39574');
  });

  it('shows a commitment of a sub-paragraph under the sentence it belongs to', async () => {
    await keep('a.txt', ADOPTED_RESOLUTION);
    const row = (await ledger({ text: 'travel of witnesses' }))[0];
    const { commitment, context } = await work((uow) => commitmentInContext(uow, row?.id ?? ''));
    expect(context.map(({ fragment }) => fragment)).toEqual(['op2', 'op2-a']);
    expect(commitment).toMatchObject({ verb: 'Calls upon', number: '2 (a)', verbInherited: true });
  });
});

describe('the ledger', () => {
  beforeEach(async () => {
    await keep('a.txt', ADOPTED_RESOLUTION);
    await keep('b.txt', DRAFT_DECISION);
  });

  it('narrows by who is asked, how strongly, by when, on what theme', async () => {
    const fragments = async (filter: LedgerFilter) =>
      (await ledger(filter)).map(({ fragment, draft }) => `${fragment}${draft ? ' draft' : ''}`);
    expect(await fragments({ addressee: 'secretariat' })).toEqual(['op3']);
    expect(await fragments({ addressee: 'states-parties' })).toEqual(['op1', 'op2', 'op2-a', 'op2-b', 'op1 draft']);
    expect(await fragments({ strength: { min: 4, max: 4 } })).toEqual(['op1', 'op2', 'op2-a', 'op2-b']);
    expect(await fragments({ strength: { min: 5, max: 6 } })).toEqual(['op3', 'op3 draft']);
    expect(await fragments({ due: 'dated' })).toEqual(['op1', 'op1 draft']);
    expect(await fragments({ before: '2028-01-01' })).toEqual(['op1']);
    expect(await fragments({ due: 'event' })).toEqual(['op3', 'op3 draft']);
    expect(await fragments({ due: 'none', strength: { min: 2, max: 2 } })).toEqual(['op4', 'op2 draft']);
    expect(await fragments({ status: 'draft', class: 'decide' })).toEqual(['op3 draft']);
    expect(
      (await ledger({ theme: 'technical-assistance' })).every(({ themes }) => themes.includes('technical-assistance')),
    ).toBe(true);
  });

  it('takes the words of a search literally', async () => {
    expect((await ledger({ text: '100%' })).map(({ fragment }) => fragment)).toEqual(['op2-a']);
    expect(await ledger({ text: '%' })).toHaveLength(1);
    expect(await ledger({ text: '_' })).toEqual([]);
    expect(await ledger({ text: "\\';--" })).toEqual([]);
  });

  it('counts for each value what choosing it would leave', async () => {
    const filter: LedgerFilter = { status: 'adopted', due: 'none' };
    const counts = await work((uow) => ledgerCounts(uow, filter));
    for (const { value, count } of counts.addressee) {
      const { total } = await work((uow) => ledgerPage(uow, { ...filter, addressee: value }, 1));
      expect([value, total]).toEqual([value, count]);
    }
    for (const { value, count } of counts.due)
      expect([value, (await work((uow) => ledgerPage(uow, { ...filter, due: value as 'none' }, 1))).total]).toEqual([
        value,
        count,
      ]);
  });

  it('agrees with itself: a page’s total is the number of rows, drafts last, under any filter', async () => {
    const filters = fc.record(
      {
        addressee: fc.constantFrom('states-parties', 'donors', 'unknown', 'nobody'),
        strength: fc.constantFrom({ min: 0 as const, max: 6 as const }, { min: 3 as const, max: 5 as const }),
        due: fc.constantFrom('dated', 'past', 'year', 'event', 'none'),
        before: fc.constantFrom('2028-01-01', '1999-01-01'),
        status: fc.constantFrom('adopted', 'draft', 'unknown'),
        class: fc.constantFrom('exhort', 'mandate', 'decide'),
        text: fc.string({ maxLength: 4 }).filter((text) => !text.includes('\0')),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        await work(async (uow) => {
          const { total, drafts } = await ledgerPage(uow, filter, 1);
          const rows = [];
          for await (const row of ledgerRows(uow, filter)) rows.push(row.draft);
          expect(rows).toHaveLength(total);
          expect(rows.filter(Boolean)).toHaveLength(drafts);
          expect(rows).toEqual([...rows].sort((a, b) => Number(a) - Number(b)));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('tells the home page what is kept and what falls due, drafts apart', async () => {
    const today = await storage.inUnitOfWork(systemActor, (uow) =>
      instrumentsToday({ ...uow, at: new Date('2027-01-01T00:00:00Z') }),
    );
    expect(today).toMatchObject({ instruments: 2, drafts: 1, toStatesParties: 5 });
    expect(today.commitments + today.draftCommitments).toBe((await work((uow) => ledgerPage(uow, {}, 1))).total);
    expect(today.dueSoon.map(({ dueOn, draft }) => [dueOn, draft])).toEqual([
      ['2027-12-31', false],
      ['2028-06-30', true],
    ]);
    expect(today.dueSoon[0]?.href).toMatch(/^\/instruments\/[0-9a-f-]{36}#op1$/);
  });
});
