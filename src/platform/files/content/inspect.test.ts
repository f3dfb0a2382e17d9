/** Files made by hand to deceive: what each is, and what sets it apart. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { type Zippable, strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PalermoError } from '../../errors/index.js';
import { cleanImage } from './image.js';
import { inspect } from './inspect.js';
import { cleanOffice } from './clean-office.js';
import { fileNameOf } from './kind.js';
import { openProbe } from './probe.js';

const text = (...lines: string[]) => Buffer.from(lines.join('\n'), 'latin1');

const pdf = (...objects: string[]): Buffer =>
  text(
    '%PDF-1.7',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj',
    ...objects,
    'trailer << /Root 1 0 R >>',
    '%%EOF\n',
  );
const objectStream = (objects: string, dictionary = '/Filter /FlateDecode'): string =>
  `7 0 obj << /Type /ObjStm /N 1 /First 4 ${dictionary} >>\nstream\n${deflateSync(Buffer.from(objects)).toString('latin1')}\nendstream endobj`;

const relation = (type: string, target: string, mode = 'External') =>
  `<Relationships><Relationship Id="r1" Type="http://schemas/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`;

const docx = (more: Record<string, string | Uint8Array> = {}, body = 'What she said'): Buffer => {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types><Override ContentType="document.main+xml"/></Types>',
    'word/document.xml': `<?xml version="1.0"?><w:document><w:t>${body}</w:t></w:document>`,
    ...more,
  };
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(parts)) zippable[name] = typeof part === 'string' ? strToU8(part) : part;
  return Buffer.from(zipSync(zippable));
};

const odt = (more: Record<string, string> = {}): Buffer => {
  const parts: Zippable = {
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<office:document-content><office:scripts/></office:document-content>'),
  };
  for (const [name, part] of Object.entries(more)) parts[name] = strToU8(part);
  return Buffer.from(zipSync(parts));
};

const riff = (kind: string, length = 200) =>
  Buffer.concat([text('RIFF'), Buffer.from([length, 0, 0, 0]), text(kind), Buffer.alloc(length)]);

/** A picture of this many points, of one colour, in a few bytes. */
const pngHeader = (width: number, height: number): Buffer => {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([text(type), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(Math.ceil(width / 8) + 1);
  const data = deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 64) }, () => row)));
  return Buffer.concat([
    text('\u0089PNG\r\n\u001a\n'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

let folder: string;
let jpeg: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palermo-content-'));
  const raw = sharp({ create: { width: 64, height: 48, channels: 3, background: '#306' } });
  jpeg = await raw.jpeg().toBuffer();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function look(content: Buffer, name = 'file'): Promise<string> {
  const probe = await openProbe(folder, Readable.from([content]));
  try {
    const { kind, finding } = await inspect(probe, name);
    return finding ? `${kind}: ${finding}` : kind;
  } catch (error) {
    if (error instanceof PalermoError) return error.code;
    throw error;
  } finally {
    await probe.remove();
  }
}

describe('what a file is', () => {
  it('is told by its content, never by its name', async () => {
    expect(await look(jpeg, 'report.pdf')).toBe('jpeg');
    expect(await look(pdf(), 'picture.jpg')).toBe('pdf');
    expect(await look(docx(), 'a.zip')).toBe('docx');
    expect(await look(docx({ 'xl/workbook.xml': '<workbook/>' }).subarray(0), 'a')).toBe('docx');
    expect(await look(odt(), 'a')).toBe('odt');
    expect(await look(Buffer.from('Élodie, 34\n'), 'a.exe')).toBe('txt');
    expect(await look(Buffer.from('name,age\nÉlodie,34\n'), 'a.CSV')).toBe('csv');
    expect(await look(Buffer.from('\ufeffname', 'utf16le'), 'a')).toBe('txt16');
    expect(await look(riff('WAVEfmt '))).toBe('wav');
    expect(await look(await sharp(jpeg).webp().toBuffer())).toBe('webp');
  });

  it.each([
    ['an executable of Windows', text('MZ\u0090\u0000\u0003', '\u0000'.repeat(200))],
    ['an executable of Linux', text('\u007fELF\u0002\u0001\u0001', '\u0000'.repeat(200))],
    ['a shell script', text('#!/bin/sh', 'rm -rf /')],
    ['a web page', text('  <!DOCTYPE html>', '<p>hello')],
    ['a drawing with script', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a drawing behind an XML declaration', text('<?xml version="1.0"?>', '<svg/>')],
    ['a plain archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
    ['a packed file', text('\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000')],
    ['an old Word document', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['bytes without sense', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9])],
    ['text that is not UTF-8', Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72])],
    ['a picture of a kind that is not kept', text('GIF89a\u0001\u0000\u0001\u0000\u0000')],
  ])('T25: %s is refused', async (_what, content) => {
    expect(await look(content)).toBe('FILES_TYPE_REFUSED');
  });

  it('an empty file is refused by its name', async () => {
    expect(await look(Buffer.alloc(0))).toBe('FILES_EMPTY');
  });

  it('T25: no bytes whatever do anything but get a kind, a reason or a refusal', async () => {
    const starts = [pdf(), docx(), odt(), riff('WAVEfmt '), text('ID3\u0004\u0000\u0000\u007f\u007f\u007f\u007f')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts, Buffer.alloc(0)),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 40 }),
        fc.uint8Array({ maxLength: 300 }),
        async (start, changes, end) => {
          const content = Buffer.concat([start, end]);
          for (const [at, byte] of changes) if (at < content.length) content[at] = byte;
          expect(await look(content)).toMatch(/^(?:[a-z0-9]+(?:: [a-z-]+)?|FILES_EMPTY|FILES_TYPE_REFUSED)$/);
        },
      ),
      { numRuns: 300 },
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what sets a file apart', () => {
  it.each([
    ['JavaScript', pdf('3 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'), 'pdf-script'],
    ['JavaScript under a spelled-out name', pdf('3 0 obj << /S /J#61vaScr#69pt >> endobj'), 'pdf-script'],
    ['JavaScript in an object stream', pdf(objectStream('9 0 << /S /JavaScript /JS 8 0 R >>')), 'pdf-script'],
    [
      'an object stream in a filter not looked through',
      pdf(objectStream('x', '/Filter [/ASCII85Decode /FlateDecode]')),
      'unreadable',
    ],
    [
      'an object stream behind a predictor',
      pdf(objectStream('x', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')),
      'unreadable',
    ],
    ['an object stream that unfolds without end', pdf(objectStream('0'.repeat(80 << 20))), 'bomb'],
    ['a stream that never ends', text('%PDF-1.7', '1 0 obj << >>', 'stream', 'x', '%%EOF'), 'unreadable'],
    ['a program to start', pdf('3 0 obj << /S /Launch /F (cmd.exe) >> endobj'), 'pdf-action'],
    ['a form that is sent', pdf('3 0 obj << /S /SubmitForm >> endobj'), 'pdf-action'],
    ['a file inside', pdf('3 0 obj << /Type /EmbeddedFile >>\nstream\nMZ\nendstream endobj'), 'embedded-file'],
    ['a password', pdf('trailer << /Encrypt 5 0 R >>'), 'encrypted'],
    ['no end', text('%PDF-1.7', '1 0 obj << >> endobj'), 'unreadable'],
  ])('T25: a PDF with %s', async (_what, content, reason) => {
    expect(await look(content)).toBe(`pdf: ${reason}`);
  });

  it('a script is found wherever the chunks of a long PDF break', async () => {
    for (const at of [65_530, 65_536 - 20, 131_072 - 15]) {
      const filler = `3 0 obj (${'a'.repeat(at)}) endobj`;
      expect(await look(pdf(filler, '4 0 obj << /S /JavaScript >> endobj'))).toBe('pdf: pdf-script');
    }
  });

  it('a PDF with pictures, fonts and an outline is none of these', async () => {
    const picture = `3 0 obj << /Subtype /Image /Filter /DCTDecode >>\nstream\n${jpeg.toString('latin1')}\nendstream endobj`;
    const outline = '4 0 obj << /Type /Outlines /First 5 0 R /Count 1 >> endobj';
    const page = '6 0 obj << /OpenAction [1 0 R /Fit] /Title (Launch of the plan) >> endobj';
    expect(await look(pdf(picture, outline, page, objectStream('9 0 << /Title (JS) >>')))).toBe('pdf');
  });

  it.each<[string, () => Buffer, string]>([
    ['macros', () => docx({ 'word/vbaProject.bin': 'x' }), 'macro'],
    [
      'macros under another name',
      () =>
        docx({
          '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        }),
      'macro',
    ],
    [
      'a template from elsewhere',
      () => docx({ 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'http://x/t.dotm') }),
      'external-content',
    ],
    [
      'a picture from elsewhere',
      () => docx({ 'word/_rels/document.xml.rels': relation('image', 'https://x/p.png') }),
      'external-content',
    ],
    ['an OLE object', () => docx({ 'word/embeddings/o.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') }), 'embedded-file'],
    ['a program under the name of a picture', () => docx({ 'word/media/image1.png': 'MZ\u0000' }), 'embedded-file'],
    ['a control', () => docx({ 'word/activeX/activeX1.xml': '<a/>' }), 'active-content'],
    ['a data link', () => docx({}, '<w:instrText>DDEAUTO c:\\\\cmd</w:instrText>'), 'active-content'],
    ['entities', () => docx({ 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'active-content'],
    [
      'words in two bytes a letter',
      () => docx({ 'word/styles.xml': Buffer.from('\ufeff<a/>', 'utf16le') }),
      'unreadable',
    ],
    ['a part that unfolds without end', () => docx({ 'word/media/a.bmp': new Uint8Array(40 << 20) }), 'bomb'],
    ['a second archive before it', () => Buffer.concat([Buffer.from('PK'), docx()]), 'FILES_TYPE_REFUSED'],
  ])('T15 T25: a document with %s', async (_what, make, expected) => {
    expect(await look(make())).toBe(expected.startsWith('FILES_') ? expected : `docx: ${expected}`);
  });

  it('T15: a part that says it is smaller than it is is found by reading it', async () => {
    const content = docx({ 'word/big.xml': `<a>${'x'.repeat(100_000)}</a>` });
    const directory = content.indexOf('PK\u0001\u0002', content.lastIndexOf('word/document.xml'), 'latin1');
    content.writeUInt32LE(10, directory + 24);
    expect(await look(content)).toBe('docx: unreadable');
  });

  it('a link that a person follows is no harm', async () => {
    const rels = relation('hyperlink', 'https://www.unodc.org');
    expect(await look(docx({ 'word/_rels/document.xml.rels': rels }))).toBe('docx');
  });

  it('T25: macros and a password in an ODF document', async () => {
    expect(await look(odt({ 'Basic/Standard/Module1.xml': '<a/>' }))).toBe('odt: macro');
    expect(await look(odt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }))).toBe('odt: encrypted');
  });

  it('T25: files that are two things at once', async () => {
    const archive = Buffer.from(zipSync({ 'payload.exe': strToU8('MZ') }));
    expect(await look(Buffer.concat([jpeg, archive]))).toBe('jpeg: hidden-archive');
    expect(await look(Buffer.concat([jpeg, archive, text('trailing words')]))).toBe('jpeg: hidden-archive');
    expect(await look(Buffer.concat([pdf(), archive]))).toBe('pdf: hidden-archive');
    expect(await look(Buffer.concat([jpeg, text('Rar!\u001a\u0007\u0001')]))).toBe('jpeg: hidden-archive');
    expect(await look(Buffer.concat([jpeg, text('<html><script>alert(1)</script>')]))).toBe('jpeg: hidden-markup');
    const comment = text('\u00ff\u00fe\u0000\u0020/*<script>alert(1)</script> */xx');
    expect(await look(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))).toBe('jpeg: hidden-markup');
    const header = text('\u00ff\u00fe\u0000\u0010%PDF-1.7 xxxxx');
    expect(await look(Buffer.concat([jpeg.subarray(0, 2), header, jpeg.subarray(2)]))).toBe('jpeg: hidden-document');
    expect(await look(Buffer.from('words\n<script>alert(1)</script>'))).toBe('txt: hidden-markup');
  });

  it('T15: a picture of billions of points in a kilobyte', async () => {
    expect(await look(pngHeader(60_000, 60_000))).toBe('png: image-too-large');
    expect(await look(pngHeader(100_000, 1))).toBe('png: image-too-large');
    expect(await look(pngHeader(64, 64))).toBe('png');
  });
});

describe('what is taken away', () => {
  const planted = ['48.858370', 'planted-place', 'PlantedCamera', 'planted-author'];
  const gps = {
    IFD0: { Make: 'PlantedCamera', Artist: 'planted-author', Copyright: 'planted-place' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1', GPSAreaInformation: 'planted-place' },
  };
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48.858370" exif:place="planted-place"/></rdf:RDF></x:xmpmeta>';
  const holds = (content: Buffer) =>
    [...planted, 'Exif', 'GPS', 'xmpmeta', 'tEXt', 'Photoshop'].filter((word) => content.includes(word));

  it.each(['jpeg', 'png', 'webp'] as const)('T07: a place planted in a %s does not survive', async (kind) => {
    const image = sharp(jpeg).withExif(gps).withXmp(xmp).withIccProfile('p3');
    const dirty = await image[kind]().toBuffer();
    expect(holds(dirty)).toEqual(expect.arrayContaining(['planted-place', 'PlantedCamera']));
    expect((await sharp(dirty).metadata()).xmp?.includes('48.858370')).toBe(true);
    const clean = await buffer(await cleanImage(Readable.from([dirty]), kind));
    expect(holds(clean)).toEqual([]);
    const { exif, xmp: left, iptc, icc, format } = await sharp(clean).metadata();
    expect([exif, left, iptc, icc, format]).toEqual([undefined, undefined, undefined, undefined, kind]);
  });

  it('T07: words of a PNG and of a JPEG comment do not survive', async () => {
    const png = await sharp(jpeg).png().toBuffer();
    const words = text('tEXtLocation\u0000planted-place 48.858370');
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(words.length - 4, 0);
    frame.writeInt32BE(crc32(words), 4);
    const dirty = Buffer.concat([
      png.subarray(0, 33),
      frame.subarray(0, 4),
      words,
      frame.subarray(4),
      png.subarray(33),
    ]);
    expect(holds(await buffer(await cleanImage(Readable.from([dirty]), 'png')))).toEqual([]);
    const comment = text('\u00ff\u00fe\u0000\u000fplanted-place');
    const spoken = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    expect(holds(await buffer(await cleanImage(Readable.from([spoken]), 'jpeg')))).toEqual([]);
  });

  it('a picture that was held sideways stands upright', async () => {
    const sideways = await sharp(jpeg).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, orientation } = await sharp(
      await buffer(await cleanImage(Readable.from([sideways]), 'jpeg')),
    ).metadata();
    expect([width, height, orientation]).toEqual([48, 64, undefined]);
  });

  it('T07: a document loses its author, its company and the place of its pictures, and keeps its words', async () => {
    const picture = await sharp(jpeg).withExif(gps).withXmp(xmp).jpeg().toBuffer();
    const dirty = docx({
      'docProps/core.xml': '<cp:coreProperties><dc:creator>planted-author</dc:creator></cp:coreProperties>',
      'docProps/app.xml': '<Properties><Company>planted-place</Company></Properties>',
      'word/media/image1.jpeg': picture,
    });
    const probe = await openProbe(folder, Readable.from([dirty]));
    const clean = await buffer(cleanOffice(probe, 'docx'));
    await probe.remove();
    expect(await look(clean)).toBe('docx');
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(clean);
    expect(Object.keys(parts).sort()).toEqual(Object.keys(unzipSync(dirty)).sort());
    for (const part of Object.values(parts)) expect(holds(Buffer.from(part))).toEqual([]);
    expect(Buffer.from(parts['word/document.xml'] ?? []).toString()).toContain('What she said');
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'pdf', 'etcpasswd.pdf'],
    ['photo.exe', 'jpeg', 'photo.jpg'],
    ['photo.JPEG', 'jpeg', 'photo.jpeg'],
    ['\u202egpj.exe', 'jpeg', 'gpj.jpg'],
    ['CON:\u0000x\r\n.txt', 'txt', 'CONx.txt'],
    ['déposition.tar.gz', 'pdf', 'déposition.tar.pdf'],
    ['...', 'png', 'file.png'],
  ] as const)('%j is given out as a %s under %j', (given, kind, expected) => {
    expect(fileNameOf(given, kind)).toBe(expected);
  });

  it('never holds what a path, a header or a reader trips over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = fileNameOf(name, 'pdf');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(safe).not.toMatch(/[\u0000-\u001f/\\:"<>|?*\u202a-\u202e]/u);
        expect(safe).toMatch(/[^.]\.pdf$/);
      }),
    );
  });
});
