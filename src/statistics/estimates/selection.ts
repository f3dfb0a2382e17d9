import { rollUp } from '../code-lists/ages.js';
import type { CaptureCell, Captures } from './captures.js';
import { estimatesError } from './errors.js';

/** By what people on the lists of persons can be told apart. */
export const QUESTIONS = ['sex', 'gender', 'age', 'form', 'citizenship'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Which records of the lists of persons are taken: years, and for each agency the list that it is part of. */
export type Selection = {
  readonly years: readonly number[];
  /** Agency → name of its list; agencies with one name are one list. An agency that is not named is left out. */
  readonly agencies: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
};

/** People of one capture history with the same answers; an answer is every different code that the lists give. */
export type CountedGroup = {
  readonly history: number;
  readonly answers: Readonly<Partial<Record<Question, readonly (string | null)[]>>>;
  readonly count: number;
};

export const listsOf = (selection: Selection): string[] => [...new Set(Object.values(selection.agencies))];

/** Errors: STATISTICS_ESTIMATES_YEARS, …_LIST_NAME, …_LISTS. */
export function checkSelection(selection: Selection): void {
  if (selection.years.length === 0) throw estimatesError('STATISTICS_ESTIMATES_YEARS');
  const wrong = Object.values(selection.agencies).find((name) => !/^[^\s:,;[\]]{1,60}$/u.test(name));
  if (wrong !== undefined) throw estimatesError('STATISTICS_ESTIMATES_LIST_NAME', { list: wrong });
  const lists = listsOf(selection).length;
  if (lists < 2) throw estimatesError('STATISTICS_ESTIMATES_LISTS', { lists });
}

/** Captures out of counted groups, with histories and answers in a fixed order. Errors: …_NO_CODES where nobody is. */
export function capturesOf(selection: Selection, groups: readonly CountedGroup[]): Captures {
  const counts = new Map<string, number>();
  for (const { history, answers, count } of groups) {
    const key = JSON.stringify([
      history,
      ...selection.questions.map((question) => answerOf(question, answers[question])),
    ]);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  if (counts.size === 0) throw estimatesError('STATISTICS_ESTIMATES_NO_CODES');
  const met = [...counts].map(([key, count]) => ({ key: JSON.parse(key) as [number, ...string[]], count }));
  const strata = selection.questions.map((name, place) => ({
    name,
    levels: [...new Set(met.map(({ key }) => String(key[place + 1])))].sort(),
  }));
  const cells: CaptureCell[] = met.map(({ key: [history, ...answers], count }) => ({
    history,
    levels: answers.map((answer, place) => strata[place]?.levels.indexOf(answer) ?? 0),
    count,
  }));
  return { lists: listsOf(selection), strata, cells: cells.sort(inOrder) };
}

const inOrder = (a: CaptureCell, b: CaptureCell): number =>
  a.history - b.history || a.levels.map((level, place) => level - (b.levels[place] ?? 0)).find((by) => by !== 0) || 0;

/** Where lists disagree about a person. */
export const DISAGREE = '~disagree';

/** One answer out of those that several lists give; what says nothing ("unknown") gives way, what contradicts is said. */
export function answerOf(question: Question, codes: readonly (string | null)[] | undefined): string {
  const said = new Set(
    (codes ?? [])
      .filter((code): code is string => code !== null && !code.startsWith('~'))
      .map((code) => (question === 'age' ? (rollUp(code, 'two') ?? '~unknown') : code))
      .filter((code) => !code.startsWith('~')),
  );
  const [only] = said;
  if (said.size > 1) return DISAGREE;
  return only ?? '~unknown';
}
