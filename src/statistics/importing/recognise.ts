import { errorsOf } from '../../platform/errors/index.js';
import { type Reading, type Row, spreadsheetErrors } from '../../platform/spreadsheets/index.js';
import type { ListKind } from '../batch.js';
import { layoutSample, recogniseLayout } from '../count-table/index.js';
import { dataInHeader, type Mapping, type MappingSuggestion, suggestMapping } from '../person-list/index.js';
import { shapeOf } from './masking.js';

export type Recognised = {
  readonly kind: ListKind;
  readonly headers: readonly string[];
  readonly sample: readonly Row[];
  /** Of a list of persons. */
  readonly suggestion: MappingSuggestion | null;
  /** Whether the suggestion rests on nothing but a standard's own column names, so that no person has to confirm it. */
  readonly standard: boolean;
};

/** What the sample holds of one column, by its header. */
export function sampleOf({ headers, sample }: Pick<Recognised, 'headers' | 'sample'>, column: string): string[] {
  const at = headers.indexOf(column.replace(/\s+/gu, ' ').trim());
  return at < 0 ? [] : sample.map((row) => row.cells[at] ?? '');
}

/** Two columns named as a standard names them make a list of persons; one may be chance. */
const LEAST_STANDARD = 2;

/**
 * Tells a published table of counts from a list of persons, by its header and first rows. Errors:
 * SPREADSHEETS_HEADER_MISSING where the header is a person's row, and those of reading.
 */
export async function recogniseList(reading: Reading, kind?: ListKind): Promise<Recognised> {
  const headers = reading.header.map((cell) => cell.name);
  const sample: Row[] = [];
  for await (const rows of reading.batches(layoutSample)) {
    sample.push(...rows.slice(0, layoutSample - sample.length));
    if (sample.length >= layoutSample) break;
  }
  const suggestion = suggestMapping(headers, sample);
  const found = kind ?? kindOf(headers, sample, suggestion);
  if (found === 'persons') refuseHeadless(reading, headers);
  return {
    kind: found,
    headers,
    sample,
    suggestion: found === 'persons' ? suggestion : null,
    standard: found === 'persons' && isStandard(suggestion),
  };
}

function refuseHeadless(reading: Reading, headers: readonly string[]): void {
  const data = dataInHeader(headers);
  if (data === undefined) return;
  // The cell is a person's: only its shape is told.
  const value = shapeOf(data.slice(0, 40));
  throw errorsOf(spreadsheetErrors)(
    'SPREADSHEETS_HEADER_MISSING',
    { value },
    { file: reading.file, row: reading.headerRow, value },
  );
}

function kindOf(headers: readonly string[], sample: readonly Row[], suggestion: MappingSuggestion): ListKind {
  const layout = recogniseLayout(headers, sample);
  const table = layout.kind === 'wide' || (layout.kind === 'long' && !isNumbering(sample, layout.count.index));
  // A column that says what it counts ("People", "Referrals") makes a table of counts.
  if (table && (layout.kind === 'wide' || layout.count.unit !== 'unstated')) return 'counts';
  // Nobody publishes a count beside a name or a telephone number.
  if (
    suggestion.columns.some(
      ({ mapping }) => mapping.use === 'left-out' && (mapping.why === 'identity' || mapping.why === 'contact'),
    )
  )
    return 'persons';
  const standard = suggestion.columns.filter(({ basis }) => basis === 'standard' || basis === 'flag').length;
  if (standard >= LEAST_STANDARD) return 'persons';
  if (table) return 'counts';
  const mapped = suggestion.columns.filter(({ mapping }) => mapping.use === 'field').length;
  // What is neither goes to the reader of tables, whose refusals say what it expected.
  return mapped >= LEAST_STANDARD && (layout.kind === 'none' || layout.kind === 'long') ? 'persons' : 'counts';
}

/** Rows numbered one by one (an identifier), which counts never are. */
function isNumbering(sample: readonly Row[], index: number): boolean {
  const values = sample.map((row) => row.cells[index]?.trim() ?? '').filter((value) => value !== '');
  return values.length >= 10 && new Set(values).size === values.length;
}

function isStandard(suggestion: MappingSuggestion): boolean {
  if (suggestion.needsRegistration) return false;
  return suggestion.columns.every(({ basis, mapping }) => {
    if (mapping.use === 'left-out' || mapping.use === 'undecided') return true;
    return basis === 'standard' || basis === 'label' || basis === 'flag';
  });
}

/** The mapping as a batch keeps it. */
export const asKept = (mapping: Mapping): Readonly<Record<string, unknown>> => mapping;
