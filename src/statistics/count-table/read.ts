import { type Count, readCount } from '../coded-answer.js';
import { statisticsError } from '../errors.js';
import { labelKey } from '../normal-text.js';
import type { SourceRow } from '../source-row.js';
import { CellCoder } from './cell-coder.js';
import { isTotal, subtotalOf } from './headers.js';
import { all, type LatticeCell, readLattice } from './lattice.js';
import { periodOfName, quarterOf, type StatedPeriod } from './period.js';
import { type Dimension, type Layout, recogniseLayout } from './recognise.js';
import type { CountCell, CountTable, CountTableOptions, TableFault } from './table.js';

/** Cells one table may have; a larger one is a list of persons, or must be split. */
const mostCells = 2_000_000;

/** Rows looked at to recognise a layout. */
export const layoutSample = 400;

type Cell = LatticeCell & { readonly row: number; readonly column: string; readonly raw: readonly string[] };

/**
 * Reads a published table of counts: recognises its layout, finds which combinations of members it publishes, checks
 * every margin against its parts and chooses cells that do not overlap and add up to the whole. Nothing is repaired:
 * what disagrees is listed. Throws the STATISTICS_TABLE_… errors and STATISTICS_PERIOD_UNKNOWN.
 */
export function readCountTable(
  headers: readonly string[],
  rows: readonly SourceRow[],
  options: CountTableOptions = {},
): CountTable {
  const layout = recogniseLayout(headers, sampleOf(rows));
  if (layout.kind !== 'long' && layout.kind !== 'wide') throw refusal(layout, options);
  const dimensions = dimensionsOf(layout);
  const period = periodOf(dimensions, options);
  const faults: TableFault[] = [];
  const cells = cellsOf(layout, dimensions, rows, faults, options);
  const lattice = readLattice(cells.list, dimensions.length);
  const coder = new CellCoder(dimensions, period, options);
  const stored: CountCell[] = [];
  let zeroCells = 0;
  let low = 0;
  let high = 0;
  for (const leaf of lattice.leaves) {
    if (leaf.count.high === 0) {
      zeroCells += 1;
      continue;
    }
    const cell = cells.list[leaf.cell];
    if (!cell) continue;
    const coded = coder.cell(cell, leaf.count, leaf.residual);
    stored.push(coded);
    if (coded.inScope) {
      low += leaf.count.low;
      high += leaf.count.high;
    }
  }
  stored.sort((a, b) => a.row - b.row);
  const names = (indexes: readonly number[]) => indexes.map((index) => dimensions[index]?.header ?? '');
  return {
    unitOfCount: layout.kind === 'long' ? layout.count.unit : layout.unit,
    period,
    layout: layout.kind,
    dimensions: dimensions.map(({ role, header }, index) => ({ role, header, members: cells.members(index) })),
    rows: rows.length,
    cells: stored,
    zeroCells,
    whole: lattice.whole,
    wholeIs: lattice.wholeIs,
    inScope: { low, high },
    combinations: lattice.combinations.map((found) => ({ ...found, dimensions: names(found.dimensions) })),
    margins: { cells: cells.list.filter((cell) => cell.members.includes(all)).length, checks: lattice.checks },
    disagreements: lattice.disagreements.map(({ margin, brokenDownBy, ...found }) => {
      const cell = cells.list[margin];
      return { row: cell?.row ?? 0, place: placeOf(cell, dimensions), ...found, brokenDownBy: names(brokenDownBy) };
    }),
    faults,
    labelsForPeople: coder.labelsForPeople(cells.rowsByLabel(dimensions)),
    unknownMembers: coder.unknownMembers(cells.rowsByMember),
    principalRule: options.principal ?? 'first-named',
  };
}

/** The sentence of an error names its file, so there always is a name to show. */
function placeOfFile(options: CountTableOptions): { readonly file: string } {
  return { file: options.file ?? '' };
}

/** Rows from the whole table, since its first ones are often all of one kind. */
function sampleOf(rows: readonly SourceRow[]): SourceRow[] {
  const step = Math.max(1, Math.floor(rows.length / layoutSample));
  return rows.filter((_, index) => index % step === 0).slice(0, layoutSample + 1);
}

function refusal(layout: Exclude<Layout, { kind: 'long' | 'wide' }>, options: CountTableOptions) {
  const place = placeOfFile(options);
  switch (layout.kind) {
    case 'wide-unread':
      return statisticsError('STATISTICS_TABLE_WIDE', { columns: layout.headers.join(', ') }, place);
    case 'several-measures':
      return statisticsError(
        'STATISTICS_TABLE_SEVERAL_MEASURES',
        { column: layout.header, measures: layout.measures.join(', ') },
        place,
      );
    case 'none':
      return statisticsError('STATISTICS_TABLE_UNRECOGNISED', { why: layout.why }, place);
  }
}

