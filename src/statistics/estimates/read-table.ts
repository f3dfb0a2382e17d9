import type { CaptureCell, Captures } from './captures.js';
import type { Fault } from './errors.js';

/** Rows of a table of captures that are read: more is a list of persons, not a table of counts. */
export const MOST_ROWS = 20_000;
/** Faults told at once. */
const MOST_FAULTS = 20;
const LIST_NAME = /^[^\s:,;[\]]+$/u;

export type TableRead =
  | { readonly kind: 'captures'; readonly captures: Captures }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

type Line = { readonly row: number; readonly cells: readonly string[] };

/**
 * Reads a table of captures: one column a list with 0 or 1, then columns of strata where there are any, last the count.
 * Commas, semicolons or tabs. Every fault is told with its row and column; nothing is guessed or left out.
 */
export function readTable(text: string): TableRead {
  const [header, ...lines] = linesOf(text);
  if (!header || lines.length === 0) return refused([{ code: 'STATISTICS_ESTIMATES_TABLE_EMPTY', params: {} }]);
  if (lines.length > MOST_ROWS)
    return refused([{ code: 'STATISTICS_ESTIMATES_TABLE_LARGE', params: { most: MOST_ROWS } }]);
  const names = header.cells.map((cell) => cell.trim());
  const shape = headerFaults(names, lines);
  if (shape.length > 0) return refused(shape);
  const lists = listColumns(lines, names.length - 1);
  const faults = [...columnFaults(names, lists, lines)];
  if (faults.length > 0) return refused(faults);
  return cellsOf(names, lists, lines);
}

const refused = (faults: readonly Fault[]): TableRead => ({ kind: 'faults', faults: faults.slice(0, MOST_FAULTS) });

function headerFaults(names: readonly string[], lines: readonly Line[]): Fault[] {
  const last = names.at(-1) ?? '';
  if (!/^(?:count|n|freq|frequency|people|persons)$/iu.test(last))
    return [{ code: 'STATISTICS_ESTIMATES_TABLE_NO_COUNT', params: { column: last } }];
  return lines
    .filter(({ cells }) => cells.length !== names.length)
    .map(({ row, cells }) => ({
      code: 'STATISTICS_ESTIMATES_TABLE_RAGGED',
      params: { row, cells: cells.length, columns: names.length },
    }));
}

/** Columns of lists stand first: as many as begin with 0s and 1s and nothing else, or mostly. */
function listColumns(lines: readonly Line[], columns: number): number {
  let lists = 0;
  while (lists < columns && saysOnOff(lines, lists)) lists += 1;
  return lists;
}

const isOnOff = (cell: string | undefined): boolean => /^[01]$/u.test((cell ?? '').trim());

/** A slip in a list's column must not turn it into a stratum: half its cells are enough to know it. */
const saysOnOff = (lines: readonly Line[], column: number): boolean =>
  lines.filter(({ cells }) => isOnOff(cells[column])).length * 2 > lines.length;

function* columnFaults(names: readonly string[], lists: number, lines: readonly Line[]): Iterable<Fault> {
  if (lists < 2) yield { code: 'STATISTICS_ESTIMATES_TABLE_LISTS', params: { lists } };
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    const column = name === '' ? String(index + 1) : name;
    if (name === '' || seen.has(name) || (index < lists && !LIST_NAME.test(name)))
      yield { code: 'STATISTICS_ESTIMATES_TABLE_COLUMN', params: { column } };
    seen.add(name);
    // Lists after a stratum would silently become strata.
    if (index > lists && index < names.length - 1 && saysOnOff(lines, index))
      yield { code: 'STATISTICS_ESTIMATES_TABLE_COLUMN', params: { column } };
  }
}

function cellsOf(names: readonly string[], lists: number, lines: readonly Line[]): TableRead {
  const questions = names.slice(lists, -1).map((name) => ({ name, levels: [] as string[] }));
  const faults: Fault[] = [];
  const cells: CaptureCell[] = [];
  const met = new Map<string, number>();
  for (const { row, cells: texts } of lines) {
    const before = faults.length;
    const history = historyOf(texts, names, lists, row, faults);
    const count = countOf(texts.at(-1) ?? '', row, faults);
    const levels = questions.map((question, index) => levelOf(question, texts[lists + index] ?? '', row, faults));
    if (faults.length > before || history === undefined || count === undefined) continue;
    const key = [history, ...levels].join(' ');
    const earlier = met.get(key);
    if (earlier !== undefined) faults.push({ code: 'STATISTICS_ESTIMATES_TABLE_TWICE', params: { row, earlier } });
    met.set(key, row);
    cells.push({ history, levels, count });
  }
  if (faults.length > 0) return refused(faults);
  return { kind: 'captures', captures: { lists: names.slice(0, lists), strata: questions, cells } };
}

function historyOf(
  texts: readonly string[],
  names: readonly string[],
  lists: number,
  row: number,
  faults: Fault[],
): number | undefined {
  let history = 0;
  for (let list = 0; list < lists; list += 1) {
    const cell = texts[list];
    if (!isOnOff(cell)) {
      faults.push({ code: 'STATISTICS_ESTIMATES_TABLE_HISTORY', params: { row, column: names[list] ?? '' } });
      return undefined;
    }
    if ((cell ?? '').trim() === '1') history |= 1 << list;
  }
  if (history > 0) return history;
  faults.push({ code: 'STATISTICS_ESTIMATES_TABLE_NO_LIST', params: { row } });
  return undefined;
}

function countOf(text: string, row: number, faults: Fault[]): number | undefined {
  const count = /^\d{1,15}$/u.test(text.trim()) ? Number(text.trim()) : undefined;
  if (count === undefined) faults.push({ code: 'STATISTICS_ESTIMATES_TABLE_COUNT', params: { row } });
  return count;
}

function levelOf(question: { name: string; levels: string[] }, text: string, row: number, faults: Fault[]): number {
  const level = text.replace(/\s+/gu, ' ').trim();
  if (level === '' || level.length > 60) {
    faults.push({ code: 'STATISTICS_ESTIMATES_TABLE_STRATUM', params: { row, column: question.name } });
    return -1;
  }
  const known = question.levels.indexOf(level);
  return known >= 0 ? known : question.levels.push(level) - 1;
}

/** Lines that say something, cut at the delimiter that the header uses; quotes as RFC 4180 has them. */
function linesOf(text: string): Line[] {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ row: index + 1, line }));
  const filled = lines.filter(({ line }) => line.trim() !== '');
  const first = filled[0]?.line ?? '';
  const delimiter = ['\t', ';', ','].find((candidate) => first.includes(candidate)) ?? ',';
  return filled.map(({ row, line }) => ({ row, cells: cut(line, delimiter) }));
}

function cut(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] as string;
    if (quoted && character === '"' && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
      if (quoted) cell = '';
    } else if (character === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}
