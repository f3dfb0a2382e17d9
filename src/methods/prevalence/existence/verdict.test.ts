import { describe, expect, it } from 'vitest';
import { golden, hasGolden } from '../../../../test/golden/mse.js';
import { type CaptureTable, captureTable, pairsOf } from '../captures/table.js';
import { artificialThree, korea, kosovo, newOrleansFive, ukFive, westernSite } from '../tables/published.js';
import { type Model, mainEffects, modelOf } from '../models/model.js';
import { checkCertificate } from './check-certificate.js';
import { certify } from './certificate.js';
import { extendedSupport } from './support.js';
import { allTwoListModels } from './two-list-models.js';
import { existenceCache, verdict } from './verdict.js';

/** "110=4 001=2": one digit a list, the first list first. */
function tableOf(rows: string): CaptureTable {
  const read = rows.split(' ').map((row) => row.split('=') as [string, string]);
  const lists = read[0]![0].length;
  return captureTable(
    Array.from({ length: lists }, (_, list) => 'ABCDEFGH'.charAt(list)),
    read.map(([digits, count]) => ({
      history: [...digits].reduce((history, digit, list) => history | (Number(digit) << list), 0),
      count: Number(count),
    })),
    { emptyLists: true, allCoveringLists: true },
  );
}

/** The model with every list, and pair k of the order 12, 13, …, 23, … where bit k of `chosen` is set. */
function twoListModel(lists: number, chosen: number): Model {
  const pairs = pairsOf(lists).filter((_, place) => (chosen >> place) & 1);
  return { lists, terms: [...mainEffects(lists).terms, ...pairs.map(([, , pair]) => pair)] };
}

const codesOf = (table: CaptureTable): string =>
  Array.from(
    { length: 2 ** pairsOf(table.lists.length).length },
    (_, chosen) => verdict(table, twoListModel(table.lists.length, chosen), undefined, 'kept').code,
  ).join('');

/**
 * What SparseMSE 2.0.1 (`checkident`, lpSolve 5.6.18, R 4.2.2) answered to sparse random tables: a code for each
 * two-list model by its number. The last two have a list that nobody is on.
 */
