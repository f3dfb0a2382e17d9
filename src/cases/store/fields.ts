/** Values of fields, each version sealed where it stands. */
import { sql } from 'kysely';
import type { Sensitivity } from '../../platform/access/index.js';
import type { DataKey, Keys } from '../../platform/crypto/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { caseError } from '../errors.js';
import { FIELDS, type FieldDefinition, fieldOf } from '../fields.js';
import type { CaseRecord } from '../record.js';
import { searchWords } from './search-words.js';
import type { Written } from '../written.js';
import { caseSubject, rowsOf, texts } from './rows.js';

export type FieldValue = {
  readonly key: string;
  readonly sensitivity: Sensitivity;
  readonly value: string;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
};

type FieldRow = {
  field: string;
  class: Sensitivity;
  version: number;
  sealed: Buffer;
  written_by: string;
  written_at: Date;
};

const placeOf = (record: string, field: string, version: number) => ({
  table: 'case_field',
  row: record,
  field,
  version,
});

/**
 * The newest values of these classes, opened. The caller has been allowed them and writes the act.
 * Errors: CRYPTO_ERASED, CRYPTO_TAMPERED.
 */
export async function readFields(
  uow: UnitOfWork,
  keys: Keys,
  record: string,
  classes: readonly Sensitivity[],
): Promise<FieldValue[]> {
  if (classes.length === 0) return [];
  const rows = await rowsOf(
    uow,
    sql<FieldRow>`select distinct on (field) field, class, version, sealed, written_by, written_at from case_field
      where record = ${record} and class = any(${texts(classes)}) order by field, version desc`,
  );
  if (rows.length === 0) return [];
  const key = await keys.data.of(uow, record);
  const values = rows.map((row) => openRow(key, record, row)).filter((one) => one.value !== '');
  const order = new Map(FIELDS.map((field, index) => [field.key, index]));
  return values.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
}

function openRow(key: DataKey, record: string, row: FieldRow): FieldValue {
  const plain = key.open(placeOf(record, row.field, row.version), row.class, row.sealed);
  return {
    key: row.field,
    sensitivity: row.class,
    value: Buffer.from(plain).toString('utf8'),
    version: row.version,
    by: row.written_by,
    at: row.written_at,
  };
}

/** How many versions the fields of a class have: what a form shows it was made from. */
export async function versionOfClass(uow: UnitOfWork, record: string, sensitivity: Sensitivity): Promise<number> {
  const rows = await rowsOf(
    uow,
    sql<{ versions: number }>`select count(*)::integer as versions from case_field
      where record = ${record} and class = ${sensitivity}`,
  );
  return rows[0]?.versions ?? 0;
}

/**
 * Writes what differs, each value as a new version, and keeps the search digests true.
 * Errors: CASES_CHANGED_MEANWHILE, CASES_ERASED, CASES_STATE where the record is closed, CASES_FIELD_UNKNOWN.
 *
 * @param from the class's version the form was made from
 */
export async function writeFields(
  uow: UnitOfWork,
  keys: Keys,
  record: CaseRecord,
  sensitivity: Sensitivity,
  written: Written,
  from: number,
): Promise<void> {
  if (record.state === 'erased') throw caseError('CASES_ERASED');
  if (record.state === 'closed') throw caseError('CASES_STATE');
  if ((await versionOfClass(uow, record.id, sensitivity)) !== from) throw caseError('CASES_CHANGED_MEANWHILE');
  const known = new Map((await readFields(uow, keys, record.id, [sensitivity])).map((one) => [one.key, one]));
  const versions = await versionsOf(uow, record.id, sensitivity);
  const key = await keys.data.of(uow, record.id);
  const changed: string[] = [];
  for (const [name, value] of written) {
    const field = fieldOf(name);
    if (field?.sensitivity !== sensitivity) throw caseError('CASES_FIELD_UNKNOWN', {});
    if ((known.get(name)?.value ?? '') === value) continue;
    const version = (versions.get(name) ?? 0) + 1;
    const sealed = key.seal(placeOf(record.id, name, version), sensitivity, value);
    await rowsOf(
      uow,
      sql`insert into case_field (record, field, class, version, sealed, written_by, written_at)
        values (${record.id}, ${name}, ${sensitivity}, ${version}, ${sealed}, ${uow.actor.id}, ${uow.at})`,
    );
    if (field.indexed) await writeIndex(uow, keys, record, field, value);
    changed.push(name);
  }
  if (changed.length > 0)
    await uow.act('cases.change', caseSubject(record.id), { classes: [sensitivity], fields: changed });
}

async function versionsOf(uow: UnitOfWork, record: string, sensitivity: Sensitivity): Promise<Map<string, number>> {
  const rows = await rowsOf(
    uow,
    sql<{ field: string; version: number }>`select field, max(version) as version from case_field
      where record = ${record} and class = ${sensitivity} group by field`,
  );
  return new Map(rows.map((row) => [row.field, row.version]));
}

async function writeIndex(
  uow: UnitOfWork,
  keys: Keys,
  record: CaseRecord,
  field: FieldDefinition,
  value: string,
): Promise<void> {
  const { indexed } = field;
  if (!indexed) return;
  await rowsOf(uow, sql`delete from case_index where record = ${record.id} and field = ${indexed}`);
  for (const word of searchWords(indexed, value))
    await rowsOf(
      uow,
      sql`insert into case_index (record, field, value, code, agency)
        values (${record.id}, ${indexed}, ${keys.blindIndex(`case.${indexed}`, word)}, ${record.code}, ${record.agency})
        on conflict do nothing`,
    );
}
