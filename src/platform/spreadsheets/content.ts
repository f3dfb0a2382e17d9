/** What a file really is, by its first bytes; names and extensions are not believed. */
export type Content =
  | 'text'
  | 'gzip'
  | 'zip'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'ole'
  | 'image'
  | 'json'
  | 'rtf'
  | 'parquet'
  | 'binary';

const signatures: readonly (readonly [Content, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
];

/** Judges by at most the first kilobytes. UTF-16 text is told by its mark; other text must be free of control bytes. */
export function contentOf(head: Uint8Array): Content {
  for (const [content, signature] of signatures) {
    if (signature.every((byte, index) => head[index] === byte)) return content;
  }
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return 'text';
  const start = new TextDecoder('windows-1252')
    .decode(head.subarray(0, 1024))
    .replace(/^ï»¿/u, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'html';
  if (start.startsWith('<?xml')) return 'xml';
  if (start.startsWith('{"') || start.startsWith('[{')) return 'json';
  let control = 0;
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0) control += 1;
  }
  return control > head.length / 50 ? 'binary' : 'text';
}
