/** What a file is, by its content alone, and what sets it apart. */
import { fileTypeFromBuffer } from 'file-type';
import { filesError } from '../errors.js';
import { hiddenIn } from './hidden.js';
import { findInImage } from './image.js';
import { type FileKind, type Reason, isImage } from './kind.js';
import { readOffice } from './office.js';
import { findInPdf } from './pdf.js';
import type { Probe } from './probe.js';
import { readText } from './text.js';

export type Inspected = { readonly kind: FileKind; readonly finding: Reason | undefined };

const HEAD = 65_536;

/** Signatures of file-type → the kinds that are kept. Zips are told apart by their parts, text by its letters. */
const SIGNATURES: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  png: 'png',
  apng: 'png',
  webp: 'webp',
  mp3: 'mp3',
  m4a: 'm4a',
  ogg: 'ogg',
  oga: 'ogg',
  opus: 'ogg',
  wav: 'wav',
  mp4: 'mp4',
  m4v: 'mp4',
};

/**
 * @param name as the sender's computer gave it: only tells a table of text from other text
 * @throws FILES_EMPTY, FILES_TYPE_REFUSED
 */
export async function inspect(probe: Probe, name: string): Promise<Inspected> {
  if (probe.bytes === 0) throw filesError('FILES_EMPTY');
  const head = await probe.read(0, HEAD);
  if (head.subarray(0, 2).toString('latin1') === 'PK') {
    const { kind, finding } = await readOffice(probe);
    if (kind === undefined) throw filesError('FILES_TYPE_REFUSED');
    return { kind, finding };
  }
  // The mark of UTF-16 is also how some sound begins; no such sound is kept.
  const marked = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head.subarray(0, 2).toString('latin1'));
  const signature = marked ? undefined : await signatureOf(probe, head);
  const kind = signature !== undefined && Object.hasOwn(SIGNATURES, signature) ? SIGNATURES[signature] : undefined;
  if (kind !== undefined) return { kind, finding: await findIn(probe, kind) };
  if (signature !== undefined && signature !== 'xml') throw filesError('FILES_TYPE_REFUSED');
  const text = await readText(probe, name);
  if (!text) throw filesError('FILES_TYPE_REFUSED');
  return { kind: text.kind, finding: text.finding };
}

async function findIn(probe: Probe, kind: FileKind): Promise<Reason | undefined> {
  const hidden = await hiddenIn(probe, kind === 'pdf');
  if (hidden) return hidden;
  if (kind === 'pdf') return findInPdf(probe);
  return isImage(kind) ? findInImage(probe, kind) : undefined;
}

/** A sound file may begin with a long label (ID3v2, sizes in seven bits a byte); what it is stands behind that. */
async function signatureOf(probe: Probe, head: Buffer): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found || head.subarray(0, 3).toString('latin1') !== 'ID3') return found?.ext;
  const size = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | ((head[at] ?? 0) & 0x7f), 0);
  return (await fileTypeFromBuffer(await probe.read(size + 10, HEAD)).catch(() => undefined))?.ext;
}