const answeredBySparseMse: readonly (readonly [string, string])[] = [
  ['011=3 010=3 100=2 101=2 001=2', '00000012'],
  ['001=1 010=2 110=527 011=618 100=7', '00000102'],
  ['100=2 011=1 010=735 001=2', '00001112'],
  ['110=1 100=708 010=7 001=790 101=203', '00010002'],
  ['010=3 110=3 101=2 001=1', '00011113'],
  ['010=3 101=2 100=3 001=2', '00110012'],
  ['011=3 100=3 110=3 001=2', '00110113'],
  ['010=3 101=3 001=3', '00111113'],
  ['100=2 001=1 110=1 010=3', '01010102'],
  ['101=2 010=3 011=3 100=3', '01010113'],
  ['011=3 100=1 010=2 110=1', '01011113'],
  ['100=1 101=2 110=3 001=1', '01110113'],
  ['001=3 110=1', '01111113'],
  ['001=2 110=3 101=3 011=1 010=1 100=2', '00000001'],
  ['100=3 101=1 111=1 001=1 011=3 010=1', '00000011'],
  ['001=2 110=3 100=3 011=2 111=3 010=2', '00000101'],
  ['100=3 111=1 010=2 011=2 001=2', '00000111'],
  ['010=2 011=1 001=1 101=1 110=1', '00001111'],
  ['101=3 110=1 111=2 100=1 010=1 001=2', '00010001'],
  ['111=222 100=1 001=7 010=7 101=894', '00010011'],
  [
    '0100=1 0010=2 0011=2 1100=2 1000=2 0001=3 1001=2',
    '0000000000000000000000000000000000000101000001010000010100000102',
  ],
  [
    '0001=3 1010=2 1000=2 0010=3 1100=3 0100=2 0011=3',
    '0000000000000000000000000000000000010001000100010001000100010002',
  ],
  ['0001=1 1000=2 1010=3 0100=2 0010=2 0011=3', '0000000000000000000000000000000000110011001100110011001100110012'],
  [
    '1010=2 0001=2 1001=7 0101=1 0110=462 0010=122 0100=2 1000=627',
    '0000000000000000000000000000000100000000000000000000000000000012',
  ],
  ['0110=2 1000=1 0100=7 0010=7 0001=7 0101=1', '0000000000000000000000001111111100000000000000000000000011111112'],
  ['1000=2 1010=2 0100=3 0011=2 0001=2', '0000000000000000000001010000010100110011001100110011011100110113'],
  ['0001=2 0010=2 1010=2 1000=545 0101=7 0100=1', '0000000000000000001100110011001100000000000000000011001100110012'],
  ['0001=3 1100=2 0101=3 0010=2 1000=3', '0000000000000000010101010101010100000011000000110101011101010113'],
  ['1001=3 1000=2 0001=3 0100=1 0110=2 0010=2', '0000000000001111000000000000111100000000000011110000000000001112'],
  ['1010=3 0011=3 1000=2 0010=2 0100=1', '0000000000010001000000000001000111111111111111111111111111111113'],
  ['0011=3 0100=3 1000=3', '0000000000010001000001010001010111111111111111111111111111111113'],
  ['0100=3 1000=2 1010=1 0110=3 0101=1 0001=2', '0000000000010001000001010011011100000000000100010000010100110113'],
  ['0101=2 1000=1 0100=3 0010=2 1001=2', '0000000000010001000011110001111100000000000100010000111100011113'],
  ['1000=3 0100=3 1001=1 0010=2 0001=2', '0000111100001111000011110000111100001111000011110000111100001112'],
  ['0010=2 0011=1 0110=2 1000=2 1010=1', '0011001111111111001100111111111111111111111111111111111111111113'],
  ['0010=2 1100=1 0100=1 1000=1 0001=1', '0101010101010101010101010101010101010101010101010101010101010102'],
  ['1010=7 1100=7 0010=7 0001=1', '0101010101010101010101010101010101010111010101110101011111111113'],
  [
    '0110=2 1001=3 1010=2 0011=2 0010=3 0101=3 0100=2 0001=2 1000=1',
    '0000000000000000000000000000000000000000000000000000000000000001',
  ],
  [
    '0010=2 1100=1 1000=2 1010=1 1011=3 0001=2 0101=1 0011=2',
    '0000000000000000000000000000000000000000000000000000000000010001',
  ],
  [
    '1001=3 0001=1 0100=3 1010=3 0101=1 1100=1 0010=2',
    '0000000000000000000000000000000000000000000000000000000011111111',
  ],
  [
    '1000=1 0111=2 1100=3 1010=1 0001=2 0010=3 0011=1 0100=1',
    '0000000000000000000000000000000000000000000000000000000100000001',
  ],
  [
    '1110=3 1000=2 0010=2 0001=1 1011=3 0100=2 0110=3 0011=2',
    '0000000000000000000000000000000000000000001100110000000000110111',
  ],
  [
    '0010=3 1100=2 0001=1 0011=3 0110=3 1000=2 0100=3 1111=3',
    '0000000000000000000000000000000000000000010101010000000001010101',
  ],
  [
    '1001=712 0101=1 1110=2 1000=888 0010=7 1100=288 0111=7 0001=7',
    '0000000000000000000000000000000000000011000000110000001100000011',
  ],
  ['0001=2 1001=2 1000=1 1101=2 1010=2 0110=2', '0000000000000000000000000000000000000011000000110000001111111111'],
  ['1000=2 0010=1 0001=3 1110=2 0011=1 0100=3', '0000000000000000000000000000000000010001011101110001000101110111'],
  [
    '1100=3 0010=2 1111=2 0001=3 1000=1 0011=2 0100=2',
    '0000000000000000000000000000000000010101010101010101010101010101',
  ],
  [
    '1100=7 0011=7 1000=2 1110=1 0010=7 1111=7 0100=793',
    '0000000000000000000000000000000011111111111111111111111111111111',
  ],
  ['100=2 001=3 101=1', '11111113'],
  ['1000=3 0010=4 1010=1', '1111111111111111111111111111111111111111111111111111111111111113'],
];

describe('the codes of SparseMSE', () => {
  it('are given for every two-list model of three artificial lists', () => {
    expect(codesOf(artificialThree())).toBe('01010102');
  });

  it.each(answeredBySparseMse)('are given for every two-list model of %s', (rows, codes) => {
    expect(codesOf(tableOf(rows))).toBe(codes);
  });

  describe.skipIf(!hasGolden)('on published tables (needs ../shared)', () => {
    type Checked = { readonly pairs: readonly string[]; readonly ierr_by_bitmask: readonly number[] };
    const tables = {
      Artificial_3: artificialThree,
      Korea: korea,
      Kosovo: kosovo,
      UKdat_5: ukFive,
      NewOrl_5: newOrleansFive,
      Western: westernSite,
    };
    const checked = hasGolden ? golden<Record<string, Checked>>('sparsemse_checkident_all.json') : {};

    it('are of the tables named here, and of no others', () => {
      expect(Object.keys(checked).sort()).toEqual(Object.keys(tables).sort());
    });

    it.each(Object.entries(tables))('are given for every two-list model of %s', (name, published) => {
      const table = published();
      const { pairs, ierr_by_bitmask } = checked[name]!;
      expect(pairsOf(table.lists.length).map(([i, j]) => `${i + 1}${j + 1}`)).toEqual(pairs);
      expect(codesOf(table)).toBe(ierr_by_bitmask.join(''));
      expect([...allTwoListModels(table).codes]).toEqual(ierr_by_bitmask);
    });
  });
});

