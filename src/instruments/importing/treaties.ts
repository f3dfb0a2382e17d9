/** From a file of treaty status to acts: which layout it has, what it tells, and keeping it. */
import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { decodeText } from '../decode.js';
import { type StatusSource, findImport, importStatus, keepImport, markImported } from '../store/treaties.js';
import { treatyError } from '../treaties/errors.js';
import { readStatusCsv } from '../treaties/rows/csv.js';
import { isStatusJson, readStatusJson } from '../treaties/rows/json.js';
import { isMarkup, linesOfHtml, linesOfText } from '../treaties/rows/lines.js';
import type { ImportPlan } from '../treaties/rows/plan.js';
import type { Told } from '../treaties/rows/row.js';
import { readUnTable } from '../treaties/rows/un-table.js';
import { treatyNamed } from '../treaties/registry.js';
import { SHIPPED_AS_OF, SHIPPED_SOURCE, shippedStatus } from '../treaties/shipped.js';

/** A status table with all its declarations is some hundred kilobytes. */
export const LARGEST_STATUS_FILE = 5 * 1024 * 1024;

export type StatusFile = { readonly name: string; readonly bytes: Uint8Array };

/** The text of a file. Errors: TREATIES_FILE_TOO_LARGE, TREATIES_FILE. */
export function statusText({ name, bytes }: StatusFile): string {
  if (bytes.length > LARGEST_STATUS_FILE)
    throw treatyError('TREATIES_FILE_TOO_LARGE', { megabytes: 5 }, { file: name });
  const text = decodeText(bytes).text.replace(/^\ufeff/, '');
  if (text.trim() === '' || text.includes('\0')) throw treatyError('TREATIES_FILE', { reason: 'text' }, { file: name });
  return text;
}

/**
 * Reads a text in whichever of the three layouts it has: JSON, our own table, the Treaty Collection's table (saved as
 * HTML, or pasted with tabs). Errors: TREATIES_FILE where it cannot be read at all.
 *
 * @param treaty id or name of the treaty, for files that do not say it
 */
export function readStatusText(text: string, treaty: string | null): Told {
  const id = treaty === null ? null : (treatyNamed(treaty)?.id ?? null);
  if (text.trimStart().startsWith('{')) return readJson(text);
  if (isMarkup(text)) return readUnTable(linesOfHtml(text), id);
  const header = (text.split(/\r?\n/, 1)[0] ?? '').toLowerCase();
  if (header.includes('participant') && header.includes('action')) return readCsv(text, header, id);
  return readUnTable(linesOfText(text), id);
}

function readJson(text: string): Told {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw treatyError('TREATIES_FILE', { reason: 'json' }, undefined, error);
  }
  if (!isStatusJson(value)) throw treatyError('TREATIES_FILE', { reason: 'json' });
  return readStatusJson(value);
}

function readCsv(text: string, header: string, treaty: string | null): Told {
  const delimiter = header.includes('\t') ? '\t' : header.includes(';') ? ';' : ',';
  try {
    const records = parse<Record<string, string>>(text, {
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return readStatusCsv(records, treaty);
  } catch (error) {
    if (error instanceof CsvError) throw treatyError('TREATIES_FILE', { reason: 'csv' }, undefined, error);
    throw error;
  }
}

export type BroughtStatus = StatusFile & {
  readonly treaty: string | null;
  /** Empty where the file says it. */
  readonly source: string;
  readonly asOf: string | null;
};

/** Keeps a file for its dry run. Errors: those of reading, TREATIES_SOURCE_MISSING where neither says where it is from. */
export async function bringStatus(uow: UnitOfWork, brought: BroughtStatus): Promise<string> {
  const content = statusText(brought);
  const told = readStatusText(content, brought.treaty);
  const source = brought.source.trim() || told.source || '';
  if (source === '') throw treatyError('TREATIES_SOURCE_MISSING');
  return keepImport(uow, {
    fileName: brought.name,
    sha256: createHash('sha256').update(brought.bytes).digest('hex'),
    content,
    treaty: brought.treaty,
    source,
    asOf: brought.asOf ?? told.asOf,
  });
}

/** What a kept file would add now, or adds. */
export async function runStatusImport(uow: UnitOfWork, id: string, write: boolean): Promise<ImportPlan> {
  const kept = await findImport(uow, id);
  const plan = await importStatus(
    uow,
    readStatusText(kept.content, kept.treaty),
    { source: kept.source, asOf: kept.sourceAsOf },
    { matches: kept.matches, importId: id, write },
  );
  if (write) await markImported(uow, id);
  return plan;
}

/** The facts that come with the product (Convention and Protocols, April 2014), for a node's first start. */
export const importShippedStatus = (uow: UnitOfWork): Promise<ImportPlan> =>
  importStatus(uow, shippedStatus(), { source: SHIPPED_SOURCE, asOf: SHIPPED_AS_OF } satisfies StatusSource);
