/** Labels of list entries inside running text: only a first label after a colon, or the next of an open list. */
import { letterOf, romanOf } from './labels.js';

type Level = { readonly kind: 'letter' | 'roman' | 'digit' | 'bullet'; readonly value: number; readonly form: string };
export type FlatList = readonly Level[];

export type FlatLabel = {
  readonly inner: string;
  readonly form: string;
  /** The list after this entry. */
  list(before: FlatList): FlatList;
};

const BRACKETS = /\(([a-z]{1,2}|[ivxl]{1,7}|\d{1,2})\) (?=\S)/y;
const HALF = /([a-z]|[ivx]{1,5}|\d{1,2})\) (?=\S)/y;
const STOP = /([a-z]|[ivx]{2,5})\. (?=[\p{L}“"(])/uy;
const BULLET = /([•–]) (?=\S)/y;

const FORMS: readonly (readonly [RegExp, string])[] = [
  [BRACKETS, '('],
  [HALF, ')'],
  [STOP, '.'],
  [BULLET, '•'],
];

/** The label at `at`, or null. */
export function flatLabel(text: string, at: number): FlatLabel | null {
  for (const [pattern, form] of FORMS) {
    pattern.lastIndex = at;
    const inner = pattern.exec(text)?.[1];
    if (inner !== undefined) return { inner, form, list: (before) => extended(before, inner, form) };
  }
  return null;
}

function readings(inner: string, form: string): Level[] {
  if (form === '•') return [{ kind: 'bullet', value: 1, form: inner }];
  if (/^\d/.test(inner)) return [{ kind: 'digit', value: Number(inner), form }];
  const out: Level[] = [];
  const letter = letterOf(inner);
  const roman = romanOf(inner);
  if (letter !== null) out.push({ kind: 'letter', value: letter, form });
  if (roman !== null) out.push({ kind: 'roman', value: roman, form });
  return out;
}

function follows(level: Level, next: Level): boolean {
  if (level.kind !== next.kind || level.form !== next.form) return false;
  return level.kind === 'bullet' || next.value === level.value + 1;
}

/** Is the label the next one at some depth of the open list? */
export function continuesList(list: FlatList, label: FlatLabel): boolean {
  const next = readings(label.inner, label.form);
  return list.some((level) => next.some((one) => follows(level, one)));
}

/** A first label right after a colon. */
export function beginsList(text: string, at: number, label: FlatLabel): boolean {
  return text[at - 2] === ':' && readings(label.inner, label.form).some((one) => one.value === 1);
}

function extended(list: FlatList, inner: string, form: string): FlatList {
  const next = readings(inner, form);
  for (let depth = list.length - 1; depth >= 0; depth -= 1) {
    const level = list[depth];
    const met = level && next.find((one) => follows(level, one));
    if (met) return [...list.slice(0, depth), met];
  }
  const first = next.filter((one) => one.value === 1);
  // "(i)" after a colon is a numeral: letters begin with "(a)".
  const begin = first.find((one) => one.kind === 'roman') ?? first[0];
  return begin ? [...list.slice(0, 5), begin] : list;
}
