/** The mapping page: its model from the waiting file, and the mapping from what a person sent. */
import type { Files } from '../../platform/files/index.js';
import type { Batch } from '../batch.js';
import {
  type ColumnMapping,
  type ColumnSuggestion,
  fieldRules,
  fields,
  type Mapping,
  isAskedLetter,
  type ValueMeaning,
  withLetters,
} from '../person-list/index.js';
import { readCodes, vocabularies } from '../person-list/cells.js';
import { periodText } from '../series.js';
import { readPeriod } from '../count-table/index.js';
import type { MappingFormModel, MappingLine } from '../ui/MappingForm.js';
import { chosen } from './mapping-given.js';
import { samplesOf } from './masking.js';
import { asKept, type Recognised, recogniseList, sampleOf } from './recognise.js';
import { stagedSource } from './source.js';
import { openList } from './take.js';

/** Values of one column that a person is asked about; the rest are reported as faults by the check. */
const MOST_VALUES = 15;

async function recognised(
  files: Files,
  batch: Batch,
): Promise<{ found: Recognised; letters: ReadonlyMap<string, string> }> {
  const source = await stagedSource(files, { id: batch.staged ?? '', name: batch.fileName, bytes: batch.bytes });
  const reading = await openList(source, batch.sheet);
  return {
    found: await recogniseList(reading, 'persons'),
    letters: new Map(reading.header.map(({ name, column }) => [name, column])),
  };
}

/** Errors: FILES_GONE, and those of reading. */
export async function mappingFormOf(files: Files, batch: Batch): Promise<MappingFormModel> {
  const { found, letters } = await recognised(files, batch);
  const kept = keptColumns(batch);
  const lines = (found.suggestion?.columns ?? []).map((suggestion): MappingLine => {
    const { column } = suggestion;
    const mapping = kept.get(column) ?? suggestion.mapping;
    const values = sampleOf(found, column);
    const kind =
      mapping.use === 'left-out' || isDigest(mapping)
        ? 'identity'
        : mapping.use === 'undecided' || isDate(mapping)
          ? 'unknown'
          : 'coded';
    return {
      column: letters.get(column) ?? column,
      name: column,
      field:
        mapping.use === 'field'
          ? mapping.field
          : mapping.use === 'flag'
            ? `flag:${mapping.field}:${mapping.code}`
            : null,
      flag: mapping.use === 'flag' ? { field: mapping.field, code: mapping.code } : null,
      suggested: suggestion.basis !== 'none',
      ...samplesOf(values, kind),
      leftOut: mapping.use === 'left-out' ? mapping.why : null,
      askDateOrder: suggestion.askDateOrder,
      dateFormat: mapping.use === 'field' && mapping.dateFormat !== 'unsure' ? (mapping.dateFormat ?? null) : null,
      values: valuesOf(suggestion, mapping, unreadIn(mapping, values, kept.has(column))),
    };
  });
  return {
    batch: batch.id,
    lines,
    fields,
    period: batch.period,
    needsYear: found.suggestion?.needsRegistration ?? false,
  };
}

const isDigest = (mapping: ColumnMapping): boolean =>
  mapping.use === 'field' && fieldRules[mapping.field].kind === 'digest';

const isDate = (mapping: ColumnMapping): boolean =>
  mapping.use === 'field' && fieldRules[mapping.field].kind === 'date';

function keptColumns(batch: Batch): ReadonlyMap<string, ColumnMapping> {
  const mapping = batch.mapping as unknown as Mapping | null;
  return new Map((mapping?.columns ?? []).map((column) => [column.column, column]));
}

/**
 * Different values of a column that no list reads, the most frequent first. Of a column that may hold names: none,
 * until a person has said that it holds codes.
 */
function unreadIn(
  mapping: ColumnMapping,
  values: readonly string[],
  decided: boolean,
): { value: string; rows: number }[] {
  const rule = mapping.use === 'field' ? fieldRules[mapping.field] : undefined;
  const codeOf = rule?.list && rule.codeOf;
  if (!codeOf || (!decided && samplesOf(values, 'unknown').masked)) return [];
  const rows = new Map<string, number>();
  const several = rule.kind === 'codes';
  for (const value of values) {
    // A cell of several answers is asked about answer by answer: each meaning then serves every combination.
    for (const piece of several ? value.split(/[;|,&+/\n]+/u) : [value]) {
      const text = piece.trim();
      if (text !== '') rows.set(text, (rows.get(text) ?? 0) + 1);
    }
  }
  const unread = (value: string) =>
    isAskedLetter(mapping, value) || 'fault' in readCodes(value, codeOf, new Map(), vocabularies.general);
  return [...rows]
    .filter(([value]) => unread(value))
    .sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB - rowsOfA || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value, count]) => ({ value, rows: count }));
}

