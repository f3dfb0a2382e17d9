import { type CaptureTable, listMargin, sizeOf } from '../captures/table.js';

/** Two lists against each other: four numbers of people, of whom the last is only what other lists know. */
export type FourCells = {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  /** On neither, but on another list. Those on no list at all are not known. */
  readonly elsewhere: number;
};

/** Two lists against each other; `first` and `second` are sets of lists (bitmasks): being on any of a set is being on it. */
export function fourCells({ counts }: CaptureTable, first: number, second: number): FourCells {
  const cells = { both: 0, firstOnly: 0, secondOnly: 0, elsewhere: 0 };
  for (let history = 1; history < counts.length; history++) {
    const count = counts[history] as number;
    if (history & first) {
      if (history & second) cells.both += count;
      else cells.firstOnly += count;
    } else if (history & second) cells.secondOnly += count;
    else cells.elsewhere += count;
  }
  return cells;
}

/** People on each list. */
export const margins = ({ lists, counts }: CaptureTable): readonly number[] =>
  lists.map((_, list) => listMargin(counts, list));

/** People on each list and on no other. */
export const singles = ({ lists, counts }: CaptureTable): readonly number[] =>
  lists.map((_, list) => counts[1 << list] as number);

/** f₁, f₂, … f_t at places 1 to t: people on exactly so many lists; place 0 holds 0. */
export function frequencies({ lists, counts }: CaptureTable): readonly number[] {
  const times = new Array<number>(lists.length + 1).fill(0);
  for (let history = 1; history < counts.length; history++) {
    const size = sizeOf(history);
    times[size] = (times[size] as number) + (counts[history] as number);
  }
  return times;
}
