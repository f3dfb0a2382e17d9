/** Documents that are zips (ECMA-376 and OASIS ODF): what is inside them, and whether any of it would act. */
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { OfficeKind, Reason } from './kind.js';
import type { Probe } from './probe.js';

const MOST_ENTRIES = 5000;
const MOST_UNPACKED = 512 << 20;
/** Only what is both large and denser than this is a bomb: sheets of one repeated value pack well. */
const BOMB_RATIO = 200;
const BOMB_FROM = 16 << 20;
const MOST_PART_TEXT = 2 << 20;
const CARRY = 512;
const DAMAGE = 'unreadable';

const MACRO_PART =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|vbaProjectSignature\.bin)$|(?:^|\/)macrosheets\/|^(?:Basic|Scripts)\//i;
const ACTIVE_PART = /(?:^|\/)(?:activeX|ctrlProps|customUI)\//i;
const MACRO_TEXT = /macroEnabled|ms-office\.vbaProject|ms-excel\.(?:intl)?macrosheet/i;
const ACTIVE_TEXT =
  /<!(?:DOCTYPE|ENTITY)|<(?:\w+:)?ddeLink|<(?:\w+:)?oleLink|DDEAUTO|<office:scripts>\s*<(?!\/office:scripts)|<script:event-listener|<script:module/i;
/** Windows program, nested zip, OLE container, ELF, PDF, Flash. */
const EMBEDDED = ['MZ', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '\u007fELF', '%PDF-', 'FWS', 'CWS'];

/** A document's parts, in their order. */
export type Office = { readonly file: ZipFile; readonly entries: readonly Entry[] };

/** Opens the zip of a probe. Throws what yauzl throws where it is damaged. */
export async function openOffice(probe: Probe): Promise<Office> {
  const file = await yauzl.fromRandomAccessReaderPromise(new ProbeReader(probe), probe.bytes, { autoClose: false });
  if (file.entryCount > MOST_ENTRIES) return { file, entries: [] };
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) entries.push(entry);
  return { file, entries };
}

export type OfficeFound = { readonly kind: OfficeKind | undefined; readonly finding?: Reason };

/** What kind of document a zip is (undefined: none that is kept), and what sets it apart. */
export async function readOffice(probe: Probe): Promise<OfficeFound> {
  let office: Office;
  try {
    office = await openOffice(probe);
  } catch {
    return { kind: undefined };
  }
  const kind = await kindOf(office).catch(() => undefined);
  if (kind === undefined) return { kind };
  try {
    const finding = shapeOf(office, probe) ?? (await contentOf(office));
    return { kind, ...(finding ? { finding } : {}) };
  } catch (error) {
    if (error instanceof Found) return { kind, finding: error.reason };
    return { kind, finding: DAMAGE };
  }
}

class Found extends Error {
  override readonly name = 'Found';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

async function kindOf({ file, entries }: Office): Promise<OfficeKind | undefined> {
  const named = (name: string) => entries.find((entry) => entry.fileName === name);
  if (named('[Content_Types].xml') && named('word/document.xml')) return 'docx';
  if (named('[Content_Types].xml') && named('xl/workbook.xml')) return 'xlsx';
  const first = entries[0];
  if (first?.fileName !== 'mimetype' || first.uncompressedSize > 200 || !named('content.xml')) return undefined;
  const type = (await partOf(file, first)).toString('latin1').trim();
  return type === 'application/vnd.oasis.opendocument.text' ? 'odt' : undefined;
}

/** What the directory alone tells: sizes that cannot be, parts of one name, parts that act. */
function shapeOf({ file, entries }: Office, probe: Probe): Reason | undefined {
  if (file.comment !== '' || Math.min(...entries.map((entry) => entry.relativeOffsetOfLocalHeader)) !== 0)
    return 'hidden-archive';
  // Parts that overlap share their bytes, so together they would be longer than the file.
  if (entries.reduce((sum, entry) => sum + entry.compressedSize, 0) > probe.bytes) return 'bomb';
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MOST_UNPACKED) return 'bomb';
  if (new Set(entries.map((entry) => entry.fileName.toLowerCase())).size !== entries.length) return DAMAGE;
  for (const entry of entries) {
    if ((entry.generalPurposeBitFlag & 1) !== 0) return 'encrypted';
    if (entry.uncompressedSize > BOMB_FROM && entry.uncompressedSize > entry.compressedSize * BOMB_RATIO) return 'bomb';
    if (MACRO_PART.test(entry.fileName)) return 'macro';
    if (ACTIVE_PART.test(entry.fileName)) return 'active-content';
  }
  return undefined;
}

/** Reads every part to its end: sizes are checked against what really comes out, and texts for what they would do. */
async function contentOf({ file, entries }: Office): Promise<Reason | undefined> {
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const text = /\.(?:xml|rels|vml)$/i.test(entry.fileName);
    if (/\.rels$/i.test(entry.fileName)) {
      if (entry.uncompressedSize > MOST_PART_TEXT) return DAMAGE;
      if (reachesOut((await partOf(file, entry)).toString('utf8'))) return 'external-content';
    }
    const stream = await file.openReadStreamPromise(entry);
    let carry = '';
    let begin = true;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const piece = chunk.toString('latin1');
      if (begin && EMBEDDED.some((mark) => piece.startsWith(mark))) return 'embedded-file';
      // Two bytes a letter would hide words from the search; every program writes these parts as UTF-8.
      if (begin && text && /^(?:\u00ff\u00fe|\u00fe\u00ff)|\u0000/.test(piece.slice(0, 4))) return DAMAGE;
      begin = false;
      if (!text) continue;
      const window = carry + piece;
      if (MACRO_TEXT.test(window)) return 'macro';
      if (ACTIVE_TEXT.test(window)) return 'active-content';
      if (/manifest:encryption-data/.test(window)) return 'encrypted';
      carry = window.slice(-CARRY);
    }
  }
  return undefined;
}

/** A relation to something outside that is fetched when the document opens; a link that a person follows is none. */
function reachesOut(relations: string): boolean {
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (!/TargetMode\s*=\s*["']\s*External/i.test(relation)) continue;
    if (!/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation)) return true;
  }
  return false;
}

/** A part, whole; only for small ones. */
export async function partOf(file: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of (await file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_PART_TEXT) throw new Found('bomb');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Lets the library read a probe. */
class ProbeReader extends yauzl.RandomAccessReader {
  private readonly probe: Probe;

  constructor(probe: Probe) {
    super();
    this.probe = probe;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.probe.stream(start, end);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.probe.read(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset);
        callback(null, bytes.length);
      },
      (error: unknown) => callback(error as Error),
    );
  }
}
