import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, deflateRawSync, gzip, type ZlibOptions } from 'node:zlib';
import { PalermoError } from '../../errors/index.js';
import { operationsError } from '../errors.js';
import { ARCHIVE_VERSION, type ArchiveFacts, MANIFEST_NAME, type Manifest, manifestSchema } from './manifest.js';
import { ByteReader, seal, unseal } from './sealed.js';
import { readTarHeader, type TarEntry, tarEnd, tarHeader, tarPadding } from './tar.js';

/** What goes into an archive. `content` yields at most `size` bytes; what is missing is filled with zeros. */
export type ArchiveEntry =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly size: number; content(): AsyncIterable<Uint8Array> };

type FileSeen = { path: string; size: number; sha256: string };

/**
 * The archive as a stream of bytes: tar, gzip, sealed. The manifest comes last, made when everything else has passed.
 *
 * @param entries in the order in which they are archived
 * @param facts asked for when the entries have ended
 * @param progress told the bytes of content so far
 */
export function archiveOf(
  entries: AsyncIterable<ArchiveEntry>,
  facts: () => Promise<ArchiveFacts>,
  recipients: readonly string[],
  progress: (bytes: number) => void = () => undefined,
): AsyncGenerator<Buffer, void> {
  return seal(compressed(tarOf(entries, facts, progress)), recipients);
}

async function* tarOf(
  entries: AsyncIterable<ArchiveEntry>,
  facts: () => Promise<ArchiveFacts>,
  progress: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  const files: FileSeen[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    if (entry.kind === 'folder') {
      yield tarHeader({ ...entry, size: 0 });
      continue;
    }
    yield tarHeader(entry);
    const hash = createHash('sha256');
    let left = entry.size;
    for await (const chunk of entry.content()) {
      const part = chunk.subarray(0, left);
      hash.update(part);
      left -= part.length;
      bytes += part.length;
      progress(bytes);
      yield part;
      if (left === 0) break;
    }
    // A file of the database that shrank while it was read: PostgreSQL's log makes the rest right on recovery.
    for (; left > 0; left -= Math.min(left, zeros.length)) {
      const part = zeros.subarray(0, left);
      hash.update(part);
      yield part;
    }
    files.push({ path: entry.path, size: entry.size, sha256: hash.digest('hex') });
    yield tarPadding(entry.size);
  }
  const manifest: Manifest = { ...(await facts()), version: ARCHIVE_VERSION, files };
  const text = Buffer.from(JSON.stringify(manifest));
  yield tarHeader({ kind: 'file', path: MANIFEST_NAME, size: text.length });
  yield text;
  yield tarPadding(text.length);
  yield tarEnd();
}

const zeros = Buffer.alloc(1 << 20);
const gzipMember = promisify(gzip) as (bytes: Uint8Array, options: ZlibOptions) => Promise<Buffer>;
const MEMBER = 1 << 20;
const AT_ONCE = 3;
const SAMPLE = 1 << 15;

/**
 * What is sealed or random does not get smaller, and trying costs a core: a sample decides, and then the member is
 * stored as it is.
 */
function levelFor(bytes: Buffer): 0 | 1 {
  const from = Math.max(0, (bytes.length - SAMPLE) >> 1);
  const sample = bytes.subarray(from, from + SAMPLE);
  return deflateRawSync(sample, { level: 1 }).length * 2 < sample.length ? 1 : 0;
}

/** gzip, a member for each MiB (RFC 1952 lets them follow each other), several at once on the thread pool. */
async function* compressed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  const working: Promise<Buffer>[] = [];
  let held: Uint8Array[] = [];
  let bytes = 0;
  const begin = (): void => {
    const whole = Buffer.concat(held);
    const member = gzipMember(whole, { level: levelFor(whole), chunkSize: MEMBER + (1 << 16) });
    // Awaited later, in its turn: a fault before that is not lost.
    member.catch(() => undefined);
    working.push(member);
    held = [];
    bytes = 0;
  };
  for await (const chunk of source) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < MEMBER) continue;
    begin();
    if (working.length < AT_ONCE) continue;
    const first = await working.shift();
    if (first) yield first;
  }
  begin();
  for (const member of working) yield await member;
}

