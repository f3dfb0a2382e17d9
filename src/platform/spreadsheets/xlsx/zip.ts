import { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { PalermoError } from '../../errors/index.js';
import { spreadsheetError } from '../errors.js';
import type { Source } from '../source.js';
import type { Limits } from '../survey.js';

export type Zip = {
  readonly entries: ReadonlyMap<string, Entry>;
  stream(name: string): AsyncGenerator<Uint8Array>;
  text(name: string): Promise<string | undefined>;
};

/** A whole part is read into memory only up to this size (workbook, styles, relations). */
const smallPart = 8 << 20;

/** Bytes of names, extra fields and comments that a directory may hold. */
const largestDirectory = 16 << 20;

/**
 * Reads a zip by its central directory, so that each part is unpacked only when asked for and with back pressure.
 * What a part unfolds to is counted as it comes, since the sizes a directory states can lie.
 * Throws SPREADSHEETS_XLSX_DAMAGED, SPREADSHEETS_ENCRYPTED, SPREADSHEETS_BOMB, SPREADSHEETS_TOO_LARGE.
 */
export async function openZip(source: Source, limits: Limits): Promise<Zip> {
  const place = { file: source.name };
  let file: ZipFile;
  let entries: Map<string, Entry>;
  try {
    file = await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, { autoClose: false });
    entries = await directory(file, source, limits);
  } catch (error) {
    throw refusal(error, place);
  }
  const budget = { unpacked: 0 };
  const stream = (name: string) => partBytes(file, entries.get(name), { ...place, value: name }, limits, budget);
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

async function directory(file: ZipFile, source: Source, limits: Limits): Promise<Map<string, Entry>> {
  const place = { file: source.name };
  if (file.entryCount > limits.entries) throw spreadsheetError('SPREADSHEETS_BOMB', { ratio: limits.ratio }, place);
  const entries = new Map<string, Entry>();
  let size = 0;
  for await (const entry of file.eachEntry()) {
    const name = entry.fileName;
    if ((entry.generalPurposeBitFlag & 1) !== 0) throw spreadsheetError('SPREADSHEETS_ENCRYPTED', {}, place);
    size += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    // Two parts of one name are how a checker and a reader are made to see different things.
    if (entries.has(name) || size > largestDirectory) {
      throw spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, { ...place, value: name });
    }
    entries.set(name, entry);
  }
  if (entries.size === 0) throw spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, place);
  return entries;
}

type PartPlace = { readonly file: string; readonly value?: string };

async function* partBytes(
  file: ZipFile,
  entry: Entry | undefined,
  place: PartPlace,
  limits: Limits,
  budget: { unpacked: number },
): AsyncGenerator<Uint8Array> {
  if (!entry) throw spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, place);
  let output: Readable | undefined;
  let unpacked = 0;
  try {
    output = await file.openReadStreamPromise(entry);
    for await (const chunk of output as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      budget.unpacked += chunk.length;
      if (budget.unpacked > limits.bytes) {
        throw spreadsheetError(
          'SPREADSHEETS_TOO_LARGE',
          { megabytes: Math.round(limits.bytes / 1e6) },
          { file: place.file },
        );
      }
      // Sheets of one repeated value pack well; only what is both large and denser than that is a bomb.
      if (unpacked > 16 << 20 && unpacked > entry.compressedSize * limits.ratio) {
        throw spreadsheetError('SPREADSHEETS_BOMB', { ratio: limits.ratio }, place);
      }
      yield chunk;
    }
  } catch (error) {
    throw refusal(error, place);
  } finally {
    output?.destroy();
  }
}

/** What the library says of a zip is damage; what the disk says, and what is ours already, stays as it is. */
function refusal(error: unknown, place: PartPlace): unknown {
  if (error instanceof PalermoError || !(error instanceof Error) || 'syscall' in error) return error;
  // The one refusal that it words only; other encryption is seen by its flag.
  if (error.message.startsWith('strong encryption')) return spreadsheetError('SPREADSHEETS_ENCRYPTED', {}, place);
  return spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, place, error);
}

/** Lets the library read a `Source`, whether a file or an upload in memory. */
class SourceReader extends yauzl.RandomAccessReader {
  private readonly source: Source;

  constructor(source: Source) {
    super();
    this.source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.source.stream(start, end), { objectMode: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.source.read(position, position + length).then(
      (bytes) => {
        buffer.set(bytes, offset);
        callback(null, bytes.length);
      },
      (error: unknown) => callback(error as Error),
    );
  }
}
