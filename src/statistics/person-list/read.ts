import { type AnswerState, answerWithout, type CodedAnswer, known, stateOf } from '../coded-answer.js';
import { bandOf, rangeOf } from '../code-lists/ages.js';
import { principalOf } from '../code-lists/forms.js';
import { type RowFaultCode, statisticsError } from '../errors.js';
import { labelKey } from '../normal-text.js';
import type { SourceRow } from '../source-row.js';
import {
  type CellFault,
  type Meanings,
  meaningsOf,
  readAge,
  readCode,
  readCodes,
  readCountries,
  readFlag,
  vocabularies,
} from './cells.js';
import { isLabelRow } from './columns.js';
import { type DateFormat, plainDigits, readDate, yearsBetween } from './dates.js';
import { type Field, type FieldRule, fieldRules } from './fields.js';
import type { ColumnMapping, Mapping } from './mapping.js';
import type { CodedAnswers, CodedCountries, PersonReading, PersonRecord, RowFault } from './record.js';
import { SeenRows } from './seen-rows.js';
import { sharedCodeOf } from './shared-code.js';
import { isAskedLetter } from './sex-words.js';

/** First year a registration can be of; before it a "date" is a slip or another calendar. */
const firstYear = 1990;
const firstBirthYear = 1900;

export type ReaderOptions = {
  /** ISO date of today, in the State's time: dates after it are faults. */
  readonly today: string;
  readonly file?: string;
  /** The State's own country code, which ISO may leave to its users. */
  readonly ownCode?: string;
};

type CodeColumn = {
  index: number;
  column: string;
  field: Field;
  rule: FieldRule;
  meanings: Meanings;
  asCodes: boolean;
  cache: Map<string, unknown>;
};
type FlagColumn = { index: number; column: string; code: string; cache: Map<string, AnswerState | CellFault> };
type DateColumn = { index: number; column: string; format: DateFormat };

/** Different values remembered a column; beyond it a column is not one of codes and is read afresh. */
const remembered = 20_000;

/**
 * A reader of one list, made from a confirmed mapping. Throws STATISTICS_MAPPING_… when the mapping does not fit the
 * header. Holds the rows it has seen, so use one reader for one pass over one list.
 */
export class PersonReader {
  readonly mapping: Mapping;
  private readonly options: ReaderOptions;
  private readonly one = new Map<Field, CodeColumn>();
  private readonly many = new Map<Field, CodeColumn[]>();
  private readonly flags = new Map<Field, FlagColumn[]>();
  private readonly dates = new Map<Field, DateColumn>();
  private readonly seen = new SeenRows();
  private first = true;

  constructor(mapping: Mapping, headers: readonly string[], options: ReaderOptions) {
    this.mapping = mapping;
    this.options = options;
    const at = new Map(headers.map((header, index) => [labelKey(header), index]));
    for (const column of mapping.columns) {
      if (column.use !== 'field' && column.use !== 'flag') continue;
      const index = at.get(labelKey(column.column));
      if (index === undefined)
        throw statisticsError('STATISTICS_MAPPING_COLUMN_MISSING', { column: column.column }, this.place());
      this.add(column, index);
    }
    const registered =
      this.dates.has('registrationDate') || this.one.has('registrationYear') || mapping.registrationYear !== undefined;
    if (!registered) throw statisticsError('STATISTICS_MAPPING_REGISTRATION_MISSING', {}, this.place());
  }

  private place() {
    return this.options.file === undefined ? undefined : { file: this.options.file };
  }

