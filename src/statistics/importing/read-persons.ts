/** A list of persons, streamed: each row read by the rules, made ready to be kept, and let go. */
import type { Reading, Row } from '../../platform/spreadsheets/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Batch, BatchReport, ColumnReport, RowFault } from '../batch.js';
import { type CitizenshipCategory, citizenshipReader, type LabelContext } from '../citizenship-category.js';
import {
  type ColumnMapping,
  type Field,
  type Mapping,
  type RowFault as FoundFault,
  type PersonRecord,
  PersonReader,
} from '../person-list/index.js';
import { personWriter } from '../store/copy.js';
import type { LeftLabel } from '../store/labels.js';
import { codeOf, jointCode, type StoredPerson } from '../stored-row.js';
import { importError } from './errors.js';
import { faultOfFile, withoutQuotes } from './quotes.js';
import { type CountsRead, countedByCode } from './read-counts.js';
import { storedAnswers } from './stored-answers.js';
import type { RowsRead } from './rows-read.js';

export type PersonsRead = Omit<CountsRead, 'cells'> & { readonly cells?: never };

type List = Pick<Batch, 'fileName' | 'mapping' | 'agency' | 'period'>;

/** Makes of an agreed number of a person what may be kept of it: a keyed digest. */
export type CodeDigest = (code: string) => Uint8Array;

/** Faults kept of one list, row by row; beyond it they are only counted. */
export const MOST_FAULTS = 50_000;
const ROWS_AT_ONCE = 2000;

/** Reads a list through without keeping a row. Errors: STATISTICS_MAPPING_…, SPREADSHEETS_…. */
export async function readPersons(
  reading: Reading,
  list: List,
  labels: LabelContext,
  progress: RowsRead,
): Promise<PersonsRead> {
  const pass = new Pass(reading, list, labels);
  for await (const rows of reading.batches(ROWS_AT_ONCE)) {
    pass.read(rows);
    await progress(pass.rowsRead);
  }
  return pass.result();
}

