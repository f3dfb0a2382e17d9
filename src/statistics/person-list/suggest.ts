import { stateOf } from '../coded-answer.js';
import { formOf } from '../code-lists/forms.js';
import type { CodeReader } from '../code-lists/list.js';
import { meansOf } from '../code-lists/means.js';
import { sexOf } from '../code-lists/persons.js';
import { recruiterRelationOf, sectorOf } from '../code-lists/recruitment.js';
import { type DimensionRole, roleOfHeader, roleOfValues } from '../count-table/headers.js';
import { labelKey } from '../normal-text.js';
import { closest } from '../nationality/closest.js';
import { resolveNationality } from '../nationality/index.js';
import type { SourceRow } from '../source-row.js';
import { isFlag, readAge, readCodes, vocabularies } from './cells.js';
import { columnOfHeader, isLabelRow } from './columns.js';
import { formatOf, readDate } from './dates.js';
import { type Field, fieldRules } from './fields.js';
import type { Sensitivity } from './known-columns/index.js';
import type { ColumnMapping, Mapping } from './mapping.js';
import { looseFieldsOf } from './national-columns.js';
import { isAskedLetter, sexesNamed, withLetters } from './sex-words.js';

/** Why a column was suggested as it is. */
export type SuggestionBasis = 'standard' | 'label' | 'spelling' | 'words' | 'values' | 'flag' | 'personal' | 'none';

export type ColumnSuggestion = {
  readonly column: string;
  readonly mapping: ColumnMapping;
  readonly basis: SuggestionBasis;
  /** Values that no list reads, the most frequent first, each with the code it may be meant for. */
  readonly unread: readonly { readonly value: string; readonly rows: number; readonly perhaps: string | null }[];
  /** The sample does not show whether day or month comes first. */
  readonly askDateOrder: boolean;
};

export type MappingSuggestion = {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnSuggestion[];
  /** The first data row only repeats labels. */
  readonly labelRow: boolean;
  /** Neither a date nor a year of registration was found: a person must give the year. */
  readonly needsRegistration: boolean;
};

/**
 * Suggests how to read a list of persons from its header and a sample of rows (some hundred). Nothing is used until a
 * person confirms it: what the sample does not decide is 'undecided', and undecided columns are left out.
 */
export function suggestMapping(headers: readonly string[], sample: readonly SourceRow[]): MappingSuggestion {
  const labelRow = isLabelRow(sample[0]?.cells ?? []);
  const rows = labelRow ? sample.slice(1) : sample;
  const taken = new Set<Field>();
  const suggested = headers.map((): ColumnSuggestion | undefined => undefined);
  // Headers that say plainly what they hold choose before those that may say several things.
  for (const turn of [false, true])
    for (const [index, header] of headers.entries()) {
      const name = header.trim();
      if (name === '' || looseFieldsOf(name).length > 0 !== turn) continue;
      const values = rows.map((row) => row.cells[index] ?? '');
      suggested[index] = suggestColumn(name, values, taken);
    }
  const columns = suggested.filter((column) => column !== undefined);
  const mapped = columns.map((column) => column.mapping);
  const has = (field: Field) => mapped.some((column) => column.use === 'field' && column.field === field);
  return {
    mapping: { columns: mapped, vocabulary: vocabularyOf(headers, rows), principal: 'first-named' },
    columns,
    labelRow,
    needsRegistration: !has('registrationDate') && !has('registrationYear'),
  };
}

function suggestColumn(column: string, values: readonly string[], taken: Set<Field>): ColumnSuggestion {
  const flag = flagOf(column, values);
  if (flag) return { column, mapping: flag, basis: 'flag', unread: [], askDateOrder: false };
  const match = columnOfHeader(column);
  if (match) {
    const { field, sensitivity } = match.column;
    const asSex = field === 'gender' && match.by !== 'standard' && onlySexes(values);
    const taker = asSex ? 'sex' : field;
    if (taker && (fieldRules[taker].kind === 'codes' || !taken.has(taker)))
      return asField(column, taker, values, taken, match.by);
    if (sensitivity === 'statistical') return undecided(column);
    return leftOut(column, sensitivity, match.by);
  }
  const said = fieldOfWords(column, values, taken);
  if (said) return asField(column, said, values, taken, 'words');
  const personal = personalKind(column, values);
  if (personal) return leftOut(column, personal, 'personal');
  const named = roleOfHeader(column);
  const byHeader = fieldOfRole(named);
  if (byHeader && !taken.has(byHeader)) return asField(column, byHeader, values, taken, 'words');
  const byValues = named === undefined ? fieldOfRole(roleOfValues(values)) : undefined;
  if (byValues && !taken.has(byValues)) return asField(column, byValues, values, taken, 'values');
  return undecided(column);
}

