import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { spreadsheetError } from '../errors.js';
import type { Source } from '../source.js';
import type { Limits } from '../survey.js';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
};

export type Zip = {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  stream(name: string): AsyncGenerator<Uint8Array>;
  text(name: string): Promise<string | undefined>;
};

/** A whole part is read into memory only up to this size (workbook, styles, relations). */
const smallPart = 8 << 20;

/**
 * Reads a zip by its central directory, so that each part is unpacked only when asked for and with back pressure.
 * What a part unfolds to is counted as it comes, since the sizes a directory states can lie.
 * Throws SPREADSHEETS_XLSX_DAMAGED, SPREADSHEETS_ENCRYPTED, SPREADSHEETS_BOMB, SPREADSHEETS_TOO_LARGE.
 */
export async function openZip(source: Source, limits: Limits): Promise<Zip> {
  const place = { file: source.name };
  const directory = await centralDirectory(source, limits);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const flags = directory.readUInt16LE(at + 8);
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if (flags & 1) throw spreadsheetError('SPREADSHEETS_ENCRYPTED', {}, place);
    // Two parts of one name are how a checker and a reader are made to see different things.
    if (entries.has(name)) throw spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, { ...place, value: name });
    entries.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      compressed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    if (entries.size > limits.entries) throw spreadsheetError('SPREADSHEETS_BOMB', { ratio: limits.ratio }, place);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (entries.size === 0) throw spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, place);
  const budget = { unpacked: 0 };
  const stream = (name: string) => partBytes(source, entries, name, limits, budget);
  return {
    entries,
    stream,
    async text(name) {
      if (!entries.has(name)) return undefined;
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of stream(name)) {
        size += chunk.length;
        if (size > smallPart) throw spreadsheetError('SPREADSHEETS_BOMB', { ratio: limits.ratio }, place);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}

async function centralDirectory(source: Source, limits: Limits): Promise<Buffer> {
  const damaged = () => spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, { file: source.name });
  const start = Math.max(0, source.size - 65_557);
  const tail = Buffer.from(await source.read(start, source.size));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length) throw damaged();
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > limits.entries)
    throw spreadsheetError('SPREADSHEETS_BOMB', { ratio: limits.ratio }, { file: source.name });
  if (offset + size > source.size || size > 16 << 20) throw damaged();
  return Buffer.from(await source.read(offset, offset + size));
}

async function* partBytes(
  source: Source,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
  limits: Limits,
  budget: { unpacked: number },
): AsyncGenerator<Uint8Array> {
  const place = { file: source.name };
  const entry = entries.get(name);
  const damaged = (cause?: unknown) =>
    spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, { ...place, value: name }, cause);
  if (!entry) throw damaged();
  const local = Buffer.from(await source.read(entry.offset, entry.offset + 30));
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) throw damaged();
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = source.stream(start, start + entry.compressed);
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const input = Readable.from(packed, { objectMode: false });
  const output = entry.method === 0 ? input : input.pipe(createInflateRaw());
  input.on('error', (error) => output.destroy(error));
  let unpacked = 0;
  try {
    for await (const chunk of output as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      budget.unpacked += chunk.length;
      if (budget.unpacked > limits.bytes) {
        throw spreadsheetError('SPREADSHEETS_TOO_LARGE', { megabytes: Math.round(limits.bytes / 1e6) }, place);
      }
      // Sheets of one repeated value pack well; only what is both large and denser than that is a bomb.
      if (unpacked > 16 << 20 && unpacked > entry.compressed * limits.ratio) {
        throw spreadsheetError('SPREADSHEETS_BOMB', { ratio: limits.ratio }, { ...place, value: name });
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw damaged(error);
    throw error;
  } finally {
    input.destroy();
    output.destroy();
  }
}
