import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { alone, runFamilies } from '../../../methods/prevalence/index.js';
import { EXIT } from '../../../platform/command-line/index.js';
import { loadCatalogue } from '../../../platform/languages/catalogue.js';
import { translator } from '../../../platform/languages/index.js';
import { commands, filesForTests, type Json, ranIn, sumOf } from './commands-under-test.js';

const { written, captures, nowhere, remove } = filesForTests();
afterAll(remove);

const t = translator(loadCatalogue(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))), 'en');
/** Palembang 1942–1945, three lists (Ball, Shin & Yang 2018). */
const korea = (name = 'korea.csv') => captures(name, 'b c d', '001=41 010=5 100=5 110=54 101=6 011=0 111=12');
/** Made up by Chan, Silverman & Vincent (2021), Table 2. */
const artificial = () => captures('artificial.csv', 'A B C', '100=40 010=30 001=20 110=6');
/** United Kingdom 2013, five lists (Silverman 2020). */
const UK =
  '10000=54 01000=463 00100=995 00010=695 00001=316 11000=15 10100=19 10010=3 01100=62 01010=19 01001=1 00110=76 ' +
  '00101=11 00011=8 11100=1 11010=1 01110=4 11110=1';
const unitedKingdom = () => captures('uk.csv', 'LA NG PFNCA GO GP', UK);
const palermo = (...words: readonly string[]) => ranIn(t, words);

describe('every command', () => {
  it.each(Object.keys(commands))('%s: its help has an example and nothing unsaid', async (name) => {
    const { text, exit } = await palermo(name, '--help');
    expect(exit).toBe(EXIT.done);
    expect(text).toContain(`palermo prevalence ${name} `);
    expect(text).not.toMatch(/statistics\.|[{}]/);
  });

  it('a file that is not there is refused with what to do', async () => {
    for (const name of ['check', 'repeats', 'two-lists', 'strata']) {
      const { exit, problem } = await palermo(name, nowhere);
      expect([exit, problem]).toEqual([EXIT.refused, expect.stringContaining('nowhere.csv')]);
    }
  });
});

describe('check', () => {
  it('says what a table can carry, and proves it', async () => {
    const { json, text } = await palermo('check', artificial());
    expect(json.twoListModels).toMatchObject({ models: 8, oneEstimate: 4, noEstimate: 3, notUnique: 1, neither: 0 });
    expect(json.models.map((one: Json) => [one.model, one.code, one.certificateHolds])).toEqual([
      ['[1,2,3]', 0, true],
      ['[12,13,23]', 2, true],
    ]);
    expect(json.remarks.map(({ code }: Json) => code)).toContain('table.list-apart');
    expect(json.pairs[0]).toEqual({ first: 'A', second: 'B', both: 6 });
    expect(text).toContain('more than one (code 2)');
    expect(text).not.toMatch(/statistics\.|[{}]/);
  });

  it('a model that leaves a list out is refused', async () => {
    const { exit, problem } = await palermo('check', korea(), '--model', '[12]');
    expect([exit, problem]).toEqual([EXIT.refused, expect.stringContaining('PREVALENCE_MODEL_WITHOUT_LIST')]);
  });
});

describe('fit', () => {
  it('b and d independent given c: the unseen are 41 × 5 / 6, as of two lists among those not on c', async () => {
    const { json, text } = await palermo('fit', korea(), '--model', 'b:c,c:d');
    expect(json.estimate).toBeCloseTo(123 + (41 * 5) / 6, 8);
    expect(json.fit.coefficients[0].standardError).toBeCloseTo(Math.sqrt(1 / 41 + 1 / 5 + 1 / 6), 8);
    expect(json.intervals.map(({ method }: Json) => method)).toEqual(['wald-log', 'profile']);
    const reach = 1.959963984540054 * Math.sqrt(1 / 41 + 1 / 5 + 1 / 6);
    expect(json.intervals[0].high).toBeCloseTo(123 + ((41 * 5) / 6) * Math.exp(reach), 6);
    expect(json.fit.histories.find(({ lists }: Json) => lists === 'd')).toMatchObject({ seen: 41 });
    expect(text).toContain('157.2');
  });

  it('as glm: the same total, and covariances that differ by no more than a step', async () => {
    const of = async (...more: string[]) =>
      (await palermo('fit', unitedKingdom(), '--model', '[12,13,24,3,4,5]', ...more)).json;
    const [exact, glm] = [await of(), await of('--as-glm')];
    expect(glm.estimate).toBeCloseTo(exact.estimate, 4);
    expect(glm.standardError / exact.standardError).toBeCloseTo(1, 3);
  });

  it('a model without an estimate is an answer with its reasons', async () => {
    const path = artificial();
    const { json, text, exit } = await palermo('fit', path, '--model', '[12,13,23]');
    expect([exit, json.estimate, json.intervals, json.code]).toEqual([EXIT.done, null, [], 2]);
    expect(json.remarks.map(({ code }: Json) => code)).toContain('existence.not-unique.unseen-any');
    expect(text).toContain('No estimate.');
  });
});

