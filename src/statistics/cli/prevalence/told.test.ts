import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { alone, type Run, runFamilies } from '../../../methods/prevalence/index.js';
import { loadCatalogue } from '../../../platform/languages/catalogue.js';
import { translator } from '../../../platform/languages/index.js';
import { runText } from './told.js';
import { korea } from '../../ui/prevalence/tables-under-test.js';

const t = translator(loadCatalogue(fileURLToPath(new URL('../../../', import.meta.url))), 'en');

describe('a run at the terminal', () => {
  let run: Run;
  beforeAll(async () => {
    const { lists, rows } = korea();
    run = await runFamilies(
      { lists, rows, families: ['main-effects', 'chao', 'lincoln-petersen', 'sample-coverage'] },
      { team: alone() },
    );
  });

  it('tells what was counted, the lower bound, every family and the digest of the record', () => {
    const text = runText(t, run, { question: 'sex', level: 'F' });
    expect(text.startsWith('sex: F\n123 people are on 3 lists: b, c, d.\n')).toBe(true);
    const bound = Math.round(run.results.find(({ says }) => says === 'lower-bound')?.estimate ?? 0);
    expect(text).toContain(`There are at least about ${bound} people: Chao’s lower bound.`);
    expect(text).toContain('Two lists at a time');
    expect(text.endsWith(`Digest of the record (SHA-256): ${run.record.hash}`)).toBe(true);
    expect(text).not.toMatch(/statistics\.prevalence|NaN|undefined/);
  });

  it('sets figures under each other and remarks as sentences of a terminal’s width', () => {
    const lines = runText(t, run, null).split('\n');
    const table = lines.slice(lines.findIndex((line) => line.startsWith('Way of estimating')));
    const column = table[0]?.indexOf('People') ?? 0;
    for (const line of table.slice(1, 1 + run.results.length)) {
      expect(line[column - 1]).toBe(' ');
      expect(line[column]).not.toBe(' ');
    }
    expect(lines.some((line) => line.includes('lists depend on each'))).toBe(true);
    for (const line of lines.filter((one) => !one.includes('SHA-256'))) expect(line.length).toBeLessThanOrEqual(120);
  });
});
