/** A published table, read by the rules and made ready to be kept. */
import type { Reading, Row } from '../../platform/spreadsheets/index.js';
import type { BatchReport, ColumnReport, MarginDisagreement, RowFault } from '../batch.js';
import { type CitizenshipCategory, citizenshipReader, type LabelContext } from '../citizenship-category.js';
import { type CountCell, type CountTable, readCountTable, readPeriod } from '../count-table/index.js';
import { periodText } from '../series.js';
import type { LeftLabel } from '../store/labels.js';
import { codeOf, type StoredCell } from '../stored-row.js';
import { shapeOf } from './masking.js';
import { faultOfFile, withoutQuotes } from './quotes.js';

export type CountsRead = {
  readonly unit: string;
  readonly period: string | null;
  readonly cells: readonly StoredCell[];
  readonly rows: { readonly read: number; readonly kept: number; readonly faulty: number; readonly zero: number };
  readonly faults: readonly RowFault[];
  readonly labels: readonly LeftLabel[];
  readonly columns: readonly ColumnReport[];
  readonly disagreements: readonly MarginDisagreement[];
  readonly report: BatchReport;
};

export type CountsAsked = {
  readonly file: string;
  /** As a person stated it (`2023-Q3`), or null. */
  readonly period: string | null;
  readonly unit: string | null;
  readonly labels: LabelContext;
};

/**
 * Reads a whole table: its margins can only be checked when all of it is there. Errors: STATISTICS_TABLE_…,
 * STATISTICS_PERIOD_…, SPREADSHEETS_….
 */
export async function readCounts(
  reading: Reading,
  asked: CountsAsked,
  progress: (rows: number) => Promise<void>,
): Promise<CountsRead> {
  const rows: Row[] = [];
  const faults: RowFault[] = [];
  for await (const batch of reading.batches()) {
    for (const row of batch) {
      // A row of the wrong length cannot be trusted to have its count in the right column.
      const fault = row.faults?.[0];
      if (fault) faults.push(faultOfFile(row.row, fault));
      else rows.push(row);
    }
    await progress(rows.length);
  }
  const table = readCountTable(
    reading.header.map((cell) => cell.name),
    rows,
    {
      file: asked.file,
      ...(asked.period === null ? {} : { period: readPeriod(asked.period) }),
      citizenships: asked.labels.decisions,
    },
  );
  for (const fault of table.faults) {
    faults.push({ row: fault.row, column: fault.column, code: fault.code, params: { value: harmless(fault.value) } });
  }
  faults.sort((a, b) => a.row - b.row);
  return described(reading, asked, table, rows.length + faults.length - table.faults.length, faults);
}

function described(
  reading: Reading,
  asked: CountsAsked,
  table: CountTable,
  read: number,
  faults: readonly RowFault[],
): CountsRead {
  const category = citizenshipReader(asked.labels);
  const parts = new Map<number, number>();
  const left = new Map<string, { category: CitizenshipCategory; counted: number }>();
  const resolved = { exact: new Set<string>(), multiple: new Set<string>() };
  const cells = table.cells.map((cell) => {
    const part = parts.get(cell.row) ?? 0;
    parts.set(cell.row, part + 1);
    const citizenship =
      cell.citizenship && cell.citizenship.state === 'known' ? category(cell.citizenship.label) : null;
    if (citizenship) noteLabel(citizenship, cell, left, resolved);
    return storedCell(cell, part, citizenship);
  });
  const rowsByLabel = new Map(table.labelsForPeople.map(({ label, rows }) => [label.trim(), rows]));
  return {
    unit: asked.unit ?? table.unitOfCount,
    period: table.period ? periodText(table.period) : null,
    cells,
    rows: { read, kept: cells.length, faulty: new Set(faults.map(({ row }) => row)).size, zero: table.zeroCells },
    faults,
    labels: [...left].map(
      ([
        label,
        {
          category: { kind, candidates },
          counted,
        },
      ]) => ({
        dimension: 'citizenship',
        label,
        kind,
        candidates,
        rows: rowsByLabel.get(label) ?? 1,
        counted,
      }),
    ),
    columns: columnsOf(reading, table),
    disagreements: table.disagreements.map((found) => ({
      place: Object.values(found.place).join(' · ') || '–',
      published: found.published.low,
      summed: found.summed.low,
      difference: found.published.low - found.summed.low,
      rows: [found.row],
    })),
    report: {
      total: table.inScope,
      nationalTotal: table.whole.low === table.whole.high ? table.whole.low : null,
      nationalTotalIs: table.wholeIs,
      outOfScope: table.cells.reduce(
        (sum, cell) => (cell.inScope ? sum : sum + (cell.count ?? cell.interval?.high ?? 0)),
        0,
      ),
      margins: { checked: table.margins.checks, agreeing: table.margins.checks - table.disagreements.length },
      labels: { exact: resolved.exact.size, multiple: resolved.multiple.size, leftForPeople: left.size },
      faultsByCode: countedByCode(faults),
      notes: reading.diagnostics.entries.slice(0, 50).map(withoutQuotes),
      periods: periodsOf(table),
      unknownMembers: table.unknownMembers.map(({ header, member, rows }) => ({ column: header, member, rows })),
    },
  };
}

