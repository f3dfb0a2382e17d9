import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../../platform/command-line/index.js';
import { loadCatalogue } from '../../../platform/languages/catalogue.js';
import { translator } from '../../../platform/languages/index.js';
import { filesForTests, type Json, ranIn, sumOf } from './commands-under-test.js';

const { written, remove } = filesForTests();
afterAll(remove);

const t = translator(loadCatalogue(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))), 'en');
const palermo = (...words: readonly string[]) => ranIn(t, words);

/** Two rows of persons of 2 lists in each of the cells 10, 01, 11. */
const persons = (only: number, other: number, both: number, more: (person: number) => string): string[] =>
  ['1,0', '0,1', '1,1'].flatMap((lists, cell) =>
    Array.from({ length: [only, other, both][cell] ?? 0 }, (_, person) => `${lists}${more(person)}`),
  );

describe('repeats', () => {
  const path = () => written('repeats.csv', 'times,count', '1,1036', '2,61', '3,11', '4,2');

  it('Chao’s bound is n + f1²/2 f2, and says that it is one', async () => {
    const { json, text } = await palermo('repeats', path(), '--method', 'chao');
    expect(json.methods[0].estimate).toBeCloseTo(1110 + 1036 ** 2 / (2 * 61), 8);
    expect(json.methods[0].says).toBe('lower-bound');
    expect(text).toContain('≥ 9907.5');
  });

  it('every method says an estimate with an interval, or why not', async () => {
    const { json } = await palermo('repeats', path());
    expect(json.methods).toHaveLength(8);
    for (const { says, intervals, remarks } of json.methods)
      expect(says === 'nothing' ? remarks.length : intervals.length).toBe(1);
  });

  it('the same seed draws the same interval', async () => {
    const of = async (seed: string) =>
      (await palermo('repeats', path(), '--method', 'chao', '--bootstrap', '50', '--seed', seed)).json.methods[0];
    expect(await of('1')).toEqual(await of('1'));
    expect((await of('1')).intervals[1]).not.toEqual((await of('2')).intervals[1]);
  });

  it('groups have their own means, and a row that comes twice is refused with its row', async () => {
    const rows = ['1,f,500', '2,f,61', '3,f,11', '1,m,300', '2,m,20', '3,m,2'];
    const grouped = await palermo('repeats', written('groups.csv', 'times,sex,count', ...rows));
    expect(grouped.json.groups).toEqual(['f', 'm']);
    const [poisson] = grouped.json.methods;
    expect(sumOf(poisson.byGroup, 'estimate')).toBeCloseTo(poisson.estimate, 6);
    const twice = await palermo('repeats', written('twice.csv', 'times,sex,count', ...rows, '2,m,7'));
    expect([twice.exit, twice.problem]).toEqual([EXIT.refused, expect.stringMatching(/row 8.*same lists/is)]);
  });
});