/**
 * Reads an archive from end to end. Every file is handed to `take` as a stream that must be read to its end; after
 * that its hash is compared, at the end with the manifest, from which none may be missing.
 *
 * @returns the manifest @throws OPERATIONS_NOT_AN_ARCHIVE, OPERATIONS_IDENTITY, OPERATIONS_DAMAGED,
 *   OPERATIONS_NEWER_ARCHIVE, and what `take` throws
 */
export async function readArchive(
  file: string,
  identities: readonly string[],
  take: (entry: TarEntry, content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Manifest> {
  const stream = createReadStream(file, { highWaterMark: 1 << 20 });
  try {
    return await readEntries(decompressed(unseal(stream, identities)), take);
  } finally {
    stream.destroy();
  }
}

/** The first entry alone, of which it is not known yet whether more follows. */
export async function firstEntry(
  source: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): Promise<{ path: string; text: string }> {
  const reader = new ByteReader(decompressed(unseal(source, identities)));
  const block = await reader.take(512);
  const entry = block && readTarHeader(block);
  const content = entry && (await reader.take(entry.size));
  if (!content) throw operationsError('OPERATIONS_DAMAGED');
  await reader.stop();
  return { path: entry.path, text: content.toString('utf8') };
}

async function readEntries(
  bytes: AsyncIterable<Uint8Array>,
  take: (entry: TarEntry, content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Manifest> {
  const reader = new ByteReader(bytes);
  const seen = new Map<string, FileSeen>();
  let manifest: unknown;
  for (;;) {
    const block = await reader.take(512);
    if (!block) throw operationsError('OPERATIONS_DAMAGED');
    const entry = readTarHeader(block);
    if (!entry) break;
    const hash = createHash('sha256');
    const unread = { bytes: entry.size };
    const content = contentOf(reader, unread, hash);
    if (entry.path === MANIFEST_NAME) manifest = parsed(await collected(content));
    else await take(entry, content);
    // What `take` left, also where it stopped half way.
    await readToEnd(contentOf(reader, unread, hash));
    if (entry.kind === 'file') seen.set(entry.path, { ...entry, sha256: hash.digest('hex') });
    await reader.take(tarPadding(entry.size).length);
  }
  // To the very end: only there is known that nothing was cut off.
  await readToEnd(reader.rest());
  return checkedManifest(manifest, seen);
}

async function readToEnd(content: AsyncIterator<Buffer>): Promise<void> {
  while (!(await content.next()).done);
}

async function* contentOf(
  reader: ByteReader,
  unread: { bytes: number },
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer, void> {
  while (unread.bytes > 0) {
    const part = await reader.some(unread.bytes);
    if (!part) throw operationsError('OPERATIONS_DAMAGED');
    hash.update(part);
    unread.bytes -= part.length;
    yield part;
  }
}

async function collected(content: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw operationsError('OPERATIONS_DAMAGED', {}, undefined, error);
  }
}

function checkedManifest(content: unknown, seen: ReadonlyMap<string, FileSeen>): Manifest {
  const version = (content as { version?: unknown } | undefined)?.version;
  if (typeof version === 'number' && version > ARCHIVE_VERSION) throw operationsError('OPERATIONS_NEWER_ARCHIVE');
  const result = manifestSchema.safeParse(content);
  if (!result.success) throw operationsError('OPERATIONS_DAMAGED', {}, undefined, result.error);
  const whole = result.data.files.every(({ path, size, sha256 }) => {
    const found = seen.get(path);
    return found?.size === size && found.sha256 === sha256;
  });
  if (!whole || result.data.files.length !== seen.size - 1) throw operationsError('OPERATIONS_DAMAGED');
  return result.data;
}

async function* decompressed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  // A fault of the source comes out of the reading below.
  pipeline(Readable.from(source, { objectMode: false }), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof PalermoError ? error : operationsError('OPERATIONS_DAMAGED', {}, undefined, error);
  } finally {
    gunzip.destroy();
  }
}
