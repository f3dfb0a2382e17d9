/** XML in the encoding that it declares, as UTF-8. */
import { decodeText } from '../../decode.js';

declare const TextDecoder: { new (label: string): { decode(bytes: Uint8Array): string } };
declare const TextEncoder: { new (): { encode(text: string): Uint8Array } };

/** UTF-8 and UTF-16 go through as they are. */
export function decodedXml(bytes: Uint8Array): { readonly utf8: Uint8Array; readonly encoding: string } {
  let head = '';
  for (const byte of bytes.subarray(0, 200)) head += String.fromCharCode(byte);
  const said = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]{0,150}encoding\s?=\s?["']([\w.-]{1,30})["']/
    .exec(head)?.[1]
    ?.toLowerCase();
  if (said !== undefined && !/^utf-?(?:8|16)/.test(said)) {
    try {
      return { utf8: new TextEncoder().encode(new TextDecoder(said).decode(bytes)), encoding: said };
    } catch {
      // A name that no decoder knows: the bytes say what they are.
    }
  }
  const { text, encoding } = decodeText(bytes);
  return encoding === 'utf-8' ? { utf8: bytes, encoding } : { utf8: new TextEncoder().encode(text), encoding };
}