describe('models', () => {
  it('ranks by BIC, with weights that add up and an interval for each', async () => {
    const { json, text } = await palermo('models', korea(), '--threads', '1');
    expect([json.models, json.withoutMaximum, json.ranked.length, json.order]).toEqual([8, 2, 6, 2]);
    const bics = json.ranked.map(({ bic }: Json) => bic);
    expect(bics).toEqual([...bics].sort((a: number, b: number) => a - b));
    expect(sumOf(json.ranked, 'weight')).toBeCloseTo(1, 12);
    for (const { estimate, intervals } of json.ranked) {
      expect(intervals[0].low).toBeLessThan(estimate);
      expect(intervals[0].high).toBeGreaterThan(estimate);
    }
    expect(text).toContain(json.ranked[0].model);
  });

  it('an order that no model has is refused', async () => {
    const { exit, problem } = await palermo('models', korea(), '--order', '3');
    expect([exit, problem]).toEqual([EXIT.refused, expect.stringContaining('STATISTICS_PREVALENCE_CHOICE')]);
  });
});

describe('pool', () => {
  const three = (...counts: readonly string[]) =>
    ['X', 'Y', 'Z'].flatMap((country, place) =>
      ['1,0,0', '0,1,0', '0,0,1', '1,1,0', '1,0,1', '0,1,1', '1,1,1'].map(
        (lists, cell) => `${lists},${country},${(counts[place] ?? '').split(' ')[cell]}`,
      ),
    );
  const header = 'a,b,c,country,count';
  const alike = '100 80 60 25 20 15 5';

  it('countries that are alike share one rate, and the total is three times that of one', async () => {
    const path = written('alike.csv', header, ...three(alike, alike, alike));
    const { json, text } = await palermo('pool', path, '--by', 'country');
    const { own, pooled } = json.randomEffects;
    expect(own.map(({ name }: Json) => name)).toEqual(['X', 'Y', 'Z']);
    expect(pooled.spread).toBe(0);
    expect(pooled.total.estimate).toBeCloseTo(3 * own[0].estimate, 6);
    expect(pooled.heterogeneity.q).toBeCloseTo(0, 10);
    expect(pooled.total.interval.high - pooled.total.interval.low).toBeLessThan(
      3 * (own[0].intervals[0].high - own[0].intervals[0].low),
    );
    expect(json.pooledModel.interactions.map(({ term }: Json) => term)).toEqual(['a+b', 'a+c', 'b+c']);
    expect(json.pooledModel.strata[1].estimate).toBeCloseTo(json.pooledModel.strata[0].estimate, 6);
    expect(text).not.toMatch(/statistics\.|[{}]/);
  });

  it('a country whose share of unseen is far from the others is drawn towards them', async () => {
    const path = written('unlike.csv', header, ...three(alike, alike, '40 35 30 3 2 2 0'));
    const { own, pooled } = (await palermo('pool', path, '--by', 'country')).json.randomEffects;
    expect(pooled.shrunken[2].estimate).toBeLessThan(own[2].estimate);
    expect(pooled.shrunken[0].estimate).toBeGreaterThan(own[0].estimate);
  });

  it('a column that is not there, and a term that names no list, are refused', async () => {
    const path = written('alike.csv', header, ...three(alike, alike, alike));
    expect((await palermo('pool', path, '--by', 'region')).exit).toBe(EXIT.refused);
    expect((await palermo('pool', path, '--by', 'country', '--terms', 'a:q')).problem).toContain('a:q');
  });
});

