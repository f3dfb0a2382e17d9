import { isUtf8 } from 'node:buffer';
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { spreadsheetError } from './errors.js';
import type { Source } from './source.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bounds on what one file may unfold to. */
export type Limits = {
  /** Bytes after decompression. */
  readonly bytes: number;
  /** Decompressed bytes for one compressed byte, judged once a megabyte has come out. */
  readonly ratio: number;
  readonly entries: number;
};

export const defaultLimits: Limits = { bytes: 4 * 1024 ** 3, ratio: 200, entries: 2000 };

export type Survey = {
  readonly encoding: Encoding;
  readonly bom: number;
  readonly bytes: number;
  /** Line of the first byte that is not UTF-8, for a file read as Windows-1252. */
  readonly invalidLine: number | undefined;
  /** Letters are there with which every doubly encoded text begins (U+00C0–U+00FF): its cells are worth a look. */
  readonly mojibake: boolean;
  readonly characterLost: boolean;
  readonly head: Buffer;
};

/** The bytes of a source, unpacked when it is gzip, with the guards of `limits`. */
export async function* plainBytes(source: Source, gzip: boolean, limits: Limits): AsyncGenerator<Buffer> {
  if (!gzip) {
    if (source.size > limits.bytes) throw tooLarge(source, limits);
    for await (const chunk of source.stream()) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    return;
  }
  const input = Readable.from(source.stream(), { objectMode: false });
  const unpacked = createGunzip();
  input.on('error', (error) => unpacked.destroy(error));
  input.pipe(unpacked);
  let total = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > limits.bytes) throw tooLarge(source, limits);
      if (total > 1 << 20 && total > source.size * limits.ratio) {
        throw spreadsheetError('SPREADSHEETS_BOMB', { ratio: limits.ratio }, { file: source.name });
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw spreadsheetError('SPREADSHEETS_GZIP_DAMAGED', {}, { file: source.name }, error);
    }
    throw error;
  } finally {
    input.destroy();
    unpacked.destroy();
  }
}

function tooLarge(source: Source, limits: Limits) {
  return spreadsheetError(
    'SPREADSHEETS_TOO_LARGE',
    { megabytes: Math.round(limits.bytes / 1e6) },
    { file: source.name },
  );
}

/**
 * Reads every byte once before any row is parsed, so that the encoding is known to hold to the end of the file
 * and not only for its first lines. Throws SPREADSHEETS_NUL_BYTE, SPREADSHEETS_FILE_EMPTY and what `plainBytes` throws.
 */
export async function survey(source: Source, gzip: boolean, limits: Limits): Promise<Survey> {
  let head = Buffer.alloc(0);
  let bytes = 0;
  let lines = 1;
  let encoding: Encoding | undefined;
  let invalidLine: number | undefined;
  let mojibake = false;
  let characterLost = false;
  let carried = Buffer.alloc(0);
  for await (const chunk of plainBytes(source, gzip, limits)) {
    if (head.length < 1 << 16) head = Buffer.concat([head, chunk]).subarray(0, 1 << 16);
    if (encoding === undefined) encoding = encodingByMark(head);
    bytes += chunk.length;
    if (encoding === 'utf-16le' || encoding === 'utf-16be') continue;
    const nul = chunk.indexOf(0);
    if (nul >= 0) {
      const line = lines + linesIn(chunk.subarray(0, nul));
      throw spreadsheetError('SPREADSHEETS_NUL_BYTE', {}, { file: source.name, line });
    }
    const whole = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const end = completeEnd(whole);
    const complete = whole.subarray(0, end);
    if (invalidLine === undefined) {
      if (!isUtf8(complete)) invalidLine = lines + linesIn(complete.subarray(0, firstInvalid(complete)));
      mojibake ||= complete.includes(0xc3);
      characterLost ||= complete.includes(replacement);
      if (invalidLine === undefined) lines += linesIn(complete);
    }
    carried = Buffer.from(whole.subarray(end));
  }
  if (invalidLine === undefined && carried.length > 0 && !isUtf8(carried)) invalidLine = lines;
  const marked = encodingByMark(head);
  const bom = marked === 'utf-8' ? 3 : marked ? 2 : 0;
  if (bytes <= bom) throw spreadsheetError('SPREADSHEETS_FILE_EMPTY', {}, { file: source.name });
  const found = marked && marked !== 'utf-8' ? marked : invalidLine === undefined ? 'utf-8' : 'windows-1252';
  return { encoding: found, bom, bytes, invalidLine, mojibake, characterLost, head };
}

const replacement = Buffer.from('\ufffd', 'utf8');

function encodingByMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head.length >= 4 ? unmarkedUtf16(head) : undefined;
}

/** UTF-16 without a mark shows as NUL in nearly every second byte of a mostly Latin text. */
function unmarkedUtf16(head: Buffer): Encoding | undefined {
  const sample = Math.min(head.length, 512) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  if (odd > sample * 0.4 && even === 0) return 'utf-16le';
  if (even > sample * 0.4 && odd === 0) return 'utf-16be';
  return undefined;
}

function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Where the last complete UTF-8 character ends, so that one split between two chunks is not called invalid. */
function completeEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needed ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Offset of the first byte that breaks UTF-8, by halving: prefixes that end inside a character are cut back first. */
function firstInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 64) {
    const middle = (low + high) >> 1;
    const end = Math.max(low, completeEnd(bytes.subarray(0, middle)));
    if (isUtf8(bytes.subarray(0, end))) low = end > low ? end : middle;
    else high = middle;
  }
  return low;
}