/** The field of a header that names both sexes, or of one that says several things, told apart by its values. */
function fieldOfWords(column: string, values: readonly string[], taken: ReadonlySet<Field>): Field | undefined {
  if (sexesNamed(column) && !taken.has('sex')) return 'sex';
  const likely = looseFieldsOf(column)
    .filter((field) => !taken.has(field))
    .map((field) => ({ field, share: shareRead(field, values) }))
    .sort((a, b) => b.share - a.share)[0];
  return likely && likely.share >= LEAST_READ ? likely.field : undefined;
}

/** Of a header that may say several things, this share of the sample must be read before a field is suggested. */
const LEAST_READ = 0.3;

function shareRead(field: Field, values: readonly string[]): number {
  const answers = values.filter((value) => stateOf(value) === undefined);
  const { kind, codeOf } = fieldRules[field];
  const reads = (value: string): boolean => {
    if (kind === 'date') {
      const read = readDate(value, 'unsure');
      return 'iso' in read || read.fault === 'STATISTICS_DATE_AMBIGUOUS';
    }
    if (kind === 'countries') {
      const found = resolveNationality(value, { suggest: false, codes: true }).kind;
      return found === 'exact' || found === 'multiple' || found === 'ambiguous';
    }
    return codeOf !== undefined && 'state' in readCodes(value, codeOf, new Map(), vocabularies.general);
  };
  return answers.length === 0 ? 0 : answers.filter(reads).length / answers.length;
}

function leftOut(column: string, why: Exclude<Sensitivity, 'statistical'>, basis: SuggestionBasis): ColumnSuggestion {
  return { column, mapping: { column, use: 'left-out', why }, basis, unread: [], askDateOrder: false };
}

function undecided(column: string): ColumnSuggestion {
  return { column, mapping: { column, use: 'undecided' }, basis: 'none', unread: [], askDateOrder: false };
}

/** HTCDS asks for gender; a column of an agency's own that only says male and female registers sex. */
function onlySexes(values: readonly string[]): boolean {
  const answers = values.filter((value) => stateOf(value) === undefined);
  return answers.length > 0 && answers.every((value) => ['female', 'male'].includes(sexOf(value) ?? ''));
}

function fieldOfRole(role: DimensionRole | undefined): Field | undefined {
  switch (role) {
    case 'year':
      return 'registrationYear';
    case 'agency-type':
      return 'agencyType';
    case 'agency':
      return 'agency';
    case 'form':
      return 'forms';
    case 'age':
      return 'ageAtRegistration';
    case 'sex':
      return 'sex';
    case 'citizenship':
      return 'citizenships';
    default:
      // A date may be of anything: a person says of what.
      return undefined;
  }
}

function asField(
  column: string,
  field: Field,
  values: readonly string[],
  taken: Set<Field>,
  basis: SuggestionBasis,
): ColumnSuggestion {
  taken.add(field);
  const rule = fieldRules[field];
  if (rule.kind === 'date') {
    const dateFormat = formatOf(values);
    return {
      column,
      mapping: { column, use: 'field', field, dateFormat },
      basis,
      unread: [],
      askDateOrder: dateFormat === 'unsure',
    };
  }
  if (rule.kind === 'countries') {
    const codes = holdsCodes(values);
    return { column, mapping: { column, use: 'field', field, codes }, basis, unread: [], askDateOrder: false };
  }
  const codeOf = rule.codeOf;
  const mapping = withLetters({ column, use: 'field', field }, values);
  const unread = codeOf
    ? unreadValues(
        values,
        (value) =>
          isAskedLetter(mapping, value) || 'fault' in readCodes(value, codeOf, new Map(), vocabularies.general),
        rule.list?.codes ?? [],
      )
    : rule.kind === 'age'
      ? unreadValues(values, (value) => 'fault' in readAge(value, vocabularies.general), [])
      : [];
  // What a letter means is a guess of the header's language: a person confirms it.
  const guessed = mapping.use === 'field' && (mapping.letters !== undefined || mapping.values !== undefined);
  return { column, mapping, basis: guessed ? 'words' : basis, unread, askDateOrder: false };
}

