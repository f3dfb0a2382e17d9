import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { NODE } from '../../platform/access/index.js';
import { openFiles } from '../../platform/files/index.js';
import type { Storage } from '../../platform/storage/index.js';
import { faultsOf, lockBatch } from '../store/batches.js';
import { decideLabel, labelsLeft, undoDecision } from '../store/labels.js';
import { nationalPicture } from '../store/national-picture.js';
import type { PictureFilter } from '../store/picture.js';
import { importFromDisk, type ListParts, undoBatch } from './bring.js';

let storage: Storage;
let parts: ListParts;
let place: string;
let files = 0;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['statistics'] });
  place = mkdtempSync(join(tmpdir(), 'palermo-lists-'));
  parts = { storage, files: await openFiles(place) };
});
afterAll(async () => {
  await storage?.close();
  rmSync(place, { recursive: true, force: true });
});

function written(text: string, name = `list-${(files += 1)}-of-tests.csv`): string {
  const path = join(place, name);
  writeFileSync(path, text);
  return path;
}

const picture = (filter: PictureFilter = {}, source?: string) =>
  storage.inUnitOfWork(NODE, (uow) => nationalPicture(uow, new Map(), 'all', { filter, source }));

const undo = (id: string) => storage.inUnitOfWork(NODE, async (uow) => undoBatch(uow, await lockBatch(uow, id)));

async function counted(table: string): Promise<number> {
  return storage.withClient(async (client) =>
    Number((await client.query(`select count(*) from ${table}`)).rows[0].count),
  );
}

const HEADER = 'cas_IncomingReferralDate,prs_FirstName,prs_Gender,prs_Citizenship,vic_TypeOfExploitation';

describe('a list of 10,000 persons of which 300 rows have faults', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const faulty = index % 33 === 0 && index < 33 * 300;
    const date = faulty ? '2023-02-31' : `2023-0${1 + (index % 9)}-1${index % 10}`;
    return `${date},N${index},Feminine,NPL,ForcedLabour`;
  });
  const text = `${HEADER}\n${rows.join('\n')}\n`;

  it('imports the good rows and reports each fault with row and column; undo restores the picture [S4 7] [S2 (l)]', async () => {
    const before = await picture();
    const { batch, taken } = await importFromDisk(parts, NODE, { path: written(text), agency: 'police' });
    expect(batch?.rows).toEqual({ read: 10_000, kept: 9_700, faulty: 300, zero: 0 });
    expect(taken?.faults).toHaveLength(300);
    const kept = await storage.inUnitOfWork(NODE, (uow) =>
      faultsOf(uow, { no: batch?.no ?? 0 }, { limit: 400, offset: 0 }),
    );
    expect(kept.total).toBe(300);
    expect(kept.faults[1]).toMatchObject({
      row: 35,
      column: 'cas_IncomingReferralDate',
      code: 'STATISTICS_DATE_IMPOSSIBLE',
    });
    const after = await picture();
    expect(after.total.low - before.total.low).toBe(9_700);
    const undone = await undo(batch?.id ?? '');
    expect(undone).toMatchObject({ state: 'undone', undoneBy: NODE.id });
    const restored = await picture();
    expect({ ...restored, revision: 0 }).toEqual({ ...before, revision: 0 });
    expect(await counted(`person_record where batch = ${batch?.no}`)).toBe(0);
  });

  it('keeps nothing at all where faulty lists are to be refused', async () => {
    const before = [await counted('person_record'), await counted('list_batch'), await counted('act')];
    const refused = importFromDisk(parts, NODE, { path: written(text), agency: 'police', faulty: 'refuse' });
    await expect(refused).rejects.toMatchObject({ code: 'STATISTICS_FAULTY_REFUSED' });
    expect([await counted('person_record'), await counted('list_batch'), await counted('act')]).toEqual(before);
  });

  it('tells the same content the second time and does not double it', async () => {
    const path = written(text.slice(0, 20_000).replace(/\n[^\n]*$/, '\n'));
    const first = await importFromDisk(parts, NODE, { path, agency: 'police' });
    const total = (await picture()).total;
    const second = await importFromDisk(parts, NODE, { path, agency: 'police' });
    expect(second.already?.id).toBe(first.batch?.id);
    expect((await picture()).total).toEqual(total);
    await undo(first.batch?.id ?? '');
  });

  it('leaves nothing of an import that is stopped in mid-way', async () => {
    const before = [await counted('person_record'), await counted('figure'), await counted('list_batch')];
    const stopped = importFromDisk(parts, NODE, { path: written(text), agency: 'police' }, async (read) => {
      if (read > 5000) throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect([await counted('person_record'), await counted('figure'), await counted('list_batch')]).toEqual(before);
    // The connection is whole again: the next import works.
    const { batch } = await importFromDisk(parts, NODE, { path: written(text), agency: 'police' });
    expect(batch?.rows.kept).toBe(9_700);
    await undo(batch?.id ?? '');
  });
});