  private add(mapped: Extract<ColumnMapping, { use: 'field' | 'flag' }>, index: number): void {
    if (mapped.use === 'flag') {
      const flags = this.flags.get(mapped.field) ?? [];
      flags.push({ index, column: mapped.column, code: mapped.code, cache: new Map() });
      this.flags.set(mapped.field, flags);
      return;
    }
    const rule = ruleOf(mapped);
    const twice = () =>
      statisticsError('STATISTICS_MAPPING_FIELD_TWICE', { field: mapped.field, column: mapped.column }, this.place());
    if (rule.kind === 'date') {
      if (this.dates.has(mapped.field)) throw twice();
      this.dates.set(mapped.field, { index, column: mapped.column, format: mapped.dateFormat ?? 'unsure' });
      return;
    }
    const column: CodeColumn = {
      index,
      column: mapped.column,
      field: mapped.field,
      rule,
      meanings: meaningsOf(mapped.values),
      asCodes: mapped.codes ?? false,
      cache: new Map(),
    };
    if (rule.kind === 'codes') this.many.set(mapped.field, [...(this.many.get(mapped.field) ?? []), column]);
    else if (this.one.has(mapped.field)) throw twice();
    else this.one.set(mapped.field, column);
  }

  /** Reads one row into a record, or into everything that is wrong with it. Never throws. */
  read(source: SourceRow): PersonReading {
    if (this.first) {
      this.first = false;
      if (isLabelRow(source.cells)) return { kind: 'labels', row: source.row };
    }
    const faults: RowFault[] = [];
    const row = new RowReader(source, faults);
    const registration = this.registration(row);
    const record = registration ? this.record(row, registration) : undefined;
    const earlier = this.seen.earlier(source.cells, source.row);
    if (earlier > 0) row.warn('STATISTICS_ROW_REPEATED', '', '', { earlier });
    if (!record || faults.some((fault) => fault.severity === 'error'))
      return { kind: 'faults', row: source.row, faults };
    return { kind: 'record', record, warnings: faults };
  }

  private record(row: RowReader, registration: { year: number; date: string | null }): PersonRecord {
    const forms = this.several('forms', row);
    return {
      row: row.source.row,
      year: registration.year,
      registrationDate: registration.date,
      agency: this.text('agency', row) ?? this.mapping.agency ?? null,
      sharedCode: this.sharedCode(row),
      agencyType: this.code('agencyType', row),
      identificationStatus: this.code('identificationStatus', row),
      decisionBy: this.code('decisionBy', row),
      sex: this.code('sex', row),
      gender: this.code('gender', row),
      ageAtRegistration: this.ageAtRegistration(row, registration.date),
      ageAtEntry: this.age('ageAtEntry', row),
      ageAtExploitation: this.age('ageAtExploitation', row),
      citizenships: this.countries('citizenships', row),
      forms: {
        ...forms,
        principal: principalOf(forms.codes, this.mapping.principal),
        multiple: forms.codes.length > 1,
      },
      means: this.several('means', row),
      sectors: this.several('sectors', row),
      recruitmentMethods: this.several('recruitmentMethods', row),
      recruiterRelation: this.several('recruiterRelation', row),
      countriesOfExploitation: this.countries('countriesOfExploitation', row),
      maritalStatus: this.code('maritalStatus', row),
      education: this.code('education', row),
      caseStatus: this.code('caseStatus', row),
    };
  }

  private registration(row: RowReader): { year: number; date: string | null } | undefined {
    const column = this.dates.get('registrationDate');
    if (column) {
      const text = row.cell(column.index);
      if (text.trim() !== '') {
        const date = row.date(column, this.options.today, firstYear, text.trim());
        if (date === undefined) return undefined;
        return { year: Number(date.slice(0, 4)), date };
      }
    }
    const yearColumn = this.one.get('registrationYear');
    const text = yearColumn ? plainDigits(row.cell(yearColumn.index).trim()) : '';
    if (yearColumn && text !== '') {
      const year = /^(?:19|20)\d\d(?:\.0)?$/u.test(text) ? Number.parseInt(text, 10) : undefined;
      if (year === undefined) row.fault('STATISTICS_YEAR_UNREADABLE', yearColumn.column, text);
      else if (year > Number(this.options.today.slice(0, 4)))
        row.fault('STATISTICS_DATE_FUTURE', yearColumn.column, text);
      else if (year < firstYear) row.fault('STATISTICS_DATE_TOO_EARLY', yearColumn.column, text, { first: firstYear });
      else return { year, date: null };
      return undefined;
    }
    if (this.mapping.registrationYear !== undefined) return { year: this.mapping.registrationYear, date: null };
    row.fault('STATISTICS_REGISTRATION_MISSING', column?.column ?? yearColumn?.column ?? '', '');
    return undefined;
  }