/** Reads a list and keeps its good rows on the way. Errors as `readPersons`, and STATISTICS_SHARED_CODE_NO_KEY. */
export async function takePersons(
  uow: UnitOfWork,
  reading: Reading,
  batch: Batch,
  labels: LabelContext,
  progress: RowsRead,
  digest?: CodeDigest,
): Promise<PersonsRead> {
  const pass = new Pass(reading, batch, labels, digest);
  if (!digest && mapsTo(batch.mapping as unknown as Mapping, 'sharedCode'))
    throw importError('STATISTICS_SHARED_CODE_NO_KEY', {}, { file: batch.fileName });
  const writer = personWriter(uow, batch.no);
  try {
    for await (const rows of reading.batches(ROWS_AT_ONCE)) {
      await writer.write(pass.read(rows));
      await progress(pass.rowsRead);
    }
    await writer.end();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  return pass.result();
}

/** Where a list takes the age of its persons from: kept apart, and said on the picture. */
export type AgeBasis = 'registration' | 'exploitation' | 'entry' | null;

const mapsTo = (mapping: Mapping, ...fields: readonly Field[]): boolean =>
  mapping.columns.some((column) => column.use === 'field' && fields.includes(column.field));

export function ageBasisOf(mapping: Mapping): AgeBasis {
  if (mapsTo(mapping, 'ageAtRegistration', 'birthDate')) return 'registration';
  if (mapsTo(mapping, 'ageAtExploitation')) return 'exploitation';
  return mapsTo(mapping, 'ageAtEntry') ? 'entry' : null;
}

/** One pass over one list. */
class Pass {
  rowsRead = 0;
  private kept = 0;
  private faulty = 0;
  private readonly faults: RowFault[] = [];
  private readonly faultCounts = new Map<string, number>();
  private readonly years = new Set<number>();
  private readonly met = new Map<string, { category: CitizenshipCategory; rows: number }>();
  private readonly resolved = { exact: new Set<string>(), multiple: new Set<string>() };
  private readonly reading: Reading;
  private readonly list: List;
  private readonly mapping: Mapping;
  private readonly reader: PersonReader;
  private readonly citizenship: (label: string) => CitizenshipCategory;
  private readonly ageBasis: AgeBasis;
  private readonly digest: CodeDigest | undefined;

  /** @param digest left out where rows are only read through, and none is kept */
  constructor(reading: Reading, list: List, labels: LabelContext, digest?: CodeDigest) {
    if (!list.mapping) throw importError('STATISTICS_MAPPING_UNREADABLE', { reason: '' }, { file: list.fileName });
    this.reading = reading;
    this.list = list;
    this.mapping = list.mapping as unknown as Mapping;
    this.reader = new PersonReader(
      this.mapping,
      reading.header.map((cell) => cell.name),
      {
        today: new Date().toISOString().slice(0, 10),
        file: list.fileName,
        ...(labels.ownCode === null ? {} : { ownCode: labels.ownCode }),
      },
    );
    this.citizenship = citizenshipReader(labels);
    this.ageBasis = ageBasisOf(this.mapping);
    this.digest = digest;
  }

  read(rows: readonly Row[]): StoredPerson[] {
    const persons: StoredPerson[] = [];
    for (const row of rows) {
      this.rowsRead += 1;
      const broken = row.faults?.[0];
      if (broken) {
        // Cells that have moved may stand under another column's name: nothing of such a row is looked at.
        this.faulty += 1;
        this.note(faultOfFile(row.row, broken));
        continue;
      }
      const read = this.reader.read(row);
      if (read.kind === 'labels') {
        this.rowsRead -= 1;
        continue;
      }
      if (read.kind === 'faults') {
        this.faulty += 1;
        for (const fault of read.faults) if (fault.severity === 'error') this.noteFound(fault);
        continue;
      }
      // Citizenships left open are kept as labels, not as thousands of faults.
      for (const warning of read.warnings)
        if (warning.code !== 'STATISTICS_CITIZENSHIP_UNRESOLVED') this.noteFound(warning);
      this.kept += 1;
      persons.push(this.stored(read.record));
    }
    return persons;
  }

  private stored(record: PersonRecord): StoredPerson {
    this.years.add(record.year);
    const citizenship = record.citizenships.label === null ? null : this.open(record.citizenships.label);
    const { codes, state } = record.citizenships;
    if (citizenship === null && state === 'known')
      (codes.length > 1 ? this.resolved.multiple : this.resolved.exact).add(jointCode(codes));
    return {
      row: record.row,
      year: record.year,
      agency: this.list.agency ?? record.agency,
      sex: codeOf(record.sex),
      gender: codeOf(record.gender),
      sharedCode: record.sharedCode === null ? null : (this.digest?.(record.sharedCode) ?? null),
      age: this.ageBasis === null ? '~not-asked' : codeOf(this.age(record)),
      form: record.forms.state === 'known' ? record.forms.principal : `~${record.forms.state}`,
      forms: record.forms.codes,
      citizenship: citizenship ? citizenship.category : state === 'known' ? jointCode(codes) : `~${state}`,
      citizenshipLabel: citizenship?.label ?? null,
      citizenships: citizenship ? citizenship.codes : codes,
      countriesOfExploitation: record.countriesOfExploitation.codes,
      status: codeOf(record.identificationStatus),
      answers: storedAnswers(record),
    };
  }

  private age(record: PersonRecord): PersonRecord['ageAtEntry'] {
    if (this.ageBasis === 'registration') return record.ageAtRegistration;
    return this.ageBasis === 'exploitation' ? record.ageAtExploitation : record.ageAtEntry;
  }

  private open(label: string): CitizenshipCategory {
    const category = this.citizenship(label);
    if (category.label !== null) {
      const known = this.met.get(category.label);
      if (known) known.rows += 1;
      else this.met.set(category.label, { category, rows: 1 });
    }
    return category;
  }

  private noteFound({ row, column, code, value, params }: FoundFault): void {
    this.note({ row, column, code, params: { value: value.slice(0, 60), ...params } });
  }

  private note(fault: RowFault): void {
    this.faultCounts.set(fault.code, (this.faultCounts.get(fault.code) ?? 0) + 1);
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }

  result(): PersonsRead {
    const total = { low: this.kept, high: this.kept };
    const report: BatchReport = {
      total,
      labels: { exact: this.resolved.exact.size, multiple: this.resolved.multiple.size, leftForPeople: this.met.size },
      faultsByCode: { ...countedByCode([]), ...Object.fromEntries(this.faultCounts) },
      notes: this.reading.diagnostics.entries
        .filter(({ code }) => code !== 'SPREADSHEETS_ROW_RAGGED')
        .slice(0, 50)
        .map(withoutQuotes),
      periods:
        this.mapping.registrationYear === undefined && this.list.period === null
          ? [...this.years].sort().map(String)
          : [],
      ageBasis: this.ageBasis,
    };
    return {
      unit: 'persons',
      period: this.list.period,
      rows: { read: this.rowsRead, kept: this.kept, faulty: this.faulty, zero: 0 },
      faults: this.faults,
      labels: [...this.met].map(
        ([
          label,
          {
            category: { kind, candidates },
            rows,
          },
        ]): LeftLabel => ({
          dimension: 'citizenship',
          label,
          kind,
          candidates,
          rows,
          counted: rows,
        }),
      ),
      columns: columnsOf(this.reading, this.mapping),
      disagreements: [],
      report,
    };
  }
}

/** What became of each column, for the report. */
export function columnsOf(reading: Reading, mapping: Mapping): ColumnReport[] {
  const byName = new Map(mapping.columns.map((column) => [column.column.replace(/\s+/gu, ' ').trim(), column]));
  return reading.header
    .filter(({ name }) => name !== '')
    .map(({ name, column }) => ({ column, name, ...fate(byName.get(name)) }));
}

function fate(column: ColumnMapping | undefined): Pick<ColumnReport, 'takenFor' | 'leftOut'> {
  if (column?.use === 'field' || column?.use === 'flag') return { takenFor: column.field, leftOut: null };
  return { takenFor: null, leftOut: column?.use === 'left-out' ? column.why : 'not-mapped' };
}
