/** Rows into the database as PostgreSQL's COPY text, in the import's own transaction, never faster than it can write. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { StoredCell, StoredPerson } from '../stored-row.js';

export type RowWriter<Row> = {
  /** Resolves once there is room for more. */
  write(rows: readonly Row[]): Promise<void>;
  /** Resolves once the database has taken every row. */
  end(): Promise<void>;
  /** Gives the connection back after a fault; the transaction is then rolled back by its owner. */
  abandon(): Promise<void>;
};

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function text(value: string | null): string {
  if (value === null) return '\\N';
  // NUL cannot be kept by PostgreSQL; readers refuse it earlier, and a stray one must not end an import.
  const clean = value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  return SPECIAL.test(clean) ? clean.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : clean;
}

const number = (value: number | null): string => (value === null ? '\\N' : String(value));

function array(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  return text(`{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

/** bytea in COPY's text: the backslash of `\x` is itself escaped. */
const bytes = (value: Uint8Array | null): string =>
  value === null ? '\\N' : `\\\\x${Buffer.from(value).toString('hex')}`;

const json = (value: unknown): string => (value === null ? '\\N' : text(JSON.stringify(value)));

const cellLine = (batch: number, cell: StoredCell): string =>
  `${batch}\t${cell.row}\t${cell.part}\t${number(cell.year)}\t${number(cell.quarter)}\t${text(cell.agencyType)}\t${text(cell.agency)}\t${text(cell.form)}\t${array(cell.forms)}\t${text(cell.age)}\t${text(cell.sex)}\t${text(cell.citizenship)}\t${text(cell.citizenshipLabel)}\t${json(cell.other)}\t${cell.residual}\t${cell.inScope}\t${cell.low}\t${number(cell.high)}\n`;

const personLine = (batch: number, person: StoredPerson): string =>
  `${batch}\t${person.row}\t${number(person.year)}\t${text(person.agency)}\t${text(person.sex)}\t${text(person.gender)}\t${text(person.age)}\t${text(person.form)}\t${array(person.forms)}\t${text(person.citizenship)}\t${text(person.citizenshipLabel)}\t${array(person.citizenships)}\t${array(person.countriesOfExploitation)}\t${text(person.status)}\t${json(person.answers)}\t${bytes(person.sharedCode)}\n`;

const CELLS = `copy count_cell (batch, source_row, part, year, quarter, agency_type, agency, form, forms, age, sex,
  citizenship, citizenship_label, other, residual, in_scope, low, high) from stdin`;
const PERSONS = `copy person_record (batch, source_row, year, agency, sex, gender, age, form, forms, citizenship,
  citizenship_label, citizenships, countries_of_exploitation, status, answers, shared_code) from stdin`;

export const cellWriter = (uow: UnitOfWork, batch: number): RowWriter<StoredCell> =>
  writer(uow, CELLS, (cell) => cellLine(batch, cell));

export const personWriter = (uow: UnitOfWork, batch: number): RowWriter<StoredPerson> =>
  writer(uow, PERSONS, (person) => personLine(batch, person));

function writer<Row>(uow: UnitOfWork, statement: string, line: (row: Row) => string): RowWriter<Row> {
  const stream: Writable = uow.client.query(copyFrom(statement));
  let fault: Error | undefined;
  stream.on('error', (error) => {
    fault ??= error;
  });
  const ended = new Promise<void>((resolve) => {
    stream.once('finish', resolve);
    stream.once('error', () => resolve());
    stream.once('close', resolve);
  });
  const refuseFault = (): void => {
    if (fault) throw fault;
  };
  return {
    async write(rows) {
      refuseFault();
      let chunk = '';
      for (const row of rows) chunk += line(row);
      if (chunk !== '' && !stream.write(chunk))
        await Promise.race([once(stream, 'drain').catch(() => undefined), ended]);
      refuseFault();
    },
    async end() {
      stream.end();
      await ended;
      refuseFault();
    },
    async abandon() {
      // CopyFail: the server answers with an error, which is the end we want here.
      stream.destroy();
      await ended;
    },
  };
}
