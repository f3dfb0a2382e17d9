import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { families, prevalenceErrorCodes } from '../../../methods/prevalence/index.js';
import { loadCatalogue } from '../../../platform/languages/catalogue.js';
import { translator } from '../../../platform/languages/index.js';
import { familyAbout, familyName, methodName, modelWords, remarkText } from './words.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const catalogue = loadCatalogue(root);
const t = translator(catalogue, 'en');
const english = catalogue.en;

const methods = join(root, 'methods', 'prevalence');
const sources = readdirSync(methods, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/generated|simulation/.test(name))
  .map((name) => readFileSync(join(methods, name), 'utf8'));

/** Names of ways of simulating stand in a folder of their own, and are left out. Kinds of work that go to threads are written like codes, and are none. */
const TASKS = /^(prevalence|decomposable\.(peaks|sums)|latent-class\.chain)/;

/** Codes as they stand in the sources: `'room.what'`, and those that a function of a folder puts its room before. */
function codesInSources(): string[] {
  const found = new Set<string>();
  for (const text of sources) {
    for (const [, code = ''] of text.matchAll(/'([a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)+)'/g))
      if (!code.endsWith('.js') && !TASKS.test(code)) found.add(code);
    const room = /code: `([a-z-]+)\.\$\{code\}`/.exec(text)?.[1];
    if (room === undefined) continue;
    for (const [call] of text.matchAll(/(?<!const )\b(?:remark|say)\([^;]*/g))
      for (const [, code = ''] of call.replace(/=== '[^']*'/g, '').matchAll(/'([a-z]+(?:-[a-z]+)*)'/g))
        found.add(`${room}.${code}`);
    for (const [, code = ''] of text.matchAll(/flags: \['([a-z-]+)'\]/g)) found.add(code);
  }
  return [...found].sort();
}

describe('words for what the methods say', () => {
  const codes = codesInSources();

  it('are found for every remark and flag of their sources', () => {
    expect(codes.length).toBeGreaterThan(80);
    for (const code of [
      'one-list.nobody-twice',
      'decomposable.no-end',
      'cut-at-people-seen',
      'interval.few-replicates',
    ])
      expect(codes).toContain(code);
    expect(codes.filter((code) => !english.has(`statistics.prevalence.remark.${code}`))).toEqual([]);
  });

  it('stand for no code that the methods do not have', () => {
    const told = [...english.keys()]
      .filter((key) => key.startsWith('statistics.prevalence.remark.'))
      .map((key) => key.slice('statistics.prevalence.remark.'.length));
    const all = sources.join('\n');
    const idle = told.filter(
      (code) => !codes.includes(code) && !all.includes(`'${code.slice(code.indexOf('.') + 1)}'`),
    );
    expect(idle).toEqual([]);
  });

  it('name every family and say what it does', () => {
    for (const family of families) {
      expect(familyName(t, family)).not.toBe(family);
      expect(familyAbout(t, family)).not.toBe(`${family}.about`);
    }
  });

  it('name every way of making an interval', () => {
    const ways = sources.flatMap((text) => [...text.matchAll(/method: '([a-z-]+)'/g)].map((found) => found[1] ?? ''));
    expect(ways.length).toBeGreaterThan(5);
    for (const way of ways) expect(english.has(`statistics.prevalence.interval.${way}`), way).toBe(true);
    expect(methodName(t, 'stepwise.bca')).toBe('Stepwise choice of dependences, bootstrap (BCa)');
  });

  it('are there for every refusal, with what to do', () => {
    for (const code of prevalenceErrorCodes)
      for (const key of [`error.${code}`, `error.${code}.next`]) expect(english.has(key), key).toBe(true);
  });
});

describe('a remark', () => {
  it('is a sentence with its numbers, families by name', () => {
    const remark = {
      code: 'disagreement.apart',
      params: { low: 'stepwise', lowEstimate: 11312.8, high: 'bic', highEstimate: 25311.3, ratio: 2.237 },
    };
    expect(remarkText(t, remark)).toBe(
      'The ways of estimating disagree: from 11,313 (Stepwise choice of dependences) to 25,311 people (Best model by BIC), 2.2 times as many. No single number can be given.',
    );
  });

  it('is its code where nobody knows it, or a number is missing', () => {
    expect(remarkText(t, { code: 'new.code', params: {} })).toBe('new.code');
    expect(remarkText(t, { code: 'disagreement.apart', params: {} })).toBe('disagreement.apart');
  });

  it('lets counts of people through the guard only', () => {
    const remark = { code: 'table.too-sparse.few-seen-again', params: { count: 3, people: 50, least: 7 } };
    expect(remarkText(t, remark, { count: () => '<5' })).toContain('(<5 of 50)');
  });

  it('says roughly what follows from one pair of lists, where counts are hidden', () => {
    const remark = { code: 'lincoln-petersen.pairs-differ', params: { pairs: 3, least: 2839.2, most: 95707 } };
    expect(remarkText(t, remark)).toContain('from 2,839 to 95,707');
    expect(remarkText(t, remark, { roughly: true })).toContain('from 3,000 to 100,000');
  });

  it('has models with the names of the lists', () => {
    expect(modelWords('[12,3]', ['LA', 'NG', 'GO'])).toBe('LA:NG, GO');
    expect(modelWords('no model', ['LA', 'NG'])).toBe('no model');
  });
});
