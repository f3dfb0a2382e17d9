import { describe, expect, it } from 'vitest';
import { type CaptureTable, captureTable } from '../captures/table.js';
import { artificialThree, kosovo, ukFive } from '../tables/published.js';
import { mainEffects, modelOf } from '../models/model.js';
import { explain } from './explain.js';
import { verdict } from './verdict.js';

/** Histories as bitmasks. */
const tableOf = (lists: string, counts: Readonly<Record<number, number>>): CaptureTable =>
  captureTable(
    lists.split(' '),
    Object.entries(counts).map(([history, count]) => ({ history: Number(history), count })),
    { emptyLists: true, allCoveringLists: true },
  );

const said = (table: CaptureTable, generators: readonly number[]) =>
  explain(verdict(table, modelOf(table.lists.length, generators)), table);

describe('a verdict in words', () => {
  it('says nothing where there is nothing to say', () => {
    expect(said(kosovo(), [1, 2, 4, 8, 0b11])).toEqual([]);
  });

  it('names the pair that stands at minus infinity', () => {
    expect(said(ukFive(), [0b10001, 2, 4, 8])).toEqual([
      { code: 'existence.nobody-on-pair', params: { first: 'LA', second: 'GP' } },
    ]);
  });

  it('names the largest reason only once', () => {
    const table = tableOf('A B C', { 0b001: 4, 0b010: 4, 0b100: 4, 0b011: 2, 0b101: 2 });
    expect(said(table, [0b111]).filter(({ code }) => code.startsWith('existence.nobody'))).toEqual([
      { code: 'existence.nobody-on-pair', params: { first: 'B', second: 'C' } },
    ]);
  });

  it('names a triple nobody shows where all its pairs are shown', () => {
    const table = tableOf('A B C', { 0b001: 4, 0b010: 4, 0b100: 4, 0b011: 2, 0b101: 2, 0b110: 1 });
    expect(said(table, [0b111])[0]).toEqual({ code: 'existence.nobody-on-all-of', params: { lists: 'A, B, C' } });
  });

  it('names a list that nobody is on', () => {
    const table = tableOf('A B C', { 0b001: 4, 0b100: 3, 0b101: 1 });
    expect(explain(verdict(table, mainEffects(3)), table)).toEqual([
      { code: 'existence.nobody-on-list', params: { list: 'B' } },
    ]);
  });

  it('tells that the unseen grow without limit where nobody was seen twice', () => {
    const table = tableOf('A B', { 0b01: 5, 0b10: 7 });
    expect(said(table, [1, 2])).toEqual([
      { code: 'existence.none.histories', params: { histories: 'A+B', count: 1, others: 0 } },
      { code: 'existence.none.terms', params: { terms: 'A, B', count: 2 } },
      { code: 'existence.none.unseen-without-limit', params: {} },
      { code: 'existence.remedy.none', params: {} },
    ]);
  });

  it('tells that the unseen go towards nobody where nobody is on one list alone', () => {
    const table = tableOf('A B', { 0b01: 5, 0b11: 7 });
    expect(said(table, [1, 2]).map(({ code }) => code)).toContain('existence.none.unseen-towards-nobody');
  });

  it('tells that the unseen are not moved where only the effects of two lists and their pair run off', () => {
    const table = tableOf('A B C D', { 0b1011: 181, 0b1001: 99, 0b0010: 6, 0b0100: 102, 0b1000: 6 });
    expect(said(table, [0b1001, 0b0010, 0b0100])).toEqual([
      { code: 'existence.none.histories', params: { histories: 'A, A+B, A+C, A+B+C', count: 4, others: 0 } },
      { code: 'existence.none.terms', params: { terms: 'A, A+D', count: 2 } },
      { code: 'existence.none.unseen-not-moved', params: {} },
      { code: 'existence.remedy.leave-out', params: { terms: 'A+D', count: 1 } },
    ]);
  });

  it('names the pair without which there is an estimate', () => {
    // Three lists, of which only A and B share people: without AB the estimate exists.
    expect(said(artificialThree(), [0b011, 0b100])).toEqual([
      {
        code: 'existence.none.histories',
        params: { histories: 'A+C, B+C, A+B+C', count: 3, others: 0 },
      },
      { code: 'existence.none.terms', params: { terms: 'A, B, C, A+B', count: 4 } },
      { code: 'existence.none.unseen-without-limit', params: {} },
      { code: 'existence.remedy.leave-out', params: { terms: 'A+B', count: 1 } },
    ]);
  });

  it('tells that any number of unseen fits as well', () => {
    const codes = said(artificialThree(), [0b011, 0b101, 0b110]);
    expect(codes).toContainEqual({
      code: 'existence.not-unique.terms',
      params: { terms: 'A, B, C, A+B', count: 4 },
    });
    expect(codes).toContainEqual({ code: 'existence.not-unique.unseen-any', params: {} });
  });

  it('names six histories and counts the rest', () => {
    const table = tableOf('A B C D', { 1: 5, 2: 5, 4: 5, 8: 5 });
    const [first] = explain(verdict(table, mainEffects(4)), table);
    expect(first).toEqual({
      code: 'existence.none.histories-among-others',
      params: { histories: 'A+B, A+C, B+C, A+B+C, A+D, B+D', count: 11, others: 5 },
    });
  });
});
