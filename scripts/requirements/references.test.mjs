import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tree.mjs';
import { coverageOf, membersOf, readRows, tagsIn } from './references.mjs';

const rows = readRows(readFileSync(join(root, 'docs', 'requirements.tsv'), 'utf8'));

describe('references to the five documents', () => {
  it.each([
    ['S3 8', ['S3 8']],
    ['S2 (o)(ii)', ['S2 (o)(ii)']],
    ['S2 (b),(d)', ['S2 (b)', 'S2 (d)']],
    ['S1 2-4', ['S1 2', 'S1 3', 'S1 4']],
    ['S1 1(a)-(e)', ['S1 1(a)', 'S1 1(b)', 'S1 1(c)', 'S1 1(d)', 'S1 1(e)']],
    ['S4 pp2,3,5,6,7', ['S4 pp2', 'S4 pp3', 'S4 pp5', 'S4 pp6', 'S4 pp7']],
    ['S4 pp20-22,24', ['S4 pp20', 'S4 pp21', 'S4 pp22', 'S4 pp24']],
    ['S2 fn1-3', ['S2 fn1', 'S2 fn2', 'S2 fn3']],
    ['S2 chapeau', ['S2 chapeau']],
    ['S4 2,3', ['S4 2', 'S4 3']],
  ])('%s covers its members', (reference, members) => expect(membersOf(reference)).toEqual(members));

  it.each(['S9', 'article 5', 'S3 4-2', 'S3 (c)-(a)', 'S3 1-9999', 'S3 §4', ''])('“%s” is no reference', (text) =>
    expect(membersOf(text)).toBeUndefined(),
  );

  it('every row can be named, and no place belongs to two rows', () => {
    const all = rows.flatMap((row) => membersOf(row.ref));
    expect(rows).toHaveLength(132);
    expect(new Set(all).size).toBe(all.length);
  });

  it('tags are read from names, and other brackets are passed over', () => {
    const tag = (text) => `[${text}]`;
    expect(tagsIn(`counts by form ${tag('S4 7')}${tag('S3 8; S0 5(c)')} ${tag('sic')} ${tag('a-z')}`)).toEqual([
      'S4 7',
      'S3 8',
      'S0 5(c)',
    ]);
  });
});

describe('coverage', () => {
  const tag = (ref) => `does it [${ref}]`;

  it('a row is shown by its whole reference or by one of its members', () => {
    const { shown, strange } = coverageOf(rows, [
      { name: tag('S4 pp2,3,5,6,7'), status: 'passed' },
      { name: tag('S2 (d)'), status: 'passed' },
    ]);
    expect([...shown.keys()]).toEqual(['S4 pp2,3,5,6,7', 'S2 (b),(d)']);
    expect([...shown.get('S2 (b),(d)')]).toEqual(['S2 (d)']);
    expect(strange).toEqual([]);
  });

  it('a test that failed in one pass, or was skipped, shows nothing', () => {
    const { shown } = coverageOf(rows, [
      { name: tag('S4 7'), status: 'passed' },
      { name: tag('S4 7'), status: 'failed' },
      { name: tag('S3 8'), status: 'pending' },
    ]);
    expect(shown.size).toBe(0);
  });

  it('a tag that names no row is strange, even half of it', () => {
    const results = [tag('S3 99'), tag('S4 14-16')].map((name) => ({ name, status: 'passed' }));
    expect(coverageOf(rows, results).strange).toEqual(['S3 99', 'S4 14-16']);
  });
});
