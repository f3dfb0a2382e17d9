import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Run } from '../../../methods/prevalence/index.js';
import { directionOf, type Language, type Translate } from '../../../platform/languages/index.js';
import { type Format, formatOf } from '../../../ui-kit/index.js';
import { type Guard, type Shown, type ShownCells, shownCells } from './cells.js';
import { remarkText } from './words.js';

/** What every part of a card knows: the run, the reader's words, and which counts she may see. */
export type Reading = {
  readonly run: Run;
  readonly t: Translate;
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly format: Format;
  readonly cells: ShownCells;
  /** Level of the headings of sections; plots stand one below. */
  readonly level: 2 | 3;
  /** An estimated number of people: to whole people; a dash where there is none. */
  readonly people: (total: number | null | undefined) => string;
  /** A count of people as it may be told. */
  readonly told: (shown: Shown) => string;
  readonly remark: (remark: Run['remarks'][number]) => string;
};

const ReadingContext = createContext<Reading | null>(null);
export const ReadingProvider = ReadingContext.Provider;

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error('a part of a prevalence card was rendered outside its card');
  return reading;
}

export type ReadingGiven = {
  readonly run: Run;
  readonly t: Translate;
  readonly locale: Language;
  readonly guard: Guard;
  readonly level?: 2 | 3;
};

/** Puts a reading together. */
export function readingOf({ run, t, locale, guard, level = 2 }: ReadingGiven): Reading {
  const format = formatOf(locale);
  const cells = shownCells(run, guard);
  const withheld = t('statistics.prevalence.count.withheld');
  const told = (shown: Shown): string =>
    shown.kind === 'plain' ? format.number(shown.people) : shown.kind === 'small' ? shown.words : withheld;
  const count = (people: number): string => {
    const said = guard(people);
    if (typeof said === 'string') return said;
    // What a remark counts is a sum of cells: where any cell is hidden, the sum would narrow it down.
    return cells.shielded ? withheld : format.number(said);
  };
  return {
    run,
    t,
    language: locale,
    dir: directionOf(locale),
    format,
    cells,
    level,
    people: (total) => (isNumber(total) ? format.number(Math.round(total)) : '–'),
    told,
    remark: (remark) => remarkText(t, remark, { lists: run.lists, count, language: locale, roughly: cells.shielded }),
  };
}

/** What came out of JSON may be null where it was no number. */
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