/** The columns of a long table; for a wide one also the roles that its headers name, under names of their own. */
function dimensionsOf(layout: Extract<Layout, { kind: 'long' | 'wide' }>): Dimension[] {
  if (layout.kind === 'long') return [...layout.dimensions];
  const roles = new Set(layout.counts.flatMap((count) => count.members.map((member) => member.role)));
  return [...layout.dimensions, ...[...roles].map((role) => ({ role, header: role, index: -1 }))];
}

function periodOf(dimensions: readonly Dimension[], options: CountTableOptions): StatedPeriod | null {
  if (dimensions.some(({ role }) => role === 'year' || role === 'date')) return null;
  const period = options.period ?? (options.file === undefined ? undefined : periodOfName(options.file));
  if (period) return period;
  throw statisticsError('STATISTICS_PERIOD_UNKNOWN', {}, placeOfFile(options));
}

class CellList {
  readonly list: Cell[] = [];
  readonly rowsByMember: ReadonlyMap<string, number>[];
  private readonly indexes: Map<string, number>[];
  private readonly counts: Map<string, number>[];
  private readonly dimensions: readonly Dimension[];

  constructor(dimensions: readonly Dimension[]) {
    this.dimensions = dimensions;
    this.indexes = dimensions.map(() => new Map<string, number>());
    this.counts = dimensions.map(() => new Map<string, number>());
    this.rowsByMember = this.counts;
  }

  member(dimension: number, text: string): number {
    const counts = this.counts[dimension];
    counts?.set(text, (counts.get(text) ?? 0) + 1);
    const indexes = this.indexes[dimension];
    const role = this.dimensions[dimension]?.role;
    const key = role === 'quarter' ? String(quarterOf(text) ?? text) : text;
    const found = indexes?.get(key);
    if (found !== undefined) return found;
    const next = (indexes?.size ?? 0) + 1;
    indexes?.set(key, next);
    return next;
  }

  members(dimension: number): number {
    return this.indexes[dimension]?.size ?? 0;
  }

  rowsByLabel(dimensions: readonly Dimension[]): ReadonlyMap<string, number> {
    const at = dimensions.findIndex(({ role }) => role === 'citizenship');
    return this.counts[at] ?? new Map();
  }
}

function cellsOf(
  layout: Extract<Layout, { kind: 'long' | 'wide' }>,
  dimensions: readonly Dimension[],
  rows: readonly SourceRow[],
  faults: TableFault[],
  options: CountTableOptions,
): CellList {
  const cells = new CellList(dimensions);
  const columns = layout.kind === 'long' ? [{ ...layout.count, members: [] }] : layout.counts;
  if (rows.length * columns.length > mostCells) {
    throw statisticsError('STATISTICS_TABLE_TOO_LARGE', { cells: mostCells }, placeOfFile(options));
  }
  const seen = new Map<string, Cell>();
  for (const source of rows) {
    for (const column of columns) {
      const text = source.cells[column.index] ?? '';
      const count = readCount(text);
      if (!count) {
        if (text.trim() !== '' || layout.kind === 'long') {
          faults.push({ code: 'STATISTICS_COUNT_UNREADABLE', row: source.row, column: column.header, value: text });
        }
        continue;
      }
      const raw = dimensions.map(({ index, role }) =>
        index >= 0
          ? (source.cells[index] ?? '').trim()
          : (column.members.find((member) => member.role === role)?.member ?? 'Total'),
      );
      const members = membersOf(raw, dimensions, cells, source.row, options);
      const cell: Cell = { members, count, row: source.row, column: column.header, raw };
      const key = members.join(' ');
      const earlier = seen.get(key);
      if (earlier) {
        faults.push({
          code: 'STATISTICS_COUNT_TWICE',
          row: source.row,
          column: column.header,
          value: `${text} (${earlier.row}: ${shown(earlier.count)})`,
        });
        continue;
      }
      seen.set(key, cell);
      cells.list.push(cell);
    }
  }
  return cells;
}

function shown(count: Count): string {
  return count.low === count.high ? String(count.low) : `${count.low}–${count.high}`;
}

/** The member indexes of a row. "Police total" is "all" when another column of the row says "Police". */
function membersOf(
  raw: readonly string[],
  dimensions: readonly Dimension[],
  cells: CellList,
  row: number,
  options: CountTableOptions,
): number[] {
  return raw.map((text, dimension) => {
    if (isTotal(text)) return all;
    const group = /total/iu.test(text) ? subtotalOf(text) : undefined;
    if (group === undefined) return cells.member(dimension, text);
    const key = labelKey(group);
    if (raw.some((other, at) => at !== dimension && labelKey(other) === key)) return all;
    throw statisticsError(
      'STATISTICS_TABLE_SUBTOTAL_UNPLACED',
      { member: text, group },
      {
        ...placeOfFile(options),
        row,
        column: dimensions[dimension]?.header ?? '',
        value: text,
      },
    );
  });
}

function placeOf(cell: Cell | undefined, dimensions: readonly Dimension[]): Record<string, string> {
  const place: Record<string, string> = {};
  for (const [index, { header }] of dimensions.entries()) {
    if (cell && cell.members[index] !== all) place[header] = cell.raw[index] ?? '';
  }
  return place;
}
