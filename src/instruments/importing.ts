/** From a file to a document in the library: its bytes, its text, its reading, kept in one unit of work. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Actor } from '../platform/access/index.js';
import type { Storage, UnitOfWork } from '../platform/storage/index.js';
import { LARGEST_DOCUMENT, type Ingested, type Reading, ingest, instrumentError, readInstrument } from './index.js';
import type { TextRepair } from './records.js';
import { type InstrumentKept, keepInstrument } from './store.js';

export { importShippedStatus } from './importing/treaties.js';

export type InstrumentFile = { readonly name: string; readonly bytes: Uint8Array };

export type InstrumentRead = {
  readonly fileName: string;
  readonly sha256: string;
  readonly format: Ingested['format'];
  readonly encoding: string;
  /** What was read: the canonical text. The bytes of the file are not kept. */
  readonly text: string;
  readonly places: Ingested['places'];
  readonly textRepairs: readonly TextRepair[];
  readonly reading: Reading;
};

/** Changes with every change of what the reader finds, so that older readings can be told from newer ones. */
export const READER_VERSION = '2';

/**
 * The bytes of a file on this machine. Its size is asked first: a file that is too large is not read.
 * Errors: INSTRUMENTS_FILE_MISSING, INSTRUMENTS_FOLDER, INSTRUMENTS_TOO_LARGE.
 */
export async function openInstrumentFile(path: string): Promise<InstrumentFile> {
  const name = basename(path);
  const missing = (cause: unknown) =>
    instrumentError(
      'INSTRUMENTS_FILE_MISSING',
      { reason: (cause as NodeJS.ErrnoException).code ?? '' },
      { file: path },
      cause,
    );
  const file = await open(path, 'r').catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'EISDIR'
      ? instrumentError('INSTRUMENTS_FOLDER', {}, { file: path })
      : missing(error);
  });
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw instrumentError('INSTRUMENTS_FOLDER', {}, { file: path });
    if (found.size > LARGEST_DOCUMENT) throw tooLarge(name, found.size);
    return { name, bytes: await bytesOf(file.createReadStream({ autoClose: false }), name) };
  } finally {
    await file.close();
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

const tooLarge = (file: string, bytes: number) =>
  instrumentError(
    'INSTRUMENTS_TOO_LARGE',
    { file, megabytes: megabytes(bytes), limit: megabytes(LARGEST_DOCUMENT) },
    { file },
  );

/** All bytes of a stream, at most as many as a document may have. Errors: INSTRUMENTS_TOO_LARGE. */
export async function bytesOf(content: Readable, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_DOCUMENT) throw tooLarge(name, length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// A volume of 3,000 pages takes a minute; what takes longer than this was made to.
const LONGEST_READING = 120_000;

/** Reads a file's bytes in any format; keeps nothing. Errors: those of `ingest` and the reader, which name the file. */
export async function readInstrumentFile({ name, bytes }: InstrumentFile): Promise<InstrumentRead> {
  const deadline = Date.now() + LONGEST_READING;
  const { format, text, encoding, places, repairs } = await ingest(bytes, name, { alive: () => Date.now() < deadline });
  return {
    fileName: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format,
    encoding,
    text,
    places,
    textRepairs: repairs,
    reading: readInstrument({ name, text }),
  };
}

/** Keeps what was read, in the caller's unit of work. */
export function keepRead(uow: UnitOfWork, read: InstrumentRead): Promise<InstrumentKept> {
  return keepInstrument(uow, { ...read, readerVersion: READER_VERSION });
}

/**
 * Reads a file and keeps it, in one unit of work of its own; the same file again is told, not kept twice.
 *
 * @param file a path on this machine, or a name with bytes
 */
export async function keepInstrumentFile(
  storage: Storage,
  actor: Actor,
  file: string | InstrumentFile,
): Promise<InstrumentKept> {
  const read = await readInstrumentFile(typeof file === 'string' ? await openInstrumentFile(file) : file);
  return storage.inUnitOfWork(actor, (uow) => keepRead(uow, read));
}