describe('linkage', () => {
  it.each([
    ['independent', 'main-effects'],
    ['stepwise', 'stepwise'],
    ['bic', 'bic'],
  ] as const)('without errors the total of %s is that of estimate', async (estimator, family) => {
    const rows = UK.split(' ').map((row) => {
      const [digits = '', count] = row.split('=');
      return { history: [...digits].reduce((set, on, list) => set | (Number(on) << list), 0), count: Number(count) };
    });
    const lists = ['LA', 'NG', 'PFNCA', 'GO', 'GP'];
    const run = await runFamilies({ lists, rows, families: [family], order: 2, replicates: 100 }, { team: alone() });
    const { json } = await palermo(
      ...['linkage', unitedKingdom(), '--missed', '0,0.1', '--false', '0', '--estimator', estimator],
    );
    expect(json.grid[0].estimate).toBeCloseTo(run.results[0]?.estimate ?? Number.NaN, 6);
    expect(json.grid[1].estimate).toBeLessThan(json.grid[0].estimate);
    for (const { estimate, intervals } of json.grid) expect(intervals[0].high).toBeGreaterThan(estimate);
  });

  it('says at which rate the total tips', async () => {
    const { json, text } = await palermo('linkage', unitedKingdom(), '--missed', '0', '--false', '0');
    const { rate, baseline, estimate } = json.tippingPoint;
    expect(Math.abs(estimate / baseline - 1)).toBeGreaterThanOrEqual(0.1);
    expect(rate).toBeGreaterThan(0);
    expect(text).toContain('changes by 10 %');
  });

  it('draws that agree have no variance of who is who; one draw, or other lists, are refused', async () => {
    const [one, other] = [korea('draw1.csv'), korea('draw2.csv')];
    const { json } = await palermo('linkage', '--draws', one, other);
    expect([json.shareOfLinkage, json.degreesOfFreedom, json.draws.length]).toEqual([0, null, 2]);
    expect(json.intervals[0].low).toBeLessThan(json.estimate);
    for (const wrong of [[one], [one, unitedKingdom()]])
      expect((await palermo('linkage', '--draws', ...wrong)).problem).toContain('PREVALENCE_OPTION');
    expect((await palermo('linkage', one, '--missed', '0,1.5')).exit).toBe(EXIT.usage);
  });
});

describe('plan', () => {
  it('one more list, or more of one, narrows the interval', async () => {
    const path = unitedKingdom();
    const { json, text } = await palermo('plan', path, '--new-list', '0.15', '--more', 'NG=0.1', '--replicates', '20');
    const [today, list, more] = json.plans;
    expect([today.plan, list.plan, more.of]).toEqual(['today', 'new-list', 'NG']);
    expect(list.relativeWidth).toBeLessThan(today.relativeWidth);
    expect(more.relativeWidth).toBeLessThan(today.relativeWidth);
    expect(list.estimate).toBeCloseTo(today.estimate, 4);
    expect(today.simulated.median / today.relativeWidth).toBeCloseTo(1, 0);
    expect(text).not.toMatch(/statistics\.|[{}]/);
  });

  it('baseline and end line: the ratio with its interval, and what could be seen', async () => {
    const { json, text } = await palermo('plan', '--baseline', '12000:9500:16000', '--endline', '9000:7400:11800');
    expect(json.change.found.ratio).toBeCloseTo(0.75, 12);
    const z = 1.959963984540054;
    const error = Math.hypot(Math.log(16000 / 9500) / (2 * z), Math.log(11800 / 7400) / (2 * z));
    expect(json.change.found.ratioInterval.low).toBeCloseTo(0.75 * Math.exp(-z * error), 8);
    expect(text).toContain('no change can be told');
  });

  it('limits that do not hold the estimate, and a list that is not there, are refused', async () => {
    for (const words of [['--baseline', '100:200:300'], ['--baseline', '100'], [], ['--endline', '9:8:10']])
      expect((await palermo('plan', ...words)).exit).toBe(EXIT.refused);
    const path = korea();
    expect((await palermo('plan', path, '--more', 'q=0.1')).problem).toContain('q=0.1');
  });
});

describe('late', () => {
  const before = () =>
    written(
      'before.csv',
      'a,b,c,count',
      '1,0,0,110',
      '0,1,0,90',
      '0,0,1,60',
      '1,1,0,20',
      '1,0,1,15',
      '0,1,1,10',
      '1,1,1,5',
    );

  it('a year that is as the last was on the lists that are in has the same total', async () => {
    const now = written('now.csv', 'a,b,count', '1,0,125', '0,1,100', '1,1,25');
    const { json, text } = await palermo('late', now, '--last-year', before(), '--late', 'c');
    expect(json.now.seen).toBeCloseTo(250, 6);
    expect(json.now.estimate / json.lastYear.estimate).toBeCloseTo(1, 5);
    expect(json.now.intervals.length).toBeGreaterThan(0);
    expect(json.remarks.map(({ code }: Json) => code)).toContain('covariates.nowcast-as-before');
    expect(text).not.toMatch(/statistics\.|[{}]/);
  });

  it('a list that is neither in nor said to be late is refused', async () => {
    const now = written('now.csv', 'a,b,count', '1,0,125', '0,1,100', '1,1,25');
    expect((await palermo('late', now, '--last-year', before(), '--late', 'q')).problem).toContain('“q”');
    const fewer = written('fewer.csv', 'a,d,count', '1,0,125', '0,1,100', '1,1,25');
    expect((await palermo('late', fewer, '--last-year', before(), '--late', 'c')).exit).toBe(EXIT.refused);
  });
});
