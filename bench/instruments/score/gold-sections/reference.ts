/** The hand-made truth of a folder: one JSON a document, with the document's own text beside it or near it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText } from '../../../../src/instruments/decode.js';
import { toGold } from '../../../../src/instruments/gold.js';
import { readInstrument } from '../../../../src/instruments/reading/read.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Row = { readonly [key: string]: Json };

/** A document as a person wrote it down, and as the reader prints it in the same form. */
export type Pair = { readonly name: string; readonly truth: Row; readonly read: Row };

export type Reference = { readonly pairs: readonly Pair[]; readonly absent: readonly string[] };

/** Every `*.txt.json` of `dir` whose text is found in `dir/../documents`, `dir` or the folder beside the checkout. */
export function referenceOf(dir: string): Reference {
  const pairs: Pair[] = [];
  const absent: string[] = [];
  for (const file of readdirSync(dir).sort()) {
    if (!file.endsWith('.txt.json')) continue;
    const truth = JSON.parse(readFileSync(join(dir, file), 'utf8')) as Row;
    if (truth.schema !== 'palermo-gold/1') continue;
    const name = file.slice(0, -'.json'.length);
    const at = [join(dir, '..', 'documents'), dir, resolve('..', 'shared', 'documents')]
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path));
    if (!at) {
      absent.push(name);
      continue;
    }
    const bytes = readFileSync(at);
    const reading = readInstrument({ name, text: decodeText(bytes).text });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    pairs.push({ name, truth, read: toGold(reading, { file: name, sha256 }) });
  }
  return { pairs, absent };
}

export const rowsOf = (value: Json | undefined): readonly Row[] =>
  Array.isArray(value) ? (value as readonly Row[]) : [];

/** A paragraph and all that stands under it. */
export function withChildren(list: readonly Row[]): readonly Row[] {
  return list.flatMap((row) => [row, ...withChildren(rowsOf(row.children))]);
}

/** The same value whatever the order of its keys; an absent key and `undefined` are the same. */
export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const row = value as Row;
    return `{${Object.keys(row)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(row[key])}`)
      .join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** Some keys of a row, for comparing only what a person wrote down. */
export function only(row: Row, keys: readonly string[]): Row {
  return Object.fromEntries(keys.flatMap((key) => (key in row ? [[key, row[key] as Json]] : [])));
}

/** A short value of a row as words: an id, a mark, an offset. */
export const wordOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
