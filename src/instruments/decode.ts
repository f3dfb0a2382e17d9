/** Bytes of a file into text: encoding found by mark and by validity, damage reported and not hidden. */
import { instrumentError } from './errors.js';

// The only thing taken from the platform; present in browsers and in Node alike.
declare const TextDecoder: {
  new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): { decode(bytes: Uint8Array): string };
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type TextRepair = {
  readonly rule: string;
  readonly count: number;
  readonly example: string;
};

export type DecodedText = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly repairs: readonly TextRepair[];
};

/** Largest file that is read, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'Word, Excel or zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Word 97 to 2003'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rich text (RTF)'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG picture'],
  [[0xff, 0xd8, 0xff], 'JPEG picture'],
];

function signatureOf(bytes: Uint8Array): string | null {
  for (const [signature, format] of SIGNATURES) if (signature.every((byte, i) => bytes[i] === byte)) return format;
  return null;
}

/**
 * Refuses what is not the text of a document, before it is decoded.
 * @throws INSTRUMENTS_EMPTY, INSTRUMENTS_TOO_LARGE, INSTRUMENTS_PDF_AS_TEXT, INSTRUMENTS_NOT_TEXT
 */
export function assertReadable(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw instrumentError('INSTRUMENTS_EMPTY', { file }, { file });
  if (bytes.length > LARGEST_DOCUMENT) {
    throw instrumentError(
      'INSTRUMENTS_TOO_LARGE',
      { file, megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: LARGEST_DOCUMENT / 1024 / 1024 },
      { file },
    );
  }
  const format = signatureOf(bytes);
  if (format) throw instrumentError('INSTRUMENTS_PDF_AS_TEXT', { file, format }, { file });
  if (markOf(bytes) === null && utf16WithoutMark(bytes) === null && isBinary(bytes))
    throw instrumentError('INSTRUMENTS_NOT_TEXT', { file }, { file });
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27)) control += 1;
  }
  return control / sample.length > 0.02;
}

function markOf(bytes: Uint8Array): { encoding: Encoding; width: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', width: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', width: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', width: 2 };
  return null;
}

/** Latin text in UTF-16 has a zero in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4000);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (odd / half > 0.6 && even / half < 0.1) return 'utf-16le';
  if (even / half > 0.6 && odd / half < 0.1) return 'utf-16be';
  return null;
}

// Swapped by hand: not every build of the platform's decoder knows big-endian UTF-16.
function swapped(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    out[i] = bytes[i + 1] ?? 0;
    out[i + 1] = bytes[i] ?? 0;
  }
  return out;
}

/**
 * Decodes the bytes of a text file. UTF-8 unless a mark or the bytes themselves say UTF-16; bytes that are not valid
 * UTF-8 are read as Windows-1252, which is reported, as is text that was decoded wrongly before it came here.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = markOf(bytes);
  const body = mark ? bytes.subarray(mark.width) : bytes;
  const encoding = mark?.encoding ?? utf16WithoutMark(bytes);
  if (encoding === 'utf-16le') return described(new TextDecoder('utf-16le').decode(body), encoding, mark !== null, []);
  if (encoding === 'utf-16be')
    return described(new TextDecoder('utf-16le').decode(swapped(body)), encoding, mark !== null, []);
  try {
    return described(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body),
      'utf-8',
      mark !== null,
      [],
    );
  } catch {
    const text = fromWindows1252(body);
    const at = text.search(/[\u0080-\uffff]/);
    return described(text, 'windows-1252', false, [
      { rule: 'encoding-guessed', count: 1, example: text.slice(Math.max(0, at - 20), at + 20) },
    ]);
  }
}

// Bytes 0x80 to 0x9f; by hand, for some builds of the platform's decoder take them for control characters.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    let part = '';
    for (const byte of bytes.subarray(at, at + 8192))
      part += byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252[byte - 0x80] ?? '') : String.fromCharCode(byte);
    parts.push(part);
  }
  return parts.join('');
}

// UTF-8 read as Windows-1252: "â€™" for an apostrophe, "Ã©" for é.
const MOJIBAKE = /(?:â€[™œ\u009d“”˜¦\u0093\u0094]|Ã[\u0080-\u00bf©¨¢ªª®´¹§¶¼]|Â[\u00a0-\u00bf])/g;

function described(text: string, encoding: Encoding, bom: boolean, repairs: readonly TextRepair[]): DecodedText {
  const found = [...repairs];
  const mojibake = text.match(MOJIBAKE);
  if (mojibake && mojibake.length > 0) {
    const at = text.search(MOJIBAKE);
    found.push({ rule: 'mojibake', count: mojibake.length, example: text.slice(Math.max(0, at - 20), at + 20) });
  }
  const lost = text.split('\ufffd').length - 1;
  if (lost > 0)
    found.push({
      rule: 'replacement-character',
      count: lost,
      example: text.slice(Math.max(0, text.indexOf('\ufffd') - 20), text.indexOf('\ufffd') + 20),
    });
  const nulls = text.split('\u0000').length - 1;
  if (nulls > 0) found.push({ rule: 'null-characters', count: nulls, example: '' });
  return { text, encoding, bom, repairs: found };
}
