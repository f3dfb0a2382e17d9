import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { spreadsheetError } from './errors.js';

/** Bytes that can be read more than once and at any place: a file on disk, or an upload kept in memory. */
export type Source = {
  readonly name: string;
  readonly size: number;
  /** Bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
  stream(start?: number, end?: number): AsyncIterable<Uint8Array>;
};

/** A file on disk. Throws SPREADSHEETS_FILE_MISSING. */
export async function fileSource(path: string, name = basename(path)): Promise<Source> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw spreadsheetError('SPREADSHEETS_FILE_MISSING', {}, { file: name });
  return {
    name,
    size: found.size,
    async read(start, end) {
      const handle = await open(path, 'r');
      try {
        const length = Math.max(0, Math.min(end, found.size) - start);
        const bytes = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
          const { bytesRead } = await handle.read(bytes, filled, length - filled, start + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.subarray(0, filled);
      } finally {
        await handle.close();
      }
    },
    stream(start = 0, end = found.size) {
      if (end <= start) return none();
      return createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 18 });
    },
  };
}

/** Bytes already in memory (a small upload, a test). */
export function bytesSource(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    async read(start, end) {
      return bytes.subarray(start, end);
    },
    async *stream(start = 0, end = bytes.length) {
      for (let at = start; at < end; at += 1 << 18) yield bytes.subarray(at, Math.min(end, at + (1 << 18)));
    },
  };
}

async function* none(): AsyncGenerator<Uint8Array> {}