function unreadValues(
  values: readonly string[],
  unread: (value: string) => boolean,
  codes: readonly { readonly code: string; readonly spellings: readonly string[] }[],
): ColumnSuggestion['unread'] {
  const rows = new Map<string, number>();
  for (const value of values) {
    const trimmed = value.trim();
    if (trimmed !== '') rows.set(trimmed, (rows.get(trimmed) ?? 0) + 1);
  }
  const spellings = new Map(
    codes.flatMap(({ code, spellings: texts }) => texts.map((text): [string, string] => [labelKey(text), code])),
  );
  return [...rows]
    .filter(([value]) => unread(value))
    .sort(([, a], [, b]) => b - a)
    .slice(0, 100)
    .map(([value, count]) => {
      const key = labelKey(value);
      const near = key.length < 4 ? [] : closest(key, spellings.keys(), key.length >= 9 ? 2 : 1).keys;
      const perhaps = new Set(near.map((found) => spellings.get(found)));
      const [only] = perhaps;
      return { value, rows: count, perhaps: perhaps.size === 1 && only !== undefined ? only : null };
    });
}

/** Whether a column's countries are ISO or M49 codes: then "NA" is Namibia. */
function holdsCodes(values: readonly string[]): boolean {
  const pieces = values
    .flatMap((value) => value.split(/[\s;|,/]+/u))
    .filter((piece) => piece !== '' && !/^0+$|^-99$/u.test(piece));
  if (pieces.length === 0) return false;
  const codes = pieces.filter((piece) => /^(?:[A-Za-z]{2,3}|\d{1,3})$/u.test(piece) && byCode(piece));
  return codes.length / pieces.length >= 0.8;
}

function byCode(piece: string): boolean {
  const found = resolveNationality(piece, { codes: true });
  return found.kind === 'exact' && found.by === 'code';
}

const flagFields: readonly (readonly ['forms' | 'means' | 'sectors' | 'recruiterRelation', CodeReader])[] = [
  ['forms', formOf],
  ['means', meansOf],
  ['recruiterRelation', recruiterRelationOf],
  ['sectors', sectorOf],
];

/** CTDC's names (isForcedLabour, meansThreats …), when the column only says yes, no or nothing. */
function flagOf(column: string, values: readonly string[]): ColumnMapping | undefined {
  if (!/^(?:is|means|typeOf|sectorOf|recruiterRelation)[A-Z]/u.test(column) || !values.every(isFlag)) return undefined;
  // Work in private households is a sector and, in CTDC, the sign of domestic servitude; the sector says less and is certain.
  const order = /^(?:typeOfLabour|sectorOfLabour)/u.test(column) ? [...flagFields].reverse() : flagFields;
  for (const [field, codeOf] of order) {
    const code = codeOf(column);
    if (code !== undefined) return { column, use: 'flag', field, code };
  }
  return undefined;
}

function vocabularyOf(headers: readonly string[], rows: readonly SourceRow[]): Mapping['vocabulary'] {
  if (!headers.some((header) => /^isForcedLabour$/u.test(header.trim()))) return 'general';
  return rows.some((row) => row.cells.some((cell) => cell.trim() === '-99')) ? 'ctdc-k-anonymised' : 'ctdc-synthetic';
}

/** A column that looks like names, ways to reach someone, or free text, whatever it is called. */
function personalKind(column: string, values: readonly string[]): Exclude<Sensitivity, 'statistical'> | undefined {
  const header = column.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (
    /(?:^|[^a-z])(?:first|last|full|given|family|sur|middle|nick|maiden|mother|father|victim|person)?[\s_-]?name(?:s)?(?:$|[^a-z])|prenom|apellido|nombre|фамил|^имя|отчеств|姓名|passport|pasaporte|passeport|id[\s_-]?(?:no|number|card)|social security|birth|nacimiento|naissance/u.test(
      header,
    )
  )
    return 'identity';
  if (
    /e-?mail|phone|telefon|telephone|mobile|whatsapp|address|adresse|direccion|street|post(?:al)?[\s_-]?code|zip|адрес|телефон|电话|地址|هاتف|عنوان/u.test(
      header,
    )
  )
    return 'contact';
  if (
    /comment|note|remark|detail|description|narrative|story|summary|observ|recit|relato|описание|примечан|ملاحظ|备注/u.test(
      header,
    )
  )
    return 'story';
  const filled = values.map((value) => value.trim().slice(0, 200)).filter((value) => value !== '');
  if (filled.length === 0) return undefined;
  const share = (test: (value: string) => boolean) => filled.filter(test).length / filled.length;
  if (share((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value)) > 0.2) return 'contact';
  if (share((value) => /^\+?\d[\d\s().-]{7,18}$/u.test(value) && !/^\d{4}-\d\d-\d\d$/u.test(value)) > 0.5)
    return 'contact';
  if (share((value) => value.length > 80) > 0.2) return 'story';
  return undefined;
}