  /** From the birth date, which is used here and kept nowhere, or from a column of ages; both must agree. */
  private ageAtRegistration(row: RowReader, registered: string | null): CodedAnswer {
    const stated = this.age('ageAtRegistration', row);
    const column = this.dates.get('birthDate');
    const text = column ? row.cell(column.index).trim() : '';
    if (!column || text === '') return stated;
    const state = stateOf(text);
    // "Unknown" in place of a birth date says of the age what a column of ages would have said.
    if (state !== undefined && state !== 'known') return stated.state === 'not-asked' ? answerWithout(state) : stated;
    const born = row.date(column, this.options.today, firstBirthYear, '');
    if (born === undefined || registered === null) return stated;
    const years = yearsBetween(born, registered);
    if (years < 0) {
      row.fault('STATISTICS_DATE_ORDER', column.column, '');
      return stated;
    }
    const band = bandOf(years);
    if (band === undefined) {
      row.fault('STATISTICS_AGE_IMPOSSIBLE', column.column, String(years));
      return stated;
    }
    const range = stated.code === null ? undefined : rangeOf(stated.code);
    // A year's slack: sources round ages, or count them on another day.
    if (range && (years < range.from - 1 || (range.to !== null && years > range.to + 1))) {
      row.fault('STATISTICS_AGE_CONTRADICTS', this.one.get('ageAtRegistration')?.column ?? '', stated.code ?? '', {
        age: years,
      });
    }
    return known(band);
  }

  private text(field: Field, row: RowReader): string | undefined {
    const column = this.one.get(field);
    const text = column ? row.cell(column.index).replace(/\s+/gu, ' ').trim() : '';
    return text === '' ? undefined : text;
  }

  private sharedCode(row: RowReader): string | null {
    const text = this.text('sharedCode', row);
    return text === undefined ? null : sharedCodeOf(text);
  }

  private code(field: Field, row: RowReader): CodedAnswer {
    const column = this.one.get(field);
    const codeOf = column?.rule.codeOf;
    if (!column || !codeOf) return answerWithout('not-asked');
    const vocabulary = vocabularies[this.mapping.vocabulary];
    const answer = cached(column, row.cell(column.index), (text) =>
      readCode(text, codeOf, column.meanings, vocabulary),
    );
    if ('fault' in answer) return row.unread(answer, column.column);
    return answer;
  }

  private age(field: Field, row: RowReader): CodedAnswer {
    const column = this.one.get(field);
    if (!column) return answerWithout('not-asked');
    const answer = cached(column, row.cell(column.index), (text) =>
      readAge(text, vocabularies[this.mapping.vocabulary]),
    );
    if ('fault' in answer) return row.unread(answer, column.column);
    return answer;
  }

  private countries(field: Field, row: RowReader): CodedCountries {
    const column = this.one.get(field);
    if (!column) return { codes: [], state: 'not-asked', label: null };
    const vocabulary = vocabularies[this.mapping.vocabulary];
    const found = cached(column, row.cell(column.index), (text) =>
      readCountries(text, column.asCodes, column.meanings, vocabulary, this.options.ownCode),
    );
    if (found.label !== null)
      row.warn(
        field === 'citizenships' ? 'STATISTICS_CITIZENSHIP_UNRESOLVED' : 'STATISTICS_COUNTRY_UNRESOLVED',
        column.column,
        found.label,
      );
    return found;
  }

