/** What a file is, by its content: its name is only asked between plain text and Markdown. */
import type { Format } from './ingested.js';

/** A kind of file that is known and not read: named so that a person knows what to do with it. */
export type Other = { readonly other: string };

const OTHERS: readonly (readonly [readonly number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'Word 97–2003'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7-Zip'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x25, 0x21, 0x50, 0x53], 'PostScript'],
];

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** First bytes as letters, NULs left out, so that UTF-16 is seen through. */
function head(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes.subarray(0, 4096)) if (byte !== 0) out += String.fromCharCode(byte);
  return out;
}

/** The format of a file's content. */
export function formatOf(bytes: Uint8Array, name: string): Format | Other {
  for (const [magic, other] of OTHERS) if (begins(bytes, magic)) return { other };
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'docx';
  const text = head(bytes);
  // Readers of PDF accept some bytes before the signature.
  const pdf = text.slice(0, 1024).indexOf('%PDF-');
  if (pdf === 0 || (pdf > 0 && !/[a-z]{4}/i.test(text.slice(0, pdf)))) return 'pdf';
  const start = text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart();
  if (start.startsWith('<')) {
    if (/<(?:[\w-]{1,30}:)?akomaNtoso[\s>]/.test(start)) return 'akn';
    if (/<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(start)) return 'html';
    if (
      /^<(?:article|section|main|div|p|h[1-6]|table|ol|ul)[\s>]/i.test(start) &&
      /<\/(?:p|div|h[1-6]|li)>/i.test(start)
    )
      return 'html';
    if (start.startsWith('<?xml')) return { other: 'XML' };
  }
  return /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt';
}
