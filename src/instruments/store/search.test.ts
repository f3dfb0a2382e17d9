import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { keepInstrumentFile } from '../importing.js';
import { searchOf, tsqueryOf } from '../search/query.js';
import { findProvisions, libraryPage, likeWordings, makeWordings, removeInstrument } from '../store.js';

let storage: Storage;
const work = <T>(run: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, run);
const keep = (name: string, text: string) =>
  keepInstrumentFile(storage, systemActor, { name, bytes: new TextEncoder().encode(text) });

const resolution = (number: string, second: string) => `General Assembly
Resolution adopted by the General Assembly on 18 December 2018
${number}. Measures against trafficking

The General Assembly,

Recalling its earlier resolutions on the matter,

1. Urges Member States to identify victims of trafficking in persons early and to refer them to services;

2. ${second}

3. Decides to remain seized of the matter.
`;

const find = async (words: string, filter = {}, allNames = true) => {
  const tsquery = tsqueryOf(searchOf(words, allNames));
  return tsquery ? (await work((uow) => findProvisions(uow, tsquery, filter, 1))).rows : [];
};

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
});
afterAll(() => storage.close());
beforeEach(() => storage.withClient((client) => client.query('truncate instrument, wording, act cascade')));

describe('search in paragraphs', () => {
  it('finds a paragraph by its words, stems, names of concepts in other languages, and not by what it lacks', async () => {
    await keep('a.txt', resolution('73/146', 'Requests the Secretary-General to report on recruitment fees;'));
    expect((await find('identifying victim')).map(({ fragment }) => fragment)).toEqual(['op1']);
    expect((await find('human trafficking')).map(({ fragment }) => fragment)).toEqual(['op1']);
    expect((await find('人口贩运')).map(({ fragment }) => fragment)).toEqual(['op1']);
    expect(await find('人口贩运', {}, false)).toEqual([]);
    expect((await find('"recruitment fees"')).map(({ fragment }) => fragment)).toEqual(['op2']);
    expect(await find('"fees recruitment"')).toEqual([]);
    expect(await find('recruitment -fees')).toEqual([]);
    expect((await find('recruit*')).map(({ fragment }) => fragment)).toEqual(['op2']);
  });

  it('shows a sentence that documents repeat once, with how many hold it', async () => {
    await keep('a.txt', resolution('73/146', 'Requests a report;'));
    await keep('b.txt', resolution('75/158', 'Invites views;'));
    const [seized, ...others] = await find('seized matter');
    expect(others).toEqual([]);
    expect(seized?.documents).toBe(2);
    expect((await find('seized', { kind: 'recital' })).length).toBe(0);
    expect((await find('seized', { kind: 'operative' })).length).toBe(1);
  });

  it('forgets the words of a document that is removed, and keeps those that others hold', async () => {
    const { id } = await keep('a.txt', resolution('73/146', 'Requests a report on recruitment;'));
    await keep('b.txt', resolution('75/158', 'Invites views;'));
    await work((uow) => removeInstrument(uow, id));
    expect(await find('recruitment')).toEqual([]);
    expect((await find('seized')).map(({ documents }) => documents)).toEqual([1]);
    expect((await work((uow) => libraryPage(uow, 1))).total).toBe(1);
  });

  it('makes what is missing, once', async () => {
    await keep('a.txt', resolution('73/146', 'Requests a report;'));
    expect(await work((uow) => makeWordings(uow, null))).toBe(0);
    await storage.withClient((client) => client.query('truncate wording'));
    expect(await find('seized')).toEqual([]);
    expect(await work((uow) => makeWordings(uow, null))).toBeGreaterThan(3);
    expect((await find('seized')).length).toBe(1);
  });
});

describe('agreed language', () => {
  it('finds a paragraph that was changed in a few words', async () => {
    await keep('a.txt', resolution('73/146', 'Requests a report;'));
    const asked =
      'Strongly urges Member States to identify victims of trafficking in persons promptly and to refer them to services;';
    expect((await work((uow) => likeWordings(uow, asked, {}))).map(({ fragment }) => fragment)).toContain('op1');
    expect(await work((uow) => likeWordings(uow, 'Nothing of the kind was ever written here before', {}))).toEqual([]);
    expect(await work((uow) => likeWordings(uow, '', {}))).toEqual([]);
  });
});