  /** All columns and flags of one question together. */
  private several(field: Field, row: RowReader): CodedAnswers {
    const vocabulary = vocabularies[this.mapping.vocabulary];
    const codes: string[] = [];
    const no: string[] = [];
    let state: AnswerState = 'not-asked';
    for (const column of this.many.get(field) ?? []) {
      const codeOf = column.rule.codeOf;
      if (!codeOf) continue;
      const answer = cached(column, row.cell(column.index), (text) =>
        readCodes(text, codeOf, column.meanings, vocabulary),
      );
      if ('fault' in answer) {
        row.unread(answer, column.column);
        continue;
      }
      for (const code of answer.codes) if (!codes.includes(code)) codes.push(code);
      state = stronger(state, answer.state);
    }
    for (const flag of this.flags.get(field) ?? []) {
      const answer = cached(flag, row.cell(flag.index), (text) => readFlag(text, vocabulary));
      if (typeof answer !== 'string') {
        row.unread(answer, flag.column);
        continue;
      }
      if (answer === 'known' && !codes.includes(flag.code)) codes.push(flag.code);
      if (answer === 'no') no.push(flag.code);
      state = stronger(state, answer);
    }
    return { codes: codes.length > 1 && field === 'forms' ? withoutCovered(codes) : codes, no, state };
  }
}

/** The rule of a column's field; where its letters are asked, no list reads a letter. */
function ruleOf(mapped: Extract<ColumnMapping, { use: 'field' }>): FieldRule {
  const rule = fieldRules[mapped.field];
  const { codeOf } = rule;
  if (!codeOf || mapped.letters !== 'asked') return rule;
  return { ...rule, codeOf: (text) => (isAskedLetter(mapped, text) ? undefined : codeOf(text)) };
}

/** "Sexual exploitation" beside "prostitution" says nothing more: the coarse code goes, the order stays. */
function withoutCovered(codes: readonly string[]): string[] {
  const finer = codes.map((code) => `${code}.`);
  return codes.filter((_, index) => !codes.some((other) => other.startsWith(finer[index] ?? '')));
}

const strength: Readonly<Record<AnswerState, number>> = {
  known: 6,
  no: 5,
  suppressed: 4,
  refused: 3,
  unknown: 2,
  'not-applicable': 1,
  'not-asked': 0,
};

function stronger(a: AnswerState, b: AnswerState): AnswerState {
  return strength[b] > strength[a] ? b : a;
}

function cached<T>(column: { cache: Map<string, unknown> }, text: string, read: (text: string) => T): T {
  const found = column.cache.get(text);
  if (found !== undefined) return found as T;
  const made = read(text);
  if (column.cache.size < remembered) column.cache.set(text, made);
  return made;
}

/** One row while it is read: its cells and the faults found so far. */
class RowReader {
  readonly source: SourceRow;
  private readonly faults: RowFault[];

  constructor(source: SourceRow, faults: RowFault[]) {
    this.source = source;
    this.faults = faults;
  }

  cell(index: number): string {
    return this.source.cells[index] ?? '';
  }

  fault(code: RowFaultCode, column: string, value: string, params?: RowFault['params']): void {
    this.faults.push({
      code,
      severity: 'error',
      row: this.source.row,
      column,
      value: value.slice(0, 100),
      ...(params ? { params } : {}),
    });
  }

  warn(code: RowFaultCode, column: string, value: string, params?: RowFault['params']): void {
    this.faults.push({
      code,
      severity: 'warning',
      row: this.source.row,
      column,
      value: value.slice(0, 100),
      ...(params ? { params } : {}),
    });
  }

  unread(fault: CellFault, column: string): CodedAnswer {
    this.fault(fault.fault, column, fault.value);
    return answerWithout('unknown');
  }

  /** A date that exists and is neither in the future nor before `first`; undefined after a fault. */
  date(column: DateColumn, today: string, first: number, shown: string): string | undefined {
    const read = readDate(this.cell(column.index), column.format);
    if ('fault' in read) {
      this.fault(read.fault, column.column, shown);
      return undefined;
    }
    if (read.iso > today) {
      this.fault('STATISTICS_DATE_FUTURE', column.column, shown);
      return undefined;
    }
    if (Number(read.iso.slice(0, 4)) < first) {
      this.fault('STATISTICS_DATE_TOO_EARLY', column.column, shown, { first });
      return undefined;
    }
    return read.iso;
  }
}
