/** Plain text: valid in its encoding, without control characters, and no program's source in disguise. */
import type { FileKind, Reason } from './kind.js';
import type { Probe } from './probe.js';

/** What a browser or a shell would run when a file begins like this. */
const BEGINS_AS_CODE = /^\s*(?:<(?:!doctype|html|head|body|svg|script|iframe|\?xml|\?php|!--)|#!)/i;
const HOLDS_CODE = /<script[\s>/]|<\?php|<svg[\s>/]|<iframe[\s>/]/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: text holds none of these
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const CARRY = 64;

export type TextFound = { readonly kind: FileKind; readonly finding?: Reason };

/** What kind of text it is, or undefined where it is none. UTF-8, or UTF-16 with its mark. */
export async function readText(probe: Probe, name: string): Promise<TextFound | undefined> {
  const mark = await probe.read(0, 2);
  const utf16 =
    mark[0] === 0xff && mark[1] === 0xfe ? 'utf-16le' : mark[0] === 0xfe && mark[1] === 0xff ? 'utf-16be' : null;
  const decoder = new TextDecoder(utf16 ?? 'utf-8', { fatal: true });
  let carry = '';
  let first = true;
  let finding: Reason | undefined;
  const looked = (text: string): boolean => {
    if (first && BEGINS_AS_CODE.test(text)) return false;
    if (CONTROL.test(text)) return false;
    const window = carry + text;
    if (HOLDS_CODE.test(window)) finding = 'hidden-markup';
    carry = window.slice(-CARRY);
    if (text.trim() !== '') first = false;
    return true;
  };
  try {
    for await (const chunk of probe.stream() as AsyncIterable<Buffer>)
      if (!looked(decoder.decode(chunk, { stream: true }))) return undefined;
    if (!looked(decoder.decode())) return undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  const kind = utf16 ? 'txt16' : name.toLowerCase().endsWith('.csv') ? 'csv' : 'txt';
  return { kind, ...(finding ? { finding } : {}) };
}
