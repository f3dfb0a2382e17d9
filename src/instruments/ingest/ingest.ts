/** Any file that the machine's documents come in → one canonical text that the reader reads. */
import { assertReadable, decodeText, LARGEST_DOCUMENT } from '../decode.js';
import { instrumentError } from '../errors.js';
import { ingestAkn } from './akn/read-akn.js';
import { ingestDocx } from './docx/read-docx.js';
import { formatOf } from './format.js';
import { ingestHtml } from './html/read-html.js';
import type { IngestOptions, Ingested } from './ingested.js';
import { ingestPdf } from './pdf/read-pdf.js';

/**
 * Reads the bytes of a text, Markdown, HTML, Word (docx), PDF or Akoma Ntoso file. What a file is, its content says.
 * Nothing of its text is dropped: what is no text of the document becomes furniture, what is tracked, hidden or
 * commented a repair.
 *
 * @param name of the file, for messages; its ending only tells Markdown from plain text
 * @throws INSTRUMENTS_EMPTY, INSTRUMENTS_TOO_LARGE, INSTRUMENTS_UNKNOWN_FORMAT, INSTRUMENTS_DAMAGED,
 * INSTRUMENTS_ENCRYPTED, INSTRUMENTS_SCANNED, INSTRUMENTS_TOO_MANY_PAGES, INSTRUMENTS_TOO_COMPRESSED,
 * INSTRUMENTS_TOO_DEEP, INSTRUMENTS_NO_WORD_DOCUMENT, INSTRUMENTS_NOT_AKOMA_NTOSO, INSTRUMENTS_NOT_TEXT,
 * INSTRUMENTS_STOPPED
 */
export async function ingest(bytes: Uint8Array, name: string, options: IngestOptions = {}): Promise<Ingested> {
  if (bytes.length === 0) throw instrumentError('INSTRUMENTS_EMPTY', { file: name }, { file: name });
  if (bytes.length > LARGEST_DOCUMENT)
    throw instrumentError(
      'INSTRUMENTS_TOO_LARGE',
      { file: name, megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: LARGEST_DOCUMENT / 1024 / 1024 },
      { file: name },
    );
  const format = formatOf(bytes, name);
  if (typeof format === 'object' && holdsLockedPackage(bytes))
    throw instrumentError('INSTRUMENTS_ENCRYPTED', { file: name }, { file: name });
  if (typeof format === 'object')
    throw instrumentError('INSTRUMENTS_UNKNOWN_FORMAT', { file: name, format: format.other }, { file: name });
  switch (format) {
    case 'pdf':
      return notEmpty(await ingestPdf(bytes, name, options), name);
    case 'docx':
      return notEmpty(ingestDocx(bytes, name, options), name);
    case 'html':
      return notEmpty(ingestHtml(bytes, name), name);
    case 'akn':
      return notEmpty(ingestAkn(bytes, name), name);
    default:
      return plain(bytes, name, format);
  }
}

/** A Word file with a password is an old container around a locked package (MS-OFFCRYPTO 1.3.2). */
function holdsLockedPackage(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (char) => [char.charCodeAt(0), 0]).flat();
  const start = name[0] ?? 0;
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1))
    if (name.every((byte, i) => bytes[at + i] === byte)) return bytes[0] === 0xd0;
  return false;
}

function plain(bytes: Uint8Array, name: string, format: 'txt' | 'md'): Ingested {
  assertReadable(bytes, name);
  const { text, encoding, repairs } = decodeText(bytes);
  return {
    format,
    text,
    encoding,
    repairs,
    places: text.length > 0 ? [{ start: 0, end: text.length, part: 'body' }] : [],
  };
}

function notEmpty(ingested: Ingested, file: string): Ingested {
  if (ingested.text.trim() === '') throw instrumentError('INSTRUMENTS_EMPTY', { file }, { file });
  return ingested;
}
