/** The ledger as a table for spreadsheet programs: one line a commitment, "draft" in a column of its own. */
import type { Translate } from '../../platform/languages/index.js';
import { type CsvValue, writeCsv } from '../../platform/spreadsheets/index.js';
import type { LedgerRow } from '../store.js';

const COLUMNS = [
  'status',
  'document',
  'symbol',
  'date',
  'paragraph',
  'address',
  'verb',
  'strength',
  'strength-words',
  'class',
  'addressees',
  'conditions',
  'deadlines',
  'due-by',
  'themes',
  'clause',
] as const;

function line(row: LedgerRow, t: Translate): CsvValue[] {
  const cells: Record<(typeof COLUMNS)[number], CsvValue> = {
    status: t(`instruments.status.${row.status}`),
    document: row.title ?? row.fileName,
    symbol: row.symbol,
    date: row.issuedOn,
    paragraph: row.number,
    address: `/instruments/${row.instrument}/at/${row.fragment}`,
    verb: row.verb,
    strength: row.strength,
    'strength-words': t(`instruments.strength.${row.strength}`),
    class: t(`instruments.class.${row.class}`),
    addressees: row.addressees.map(({ surface, norm }) => surface ?? norm).join('; '),
    conditions: row.conditions.join('; '),
    deadlines: row.deadlines.map(({ surface }) => surface).join('; '),
    'due-by': row.dueOn,
    themes: row.themes.join('; '),
    clause: row.clause,
  };
  return COLUMNS.map((column) => cells[column]);
}

/** Texts of CSV, a header first. Cells that a spreadsheet program would run as formulas are neutralised. */
export function ledgerCsv(rows: AsyncIterable<LedgerRow>, t: Translate): AsyncGenerator<string> {
  async function* lines(): AsyncGenerator<CsvValue[]> {
    yield COLUMNS.map((column) => t(`instruments.csv.${column}`));
    for await (const row of rows) yield line(row, t);
  }
  return writeCsv(lines());
}