describe('two-lists', () => {
  it('without covariates it is the estimate of two lists', async () => {
    const path = written('plain.csv', 'police,shelter', ...persons(60, 40, 30, () => ''));
    const { json } = await palermo('two-lists', path, '--first', 'police', '--second', 'shelter');
    expect(json.pairs[0].estimate).toBeCloseTo((90 * 70) / 30, 8);
    expect(json.pairs[0].intervals.map(({ method }: Json) => method)).toEqual(['wald', 'log-normal']);
  });

  it('takes numbers and categories, and tells neither rows nor answers nor few people', async () => {
    const lines = persons(60, 40, 3, (person) => `,${20 + (person % 9)},${person % 3 ? 'Northland' : 'Southland'}`);
    const { json, text } = await palermo('two-lists', written('few.csv', 'police,shelter,age,region', ...lines));
    expect(json.covariates).toEqual([
      { name: 'age', kind: 'number' },
      { name: 'region', kind: 'category' },
    ]);
    expect([json.pairs[0].onBoth, json.pairs[0].petersen]).toEqual([{ fewerThan: 5 }, null]);
    expect(text).toContain('<5');
    expect(`${JSON.stringify(json)} ${text}`).not.toMatch(/land|\b3 people|"people":3\b/);
  });

  it('a column that names people is refused, and no name is told', async () => {
    const lines = persons(30, 30, 30, (person) => `,Zoraida${person}`);
    const { exit, problem } = await palermo('two-lists', written('names.csv', 'police,shelter,who', ...lines));
    expect([exit, problem]).toEqual([EXIT.refused, expect.stringContaining('“who”')]);
    expect(problem).not.toContain('Zoraida');
  });

  it('a table of counts is not taken for persons', async () => {
    const path = written('counts.csv', 'police,shelter,count', '1,0,60', '0,1,40', '1,1,30');
    expect((await palermo('two-lists', path)).problem).toContain('STATISTICS_PREVALENCE_NOT_PERSONS');
  });

  it('an empty number is refused with its row; an unknown list with its name', async () => {
    const path = written('gap.csv', 'police,shelter,age', '1,0,20', '0,1,', '1,1,30');
    expect((await palermo('two-lists', path)).problem).toMatch(/row 3/i);
    const plain = written('plain.csv', 'police,shelter', ...persons(60, 40, 30, () => ''));
    expect((await palermo('two-lists', plain, '--first', 'police', '--second', 'church')).problem).toContain('church');
  });
});
describe('strata', () => {
  // Two lists: 60, 40, 30 women and 20, 30, 10 men on the first alone, the second alone, both.
  const rows = ['1,0,f,60', '0,1,f,40', '1,1,f,30', '1,0,m,20', '0,1,m,30', '1,1,m,10'];
  const header = 'a,b,sex,count';
  const female = (90 * 70) / 30;
  const male = (30 * 40) / 10;

  it('one covariate that touches every list: the totals of the strata by themselves', async () => {
    const { json, text } = await palermo('strata', written('two.csv', header, ...rows), '--terms', 'a:sex', 'b:sex');
    const [everybody, bySex] = json.totals;
    expect(everybody.groups[0].estimate).toBeCloseTo(female + male, 6);
    expect(bySex.groups.map(({ name, estimate }: Json) => [name, Math.round(estimate * 1e6) / 1e6])).toEqual([
      ['f', female],
      ['m', male],
    ]);
    expect(bySex.groups[0].intervals.map(({ method }: Json) => method)).toEqual(['wald-log', 'log-normal']);
    expect(json.model).toBe('[a:sex,b:sex]');
    expect([json.guard.small, json.cells]).toEqual([[], null]);
    expect(json.coefficients.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/statistics\.|[{}]/);
  });

  it('selection finds the dependence that is there, and the bootstrap repeats it', async () => {
    const path = written(
      'two.csv',
      header,
      ...rows.map((row) => row.replace(/\d+$/, (count) => `${Number(count) * 10}`)),
    );
    const of = async (seed: string) =>
      (await palermo('strata', path, '--select', 'aic', '--bootstrap', '40', '--seed', seed)).json;
    const [one, again, other] = [await of('1'), await of('1'), await of('2')];
    expect(one.steps.length).toBeGreaterThan(0);
    expect(one).toEqual(again);
    const drawn = (json: Json) =>
      json.totals[1].groups[0].intervals.find(({ method }: Json) => method === 'percentile');
    expect(drawn(one).low).toBeLessThan(one.totals[1].groups[0].estimate);
    expect(drawn(one)).not.toEqual(drawn(other));
  });

  it('unknown answers are divided, and a list that was not there is told as a rule', async () => {
    const three = ['1,0,0', '0,1,0', '0,0,1', '1,1,0', '1,0,1', '0,1,1'];
    const path = written(
      'years.csv',
      'a,b,c,year,sex,count',
      ...three.map((lists, cell) => `${lists},2020,f,${[50, 40, 30, 12, 10, 8][cell]}`),
      ...[
        '1,0,0,2021,f,60',
        '0,1,0,2021,m,50',
        '1,1,0,2021,,15',
        '1,0,0,2020,m,20',
        '0,1,0,2020,m,20',
        '1,1,0,2020,m,7',
      ],
    );
    const rule = ['--terms', 'a:year', '--not-covering', 'c=year:2021'];
    const { json } = await palermo('strata', path, ...rule);
    const [everybody, byYear] = json.totals;
    expect(everybody.groups[0].seen).toBeCloseTo(json.people, 6);
    const years = sumOf(byYear.groups, 'estimate');
    expect(years).toBeCloseTo(everybody.groups[0].estimate, 6);
    const without = await palermo('strata', path, '--terms', 'a:year');
    expect(without.json.totals[0].groups[0].estimate).not.toBeCloseTo(everybody.groups[0].estimate, 0);
    expect((await palermo('strata', path, '--not-covering', 'c=2021')).problem).toContain('c=2021');
    expect((await palermo('strata', path, '--not-covering', 'a=year:2021')).problem).toContain('PREVALENCE_NOT_FOR');
  });

  it('a censored list counts for less; with two lists nothing is left to count by, and that is said', async () => {
    const three = ['1,0,0,f,60', '0,1,0,f,80', '0,0,1,f,50', '1,1,0,f,15', '1,0,1,m,12', '0,1,1,m,14', '1,1,1,m,4'];
    const of = async (path: string, ...more: string[]) =>
      (await palermo('strata', path, '--terms', 'a:sex', ...more)).json.totals[0].groups[0].estimate;
    const path = written('three.csv', 'a,b,c,sex,count', ...three);
    expect(await of(path, '--censored', 'b')).toBeLessThan(await of(path));
    const two = await palermo('strata', written('two.csv', header, ...rows), '--terms', 'a:sex', '--censored', 'b');
    expect(two.json.totals[0].groups[0].estimate).toBeNull();
    expect(two.text).toContain('does not determine');
  });

  it('averages over models when asked', async () => {
    const { json } = await palermo('strata', written('two.csv', header, ...rows), '--average', '--seed', '3');
    const { totals, terms, models } = json.averaged;
    expect(totals.map(({ name }: Json) => name)).toEqual(['all', 'f', 'm']);
    expect(totals[0].intervals[0].low).toBeLessThan(totals[0].estimate);
    expect(terms.map(({ term }: Json) => term)).toEqual(['a:sex', 'b:sex']);
    expect(sumOf(models, 'probability')).toBeCloseTo(1, 9);
  });

  describe('small counts', () => {
    const path = () =>
      written(
        'small.csv',
        'a,b,place,count',
        ...rows.map((row) => row.replace('f', 'east').replace('m', 'west')),
        '1,0,isle,2',
        '1,1,isle,1',
      );

    it('are named and not told: neither cells nor coefficients, nor the group that is small or another', async () => {
      const { json, text } = await palermo('strata', path(), '--terms', 'a:place');
      expect(json.guard.small).toEqual([
        { history: 'a', stratum: 'isle' },
        { history: 'a+b', stratum: 'isle' },
      ]);
      expect([json.cells, json.coefficients]).toEqual([null, null]);
      const groups = json.totals[1].groups;
      expect(groups.find(({ name }: Json) => name === 'isle')).toEqual({ name: 'isle', withheld: 'fewer-than' });
      expect(groups.filter(({ withheld }: Json) => withheld === 'others')).toHaveLength(1);
      expect(text).toContain('<5');
    });

    it('--cells gives them guarded, without totals by group; --unguarded as they stand', async () => {
      const { json } = await palermo('strata', path(), '--terms', 'a:place', '--cells');
      expect(json.totals).toHaveLength(1);
      expect(json.cells.shown[0][json.cells.strata.indexOf('isle')]).toBe('<5');
      const plain = (await palermo('strata', path(), '--terms', 'a:place', '--cells', '--unguarded')).json;
      expect(plain.cells.rows.at(-1)).toEqual({ lists: 'a+b', levels: ['isle'], count: 1 });
      expect(plain.totals[1].groups.map(({ seen }: Json) => Math.round(seen))).toEqual([130, 60, 3]);
    });
  });
});
