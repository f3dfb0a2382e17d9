import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaptureTable, captureTable } from '../../src/methods/prevalence/captures/table.js';

/** Outputs of other software on public data, handed out beside the checkout; tests that need them are skipped without. */
const folder = join(import.meta.dirname, '../../../shared/golden/mse');

export const hasGolden = existsSync(join(folder, 'datasets.json'));

/** One file of them, parsed. */
export function golden<T>(file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
}

type Described = {
  readonly id: string;
  readonly lists: readonly string[];
  readonly rows: readonly { h: string; n: number }[];
};

/** A table of datasets.json in its own order of rows; `h` has one digit a list, the first list first. */
export function goldenTable(id: string): CaptureTable {
  const found = golden<readonly Described[]>('datasets.json').find((one) => one.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return captureTable(
    found.lists,
    found.rows.map(({ h, n }) => ({ history: historyOf(h), count: n })),
    { emptyLists: true, allCoveringLists: true },
  );
}

/** "1010" → bits 0 and 2. */
export const historyOf = (digits: string): number =>
  [...digits].reduce((history, digit, list) => (digit === '1' ? history | (1 << list) : history), 0);

/** The tables by the names under which other software holds them. */
export const idsByName: Readonly<Record<string, string>> = {
  Artificial_3: 'artificial_3',
  Korea: 'korea_palembang_3',
  Kosovo: 'kosovo_4',
  UKdat_4: 'uk2013_4',
  UKdat_5: 'uk2013_5',
  NewOrl_5: 'neworleans_5_n185',
  Western: 'western_us_5',
  UKdat: 'uk2013_6',
};
