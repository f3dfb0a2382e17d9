/**
 * Recommendations as other systems hold them: the columns of the Universal Human Rights Index's export, and those of
 * IMPACT OSS (recommendations with reference, title, description, framework, support level).
 */
import { stateOf } from '../reading/state-names.js';
import { ledgerError } from './errors.js';

export type RecommendationFormat = 'uhri' | 'impact-oss';

export type ImportedRecommendation = {
  /** Row of the table, from 1, the header not counted. */
  readonly row: number;
  /** How the other system names it; the row's number where it does not. */
  readonly reference: string;
  readonly text: string;
  /** To whom it is made, as written; more than one where the cell lists them. */
  readonly addressed: readonly { readonly surface: string; readonly norm: string | null }[];
  readonly body: string | null;
  readonly session: string | null;
  readonly date: string | null;
  readonly themes: readonly string[];
  /** What the addressee answered: supported, noted, accepted. */
  readonly position: string | null;
  /** Every column as it came. */
  readonly columns: Readonly<Record<string, string>>;
};

export type RecommendationFault = { readonly row: number; readonly fault: 'no-text' | 'impossible-date' };

// Names of one column in exports of different years, folded.
const COLUMNS = {
  text: ['text', 'recommendation', 'annotation', 'recommendation text', 'title', 'observation'],
  description: ['description'],
  reference: ['reference', 'id', 'annotation id', 'recommendation id', 'symbol'],
  addressed: ['country', 'countries', 'state under review', 'addressee', 'concerned countries', 'reviewed state'],
  body: ['body', 'mechanism', 'framework', 'document type', 'source', 'framework title'],
  session: ['session', 'cycle', 'document'],
  date: ['date', 'publication date', 'document publication date', 'reporting date', 'date_published'],
  themes: ['themes', 'theme', 'categories', 'category', 'sdgs', 'taxonomies'],
  position: ['position', 'response', 'upr position', 'support level', 'support_level', 'accepted'],
} as const;
type Column = keyof typeof COLUMNS;

const folded = (header: string): string =>
  header
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ');

function columnsOf(header: readonly string[]): Map<Column, number> {
  const names = header.map(folded);
  const found = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) found.set(column, at);
  }
  return found;
}

/** IMPACT OSS has a `support_level` and both title and description; everything else is read as UHRI. */
export function formatOf(header: readonly string[]): RecommendationFormat {
  const names = header.map(folded);
  const both = names.includes('title') && names.includes('description');
  return names.includes('support_level') || names.includes('support level') || both ? 'impact-oss' : 'uhri';
}

const listOf = (cell: string): string[] =>
  cell
    .split(/[;|\n]+/)
    .map((one) => one.replace(/^[\s\-–•]+/, '').trim())
    .filter((one) => one !== '');

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** ISO, or day first with slashes as the Index writes it; undefined where it is no day of the calendar. */
function dayOf(cell: string): string | null | undefined {
  if (cell.trim() === '') return null;
  const slashed = SLASHED.exec(cell.trim());
  const day = slashed
    ? `${slashed[3]}-${(slashed[2] ?? '').padStart(2, '0')}-${(slashed[1] ?? '').padStart(2, '0')}`
    : (DAY.exec(cell.trim())?.[0] ?? (/^\d{4}$/.test(cell.trim()) ? `${cell.trim()}-12-31` : ''));
  const real = new Date(`${day}T00:00:00Z`);
  return day !== '' && !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day) ? day : undefined;
}

/**
 * Rows of a table, header first, as recommendations, and the rows that cannot be used.
 *
 * @throws INSTRUMENTS_RECOMMENDATIONS_COLUMNS where no column holds the recommendation's text
 */
export function readRecommendations(table: readonly (readonly string[])[]): {
  readonly format: RecommendationFormat;
  readonly recommendations: readonly ImportedRecommendation[];
  readonly faults: readonly RecommendationFault[];
} {
  const [header = [], ...rows] = table;
  const columns = columnsOf(header);
  if (!columns.has('text')) throw ledgerError('INSTRUMENTS_RECOMMENDATIONS_COLUMNS', { found: header.join(', ') });
  const format = formatOf(header);
  const recommendations: ImportedRecommendation[] = [];
  const faults: RecommendationFault[] = [];
  rows.forEach((cells, index) => {
    const row = index + 1;
    const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? '';
    if (cells.every((one) => one.trim() === '')) return;
    const text = [cell('text'), format === 'impact-oss' ? cell('description') : ''].filter(Boolean).join('\n');
    const date = dayOf(cell('date'));
    if (text === '') faults.push({ row, fault: 'no-text' });
    else if (date === undefined) faults.push({ row, fault: 'impossible-date' });
    else
      recommendations.push({
        row,
        reference: cell('reference') || String(row),
        text,
        addressed: listOf(cell('addressed')).map((surface) => ({ surface, norm: stateOf(surface) })),
        body: cell('body') || null,
        session: cell('session') || null,
        date,
        themes: listOf(cell('themes')),
        position: cell('position') || null,
        columns: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
      });
  });
  if (recommendations.length + faults.length === 0) throw ledgerError('INSTRUMENTS_RECOMMENDATIONS_EMPTY');
  return { format, recommendations, faults };
}

/** A commitment as a row of another system's table. */
export type ExportedRecommendation = {
  readonly reference: string;
  readonly text: string;
  readonly addressees: readonly string[];
  readonly document: string;
  readonly symbol: string | null;
  readonly body: string | null;
  readonly date: string | null;
  readonly themes: readonly string[];
  readonly status: string | null;
  readonly address: string;
};

export const EXPORT_COLUMNS = {
  uhri: [
    'Annotation ID',
    'Text',
    'Countries',
    'Body',
    'Document',
    'Symbol',
    'Publication date',
    'Themes',
    'Status',
    'Address',
  ],
  'impact-oss': [
    'reference',
    'title',
    'description',
    'framework',
    'support_level',
    'response',
    'categories',
    'due_date',
    'url',
  ],
} as const satisfies Record<RecommendationFormat, readonly string[]>;

const TITLE = 120;

/** A title that stands for the text in lists: its beginning, cut at a word. */
function titleOf(text: string): string {
  if (text.length <= TITLE) return text;
  const cut = text.lastIndexOf(' ', TITLE);
  return `${text.slice(0, cut > TITLE / 2 ? cut : TITLE)}…`;
}

/** Cells in the order of `EXPORT_COLUMNS`. */
export function exportedRow(
  format: RecommendationFormat,
  row: ExportedRecommendation & { readonly due: string | null },
): (string | null)[] {
  const document = [row.symbol, row.document].filter((one, index, all) => one && all.indexOf(one) === index).join(' ');
  if (format === 'impact-oss')
    return [
      row.reference,
      titleOf(row.text),
      row.text,
      document,
      null,
      row.status,
      row.themes.join('; '),
      row.due,
      row.address,
    ];
  return [
    row.reference,
    row.text,
    row.addressees.join('; '),
    row.body,
    row.document,
    row.symbol,
    row.date,
    row.themes.join('; '),
    row.status,
    row.address,
  ];
}