describe('the picture', () => {
  const forms = ['SexualExploitation', 'ForcedLabour', 'ForcedBegging', 'ForcedLabour;SexualExploitation', ''] as const;
  const genders = ['Feminine', 'Masculine', 'Unknown', ''] as const;
  const citizens = ['NPL', 'BRA', 'Congolese', ''] as const;
  const person = fc.record({
    year: fc.constantFrom('2021', '2022', '2023'),
    form: fc.constantFrom(...forms),
    gender: fc.constantFrom(...genders),
    citizen: fc.constantFrom(...citizens),
  });
  const formCode = {
    SexualExploitation: 'sexual',
    ForcedLabour: 'labour',
    ForcedBegging: 'begging',
    'ForcedLabour;SexualExploitation': 'labour',
    '': '~not-asked',
  };
  const genderCode = { Feminine: 'feminine', Masculine: 'masculine', Unknown: '~unknown', '': '~not-asked' };
  const citizenCode = { NPL: 'NPL', BRA: 'BRA', Congolese: '?Congolese', '': '~not-asked' };
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

  it('equals counting the rows under any filter; a person with two forms counts once [S4 7]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 40 }),
        fc.record({
          year: maybe(fc.constantFrom('2021', '2022', '2023')),
          form: maybe(fc.constantFrom(...Object.values(formCode))),
          gender: maybe(fc.constantFrom(...Object.values(genderCode))),
          citizenship: maybe(fc.constantFrom(...Object.values(citizenCode))),
        }),
        async (people, filter) => {
          const lines = people.map((p, index) => `${p.year}-05-05,N${index},${p.gender},${p.citizen},${p.form}`);
          const { batch } = await importFromDisk(parts, NODE, {
            path: written(`${HEADER}\n${lines.join('\n')}\n`),
            agency: null,
          });
          const counts = (p: (typeof people)[number], f: PictureFilter) =>
            (f.year === undefined || p.year === f.year) &&
            (f.form === undefined || formCode[p.form] === f.form) &&
            (f.gender === undefined || genderCode[p.gender] === f.gender) &&
            (f.citizenship === undefined || citizenCode[p.citizen] === f.citizenship);
          const drawn = await picture(filter, 'lists');
          const rows = people.filter((p) => counts(p, filter));
          expect(drawn.total).toEqual({ low: rows.length, high: rows.length, rows: rows.length });
          for (const [code, { low }] of drawn.dimensions.form.map((slice) => [slice.code, slice] as const))
            expect(low).toBe(rows.filter((p) => formCode[p.form] === code).length);
          for (const { year, low } of drawn.years)
            expect(low).toBe(people.filter((p) => counts(p, { ...filter, year: String(year) })).length);
          await undo(batch?.id ?? '');
        },
      ),
      { numRuns: 15 },
    );
  });

  it('never adds different units, nor tables that may count the same people', async () => {
    const persons = written('Year,Sex,People\n2023,Female,10\n2023,Male,<5\n', 'persons_table.csv');
    const part = written('Year,Sex,People\n2023,Female,4\n', 'police_part_of_table.csv');
    const decisions = written('Year,Sex,Decisions\n2023,Female,7\n2023,Male,2\n', 'decisions_table.csv');
    const done = [];
    for (const path of [persons, part, decisions])
      done.push((await importFromDisk(parts, NODE, { path, agency: null })).batch);
    const drawn = await picture();
    expect(drawn.source).toMatchObject({ unit: 'persons', series: 'persons-table' });
    // A cell of "<5" lies between 0 and 4: the total says so.
    expect(drawn.total).toMatchObject({ low: 10, high: 14 });
    expect(drawn.leftAside.map(({ series, why }) => [series, why])).toEqual([
      ['police-part-of-table', 'same-people'],
      ['decisions-table', 'other-unit'],
    ]);
    for (const batch of done) await undo(batch?.id ?? '');
  });

  it('refuses a second table of one series for a period that is counted already', async () => {
    const first = await importFromDisk(parts, NODE, {
      path: written('Sex,People\nFemale,3\nMale,1\n', 'series_2023_q1.csv'),
      agency: null,
    });
    const again = importFromDisk(parts, NODE, {
      path: written('Sex,People\nFemale,4\nMale,1\n', 'series_2023.csv'),
      agency: null,
    });
    await expect(again).rejects.toMatchObject({ code: 'STATISTICS_PERIOD_TAKEN' });
    const next = await importFromDisk(parts, NODE, {
      path: written('Sex,People\nFemale,4\nMale,1\n', 'series_2023_q2.csv'),
      agency: null,
    });
    const drawn = await picture({}, 'table:persons:series');
    expect(drawn.years).toMatchObject([{ year: 2023, low: 9, quarters: [1, 2] }]);
    await undo(first.batch?.id ?? '');
    await undo(next.batch?.id ?? '');
  });
});