describe('where SparseMSE is wrong', () => {
  // Everybody on A is on D too, and the model has A, D and AD: the effect of A without D has no estimate. SparseMSE
  // 2.0.1 solves a linear program in doubles and asks whether its optimum is exactly 0; here that is 3.5e-10, and it
  // answers 0 (an estimate exists). With one person fewer in each cell it answers 1.
  const model = modelOf(4, [0b1001, 0b0010, 0b0100]);
  const table = tableOf('1101=1810970 1001=993218 0100=60966 0010=1029285 0001=68772');

  it('no estimate is said to exist, with a proof', () => {
    const found = verdict(table, model);
    expect(found.code).toBe(1);
    expect(found.support.finiteTerms).toEqual([0, 1, 2, 4, 8, 9]);
    expect(found.direction).toEqual([0, 1, 0, 0, 0, -1]);
    expect(checkCertificate(table, model, certify(table, model))).toBe(true);
  });

  it('the sizes of the counts change nothing', () => {
    const small = tableOf('1101=181 1001=99 0100=6 0010=102 0001=6');
    expect(verdict(small, model)).toEqual(verdict(table, model));
  });

  it('so also with five lists: 1.9e-10 for 0', () => {
    const five = tableOf('00010=134045 00001=1816781 01111=1096365 10000=1136296');
    expect(verdict(five, twoListModel(5, 497), undefined, 'kept').code).toBe(1);
  });
});

describe('a list that nobody is on', () => {
  const table = tableOf('100=4 001=3 101=1');

  it('leaves with its cells, and the others have their estimate', () => {
    const found = verdict(table, mainEffects(3));
    expect(found.code).toBe(0);
    expect(found.support.infiniteTerms).toEqual([0b010]);
    expect(found.support.finiteTerms).toEqual([0, 0b001, 0b100]);
    expect(found.support.keptCells).toEqual([0b001, 0b100, 0b101]);
    expect(found.support.deletedCells).toEqual([0b010, 0b011, 0b110, 0b111]);
  });

  it('blocks every model under the rule of SparseMSE', () => {
    expect(verdict(table, mainEffects(3), undefined, 'kept').code).toBe(1);
  });
});

describe('terms at minus infinity', () => {
  it('are the pairs nobody shows, with their cells', () => {
    const table = ukFive();
    const support = extendedSupport(table, twoListModel(5, 1023));
    // LA and GP are the one pair that shares nobody.
    expect(support.infiniteTerms).toEqual([0b10001]);
    expect(support.deletedCells).toHaveLength(8);
    expect(support.keptCells).toHaveLength(23);
    expect(support.finiteTerms).toHaveLength(15);
  });

  it('take larger terms with them', () => {
    const table = tableOf('100=4 010=4 001=4 110=2 101=2');
    const support = extendedSupport(table, modelOf(3, [0b111]));
    expect(support.infiniteTerms).toEqual([0b110, 0b111]);
    expect(support.keptCells).toEqual([0b001, 0b010, 0b011, 0b100, 0b101]);
  });
});

describe('a verdict', () => {
  it('names what cannot be told apart', () => {
    const found = verdict(artificialThree(), twoListModel(3, 7));
    expect(found).toMatchObject({ code: 2, exists: true, identifiable: false, rank: 4, direction: null });
    expect(found.inestimableTerms).toEqual([0, 1, 2, 4, 3]);
  });

  it('is kept for tables with the same zeros and apart for others', () => {
    const cache = existenceCache();
    const found = verdict(tableOf('10=1 01=2 11=3'), mainEffects(2), cache);
    expect(verdict(tableOf('11=9 01=9 10=9'), mainEffects(2), cache)).toBe(found);
    expect(found.code).toBe(0);
    expect(verdict(tableOf('10=1 01=2'), mainEffects(2), cache).code).toBe(1);
    expect(verdict(tableOf('10=1 01=2'), modelOf(2, [0b11]), cache).code).toBe(2);
    expect(cache.verdicts.size).toBe(3);
  });

  it('does not confuse the two rules for empty lists in one cache', () => {
    const cache = existenceCache();
    const table = tableOf('100=4 001=3 101=1');
    expect(verdict(table, mainEffects(3), cache, 'kept').code).toBe(1);
    expect(verdict(table, mainEffects(3), cache, 'removed').code).toBe(0);
  });

  it('empties a cache that is full', () => {
    const cache = existenceCache(2);
    for (const rows of ['10=1 01=2', '10=1 11=2', '10=1 01=2 11=3']) verdict(tableOf(rows), mainEffects(2), cache);
    expect(cache.verdicts.size).toBe(1);
  });

  it.each([
    [{ lists: 3, terms: [1, 2] }, 'PREVALENCE_MODEL_WITHOUT_LIST'],
    [{ lists: 3, terms: [1, 2, 4, 8] }, 'PREVALENCE_MODEL_UNKNOWN_LIST'],
    [{ lists: 3, terms: [1, 2, 4, 7] }, 'PREVALENCE_MODEL_UNREADABLE'],
    [{ lists: 3, terms: [1, 2, 4, 4] }, 'PREVALENCE_MODEL_UNREADABLE'],
    [{ lists: 2, terms: [1, 2] }, 'PREVALENCE_MODEL_WITHOUT_LIST'],
  ])('is refused for %j, which is no hierarchy of three lists', (model, code) => {
    expect(() => verdict(artificialThree(), model)).toThrow(expect.objectContaining({ code }));
  });
});
