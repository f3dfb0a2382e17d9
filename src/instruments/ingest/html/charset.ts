/** The encoding of an HTML page: mark, then what the page declares, then what its bytes are (HTML 13.2.3.2). */
import { decodeText, type DecodedText } from '../../decode.js';

declare const TextDecoder: { new (label: string): { decode(bytes: Uint8Array): string } };

export type DecodedPage = Pick<DecodedText, 'text' | 'repairs'> & { readonly encoding: string };

export function decodePage(bytes: Uint8Array): DecodedPage {
  const marked =
    (bytes[0] === 0xef && bytes[1] === 0xbb) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff);
  let head = '';
  for (const byte of bytes.subarray(0, 1024)) head += String.fromCharCode(byte);
  const said = /charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w.:-]{1,30})/i.exec(head)?.[1]?.toLowerCase();
  if (!marked && said !== undefined && !/^utf-?(?:8|16)/.test(said)) {
    try {
      return { text: new TextDecoder(said).decode(bytes), encoding: said, repairs: [] };
    } catch {
      // A name that no decoder knows: the bytes say what they are.
    }
  }
  return decodeText(bytes);
}