/** A count that could not be read, as written; anything with letters in it only as its shape. */
const harmless = (value: string): string => (/\p{L}/u.test(value) ? shapeOf(value) : value).slice(0, 40);

export function countedByCode(faults: readonly RowFault[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { code } of faults) counted[code] = (counted[code] ?? 0) + 1;
  return counted;
}

function noteLabel(
  citizenship: CitizenshipCategory,
  cell: CountCell,
  left: Map<string, { category: CitizenshipCategory; counted: number }>,
  resolved: { readonly exact: Set<string>; readonly multiple: Set<string> },
): void {
  if (citizenship.label === null) {
    if (citizenship.kind === 'exact') resolved.exact.add(citizenship.category);
    if (citizenship.kind === 'multiple') resolved.multiple.add(citizenship.category);
    return;
  }
  const known = left.get(citizenship.label);
  const counted = cell.count ?? cell.interval?.high ?? 0;
  left.set(citizenship.label, { category: citizenship, counted: (known?.counted ?? 0) + counted });
}

function storedCell(cell: CountCell, part: number, citizenship: CitizenshipCategory | null): StoredCell {
  const other = { ...cell.other, ...(cell.outcome ? { outcome: codeOf(cell.outcome) ?? '' } : {}) };
  return {
    row: cell.row,
    part,
    year: cell.period?.year ?? null,
    quarter: cell.period?.quarter ?? null,
    agencyType: codeOf(cell.agencyType ?? undefined),
    agency: cell.agency,
    form: cell.forms && (cell.forms.state === 'known' ? cell.forms.principal : `~${cell.forms.state}`),
    forms: cell.forms?.forms ?? [],
    age: codeOf(cell.age ?? undefined),
    sex: codeOf(cell.sex ?? undefined),
    citizenship: citizenship ? citizenship.category : cell.citizenship && `~${cell.citizenship.state}`,
    citizenshipLabel: citizenship?.label ?? null,
    other: Object.keys(other).length > 0 ? other : null,
    residual: cell.residual,
    inScope: cell.inScope,
    low: cell.count ?? cell.interval?.low ?? 0,
    high: cell.count ?? cell.interval?.high ?? null,
  };
}

/** Which stretches of time the cells speak of. */
function periodsOf(table: CountTable): string[] {
  const periods = new Set<string>();
  if (table.period) periods.add(periodText(table.period));
  for (const { period } of table.cells) if (period) periods.add(periodText(period));
  return [...periods].sort();
}

function columnsOf(reading: Reading, table: CountTable): ColumnReport[] {
  const roles = new Map(table.dimensions.map(({ header, role }) => [header, role]));
  return reading.header.map(({ name, column }) => {
    const role = roles.get(name);
    return { column, name, takenFor: role ?? (table.layout === 'wide' || name !== '' ? 'count' : null), leftOut: null };
  });
}
