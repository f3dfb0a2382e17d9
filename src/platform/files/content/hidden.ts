/** Files that are two things at once: what another program finds in the same bytes. */
import type { Reason } from './kind.js';
import type { Probe } from './probe.js';

const EDGE = 65_536;
const END_OF_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
const ZIP_DIRECTORY = Buffer.from('PK\u0001\u0002', 'latin1');
const MARKUP = /<(?:html|head|body|script|svg|iframe|object|embed)[\s>/]|<!doctype\s+html|<\?php/i;
const ARCHIVES = ['Rar!\u001a\u0007', '7z\u00bc\u00af\u0027\u001c'];
const LONGEST_ARCHIVE_MARK = 8;
/** Readers of PDF take a header anywhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;

/** What is hidden in a file that is no archive and no text itself. `pdf`: the file is a PDF. */
export async function hiddenIn(probe: Probe, pdf: boolean): Promise<Reason | undefined> {
  const head = (await probe.read(0, EDGE)).toString('latin1');
  const tailStart = Math.max(0, probe.bytes - EDGE - 22);
  const tail = await probe.read(tailStart, EDGE + 22);
  if (await endsAsZip(probe, tail, tailStart)) return 'hidden-archive';
  if (MARKUP.test(head) || MARKUP.test(tail.toString('latin1'))) return 'hidden-markup';
  if (!pdf && head.slice(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'hidden-document';
  let carry = '';
  for await (const chunk of probe.stream() as AsyncIterable<Buffer>) {
    const text = carry + chunk.toString('latin1');
    if (ARCHIVES.some((mark) => text.includes(mark))) return 'hidden-archive';
    carry = text.slice(-LONGEST_ARCHIVE_MARK);
  }
  return undefined;
}

/** A zip is read from its end: an end record whose directory is where it says, or just before it. */
async function endsAsZip(probe: Probe, tail: Buffer, tailStart: number): Promise<boolean> {
  for (let at = tail.lastIndexOf(END_OF_ZIP); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END_OF_ZIP, at - 1)) {
    if (at + 22 > tail.length) continue;
    const size = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    for (const start of [offset, tailStart + at - size])
      if (start >= 0 && (await probe.read(start, 4)).equals(ZIP_DIRECTORY)) return true;
  }
  return false;
}