/** What a person is asked about the values of a column. */
function valuesOf(
  { unread }: ColumnSuggestion,
  mapping: ColumnMapping,
  asked: readonly { value: string; rows: number }[],
): MappingLine['values'] {
  if (mapping.use !== 'field') return [];
  const list = fieldRules[mapping.field].list;
  if (!list) return [];
  return asked.map(({ value, rows }) => {
    const meaning = mapping.values?.[value] ?? mapping.values?.[value.toUpperCase()];
    return {
      value,
      rows,
      perhaps: unread.find((known) => known.value === value)?.perhaps ?? null,
      list: list.name,
      codes: list.codes.map(({ code }) => code),
      chosen: meaning === undefined ? null : 'code' in meaning ? meaning.code : `~${meaning.state}`,
    };
  });
}

/**
 * The form's answers: `column-A` a field, `dates-A` the order of a date, `value-A-0` what the first unread value of
 * that column means. Errors: STATISTICS_PERIOD_UNREADABLE, FILES_GONE.
 */
export async function mappingFromForm(
  files: Files,
  batch: Batch,
  form: Readonly<Record<string, unknown>>,
): Promise<{ mapping: Readonly<Record<string, unknown>>; period: string | null }> {
  const { found, letters } = await recognised(files, batch);
  const text = (name: string): string => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
  const kept = keptColumns(batch);
  const columns = (found.suggestion?.columns ?? []).map((suggestion): ColumnMapping => {
    const letter = letters.get(suggestion.column) ?? suggestion.column;
    const before = kept.get(suggestion.column) ?? suggestion.mapping;
    const wanted = text(`column-${letter}`);
    if (wanted.startsWith('flag:')) return suggestion.mapping.use === 'flag' ? suggestion.mapping : before;
    const field = fields.find((known) => known === wanted) ?? null;
    const values = sampleOf(found, suggestion.column);
    // The values asked about were those of the field that the page showed.
    const asked = unreadIn(before, values, kept.has(suggestion.column));
    const taken = chosen(field === null ? suggestion.mapping : sameField(before, suggestion.mapping, field), field);
    return answered(withLetters(taken, values), asked, letter, text);
  });
  const stated = text('period').trim();
  const period = stated === '' ? null : periodText(readPeriod(stated));
  const suggested: Mapping = found.suggestion?.mapping ?? {
    columns: [],
    vocabulary: 'general',
    principal: 'first-named',
  };
  const dated = columns.some(
    (column) => column.use === 'field' && (column.field === 'registrationDate' || column.field === 'registrationYear'),
  );
  const { registrationYear: _year, ...rest } = suggested;
  const mapping: Mapping = {
    ...rest,
    columns,
    ...(dated || period === null ? {} : { registrationYear: Number(period.slice(0, 4)) }),
  };
  return { mapping: asKept(mapping), period };
}

const sameField = (before: ColumnMapping, suggested: ColumnMapping, field: string): ColumnMapping =>
  before.use === 'field' && before.field === field ? before : suggested;

function answered(
  mapping: ColumnMapping,
  asked: readonly { readonly value: string }[],
  letter: string,
  text: (name: string) => string,
): ColumnMapping {
  if (mapping.use !== 'field') return mapping;
  const order = text(`dates-${letter}`);
  const dateFormat = order === 'dmy' || order === 'mdy' ? order : mapping.dateFormat;
  const values: Record<string, ValueMeaning> = { ...mapping.values };
  for (const [index, { value }] of asked.entries()) {
    const meaning = text(`value-${letter}-${index}`);
    if (meaning.startsWith('~')) values[value] = { state: meaning.slice(1) as 'unknown' };
    else if (fieldRules[mapping.field].list?.codes.some(({ code }) => code === meaning))
      values[value] = { code: meaning };
  }
  return { ...mapping, ...(dateFormat ? { dateFormat } : {}), ...(Object.keys(values).length > 0 ? { values } : {}) };
}