describe('labels left for people', () => {
  it('count under their own words, until a decision that can be taken back', async () => {
    const lines = [
      '2023-05-05,A,Feminine,Congolese,ForcedLabour',
      '2023-05-06,B,Feminine,Congolese,ForcedLabour',
      '2023-05-07,C,Feminine,BRA,ForcedLabour',
    ];
    const { batch } = await importFromDisk(parts, NODE, {
      path: written(`${HEADER}\n${lines.join('\n')}\n`, 'labels.csv'),
      agency: null,
    });
    const citizens = async () =>
      (await picture({}, 'lists')).dimensions.citizenship.map(({ code, low }) => [code, low]);
    expect(await citizens()).toEqual([
      ['?Congolese', 2],
      ['BRA', 1],
    ]);
    const { labels } = await storage.inUnitOfWork(NODE, (uow) => labelsLeft(uow, { limit: 10, offset: 0 }));
    expect(labels).toMatchObject([{ label: 'Congolese', candidates: ['COG', 'COD'], rows: 2, decision: null }]);
    const label = { series: batch?.series ?? '', dimension: 'citizenship', label: 'Congolese' };
    await storage.inUnitOfWork(NODE, (uow) => decideLabel(uow, label, ['COD']));
    expect(await citizens()).toEqual([
      ['COD', 2],
      ['BRA', 1],
    ]);
    await expect(storage.inUnitOfWork(NODE, (uow) => decideLabel(uow, label, ['COG']))).rejects.toMatchObject({
      code: 'STATISTICS_LABEL_DECIDED',
    });
    // The decision holds for the next list of the series.
    const next = await importFromDisk(parts, NODE, {
      path: written(`${HEADER}\n2024-05-05,A,Feminine,Congolese,ForcedLabour\n`, 'labels_2024.csv'),
      agency: null,
    });
    expect(await citizens()).toEqual([
      ['COD', 3],
      ['BRA', 1],
    ]);
    const decided = (await storage.inUnitOfWork(NODE, (uow) => labelsLeft(uow, { limit: 10, offset: 0 }))).labels[0];
    await storage.inUnitOfWork(NODE, (uow) => undoDecision(uow, decided?.decision?.id ?? ''));
    expect(await citizens()).toEqual([
      ['?Congolese', 3],
      ['BRA', 1],
    ]);
    await undo(batch?.id ?? '');
    await undo(next.batch?.id ?? '');
  });
});

describe('what names or reaches a person', () => {
  const identity = ['prs_FirstName', 'prs_SecondName', 'prs_Email', 'prs_MobilePhone', 'prs_Birthdate'];

  it('is in no table after an import, not even of a faulty row [S4 7]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom(...'bcdfghjkmpqrtvwxz'.split('')), minLength: 12, maxLength: 14 }), {
          minLength: 2,
          maxLength: 4,
        }),
        async (tokens) => {
          const rows = tokens.flatMap((token, index) => [
            `2023-05-0${index + 1},Q${token}a,Q${token}b,${token}c@x.org,Q${token}d,1990-01-01,Feminine,NPL,ForcedLabour`,
            `2023-02-31,Q${token}e,Q${token}f,${token}g@x.org,Q${token}h,Q${token}i,Feminine,NPL,ForcedLabour`,
            `2023-05-05,Q${token}j,"Q${token}k",Q${token}l`,
          ]);
          const text = `cas_IncomingReferralDate,${identity.join(',')},prs_Gender,prs_Citizenship,vic_TypeOfExploitation\n${rows.join('\n')}\n`;
          const { batch } = await importFromDisk(parts, NODE, { path: written(text), agency: null });
          expect(batch?.leftOut).toEqual(expect.arrayContaining(identity.slice(0, 4)));
          await storage.withClient(async (client) => {
            const tables = await client.query(
              `select table_name from information_schema.tables where table_schema = current_schema()`,
            );
            for (const { table_name } of tables.rows as { table_name: string }[])
              for (const token of tokens) {
                const found = await client.query(
                  `select 1 from "${table_name}" as kept where kept::text ilike $1 limit 1`,
                  [`%${token}%`],
                );
                expect(found.rowCount, `${token} in ${table_name}`).toBe(0);
              }
          });
          await undo(batch?.id ?? '');
        },
      ),
      { numRuns: 5 },
    );
  });
});
