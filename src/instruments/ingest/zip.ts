/** Parts of a zip file, each inflated only as far as it may be (APPNOTE.TXT 4.3). */
import { Inflate } from 'fflate';
import { instrumentError } from '../errors.js';

export type ZipEntry = { readonly name: string; read(): Uint8Array };

const MEGABYTE = 1024 * 1024;
/** All parts that are read, inflated. */
export const LARGEST_INFLATED = 200 * MEGABYTE;
/** Text deflates to a tenth, seldom to a hundredth; a part that claims more is made to harm. */
const MOST_RATIO = 250;
const MOST_ENTRIES = 10_000;
const STEP = 16 * 1024;

/**
 * What a zip file holds, by its central directory.
 * @throws INSTRUMENTS_DAMAGED, INSTRUMENTS_ENCRYPTED, and, as parts are read, INSTRUMENTS_TOO_COMPRESSED
 */
export function zipEntries(bytes: Uint8Array, file: string): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (cause?: unknown) =>
    instrumentError('INSTRUMENTS_DAMAGED', { file, format: 'Word' }, { file }, cause);
  const end = endOfDirectory(view);
  if (end < 0) throw damaged();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const budget = { left: LARGEST_INFLATED };
  const out = new Map<string, ZipEntry>();
  for (let i = 0; i < Math.min(count, MOST_ENTRIES); i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    if (flags & 1) throw instrumentError('INSTRUMENTS_ENCRYPTED', { file }, { file });
    out.set(name, { name, read: () => inflated(bytes, view, entry, file, budget) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return out;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function nameOf(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out.replaceAll('\\', '/').replace(/^\//, '');
}

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly offset: number };

function inflated(
  bytes: Uint8Array,
  view: DataView,
  { method, packed, offset }: Entry,
  file: string,
  budget: { left: number },
): Uint8Array {
  const damaged = (cause?: unknown) =>
    instrumentError('INSTRUMENTS_DAMAGED', { file, format: 'Word' }, { file }, cause);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) throw damaged();
  if (method === 0) {
    take(budget, data.length, file);
    return data;
  }
  if (method !== 8) throw damaged();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    take(budget, chunk.length, file);
    if (length > 8 * MEGABYTE && length > packed * MOST_RATIO) throw tooCompressed(file);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += STEP)
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code === 'INSTRUMENTS_TOO_COMPRESSED') throw cause;
    throw damaged(cause);
  }
  return joined(chunks, length);
}

function take(budget: { left: number }, length: number, file: string): void {
  budget.left -= length;
  if (budget.left < 0) throw tooCompressed(file);
}

const tooCompressed = (file: string) =>
  instrumentError('INSTRUMENTS_TOO_COMPRESSED', { file, limit: LARGEST_INFLATED / MEGABYTE }, { file });

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
