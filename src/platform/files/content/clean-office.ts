/** A document without what its programs wrote beside the text: who made and changed it, where, from which template. */
import { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Entry, ZipFile } from 'yauzl';
import { cleanImage } from './image.js';
import type { ImageKind, OfficeKind } from './kind.js';
import { openOffice } from './office.js';
import type { Probe } from './probe.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Parts that hold nothing but such details, and what stands in their place: the part must exist, empty. */
const EMPTIED: Readonly<Record<string, string>> = {
  'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}"/>`,
  'docProps/app.xml': `${XML}<Properties xmlns="${OFFICE}/extended-properties"/>`,
  'docProps/custom.xml': `${XML}<Properties xmlns="${OFFICE}/custom-properties"/>`,
  'meta.xml':
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>',
};

const PICTURE = /^(?:word|xl|Pictures|media|docProps|Thumbnails)\/(?:.*\/)?[^/]+\.(jpe?g|png|webp)$/i;

const pictureKind = (name: string): ImageKind | undefined => {
  const ending = PICTURE.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  return ending === 'png' ? 'png' : ending === 'webp' ? 'webp' : 'jpeg';
};

/**
 * The document, packed anew: properties emptied, pictures drawn anew, every date of the package gone. Names of those
 * who commented or tracked changes are part of the text and stay. The stream fails where a part cannot be read.
 */
export function cleanOffice(probe: Probe, kind: OfficeKind): Readable {
  return Readable.from(packed(probe, kind), { objectMode: false });
}

async function* packed(probe: Probe, kind: OfficeKind): AsyncGenerator<Buffer> {
  const { file, entries } = await openOffice(probe);
  const ready: Buffer[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(Buffer.from(chunk));
  });
  const written = function* () {
    if (failed) throw failed;
    yield* ready.splice(0);
  };
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    // ODF 1.3 part 2, 3.3: the type stands first and unpacked, so that it is readable at a fixed place.
    const plain = kind === 'odt' && entry.fileName === 'mimetype';
    const part = plain ? new ZipPassThrough(entry.fileName) : new ZipDeflate(entry.fileName, { level: 6 });
    part.mtime = new Date(1980, 0, 1);
    zip.add(part);
    for await (const chunk of contentOf(file, entry)) {
      part.push(chunk);
      yield* written();
    }
    part.push(new Uint8Array(0), true);
    yield* written();
  }
  zip.end();
  yield* written();
}

async function* contentOf(file: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const emptied = Object.hasOwn(EMPTIED, entry.fileName) ? EMPTIED[entry.fileName] : undefined;
  if (emptied !== undefined) {
    yield Buffer.from(emptied);
    return;
  }
  const content = await file.openReadStreamPromise(entry);
  const picture = pictureKind(entry.fileName);
  yield* (picture ? await cleanImage(content, picture) : content) as AsyncIterable<Buffer>;
}
