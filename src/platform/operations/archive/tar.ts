import { operationsError } from '../errors.js';

/** The part of POSIX ustar (IEEE 1003.1) that an archive of ours holds: folders and plain files. */
export type TarEntry = { readonly kind: 'folder' | 'file'; readonly path: string; readonly size: number };

const BLOCK = 512;

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;

/** ustar keeps a name of up to 100 bytes, and up to 155 of folders before it. */
function splitName(path: string): { name: string; prefix: string } | undefined {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' };
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const parts = { prefix: path.slice(0, at), name: path.slice(at + 1) };
    if (Buffer.byteLength(parts.name) > 100) return undefined;
    if (Buffer.byteLength(parts.prefix) <= 155) return parts;
  }
  return undefined;
}

/**
 * The 512 bytes before an entry's content.
 *
 * @throws RangeError when the path does not fit or the size is 8 GiB and more: nothing that we archive is like that
 */
export function tarHeader({ kind, path, size }: TarEntry): Buffer {
  const parts = splitName(path);
  if (!parts || size >= 8 ** 11) throw new RangeError('an entry that a ustar header cannot hold');
  const header = Buffer.alloc(BLOCK);
  header.write(parts.name, 0);
  header.write(octal(kind === 'folder' ? 0o700 : 0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(0, 11), 136);
  header.write(' '.repeat(8), 148);
  header.write(kind === 'folder' ? '5' : '0', 156);
  header.write('ustar\x0000', 257);
  header.write(parts.prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** The zeros that fill an entry's last block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** Two empty blocks end an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(BLOCK * 2);

const text = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString('utf8');
};

/** The entry of a header, or undefined for the empty block that ends an archive. @throws OPERATIONS_DAMAGED */
export function readTarHeader(header: Buffer): TarEntry | undefined {
  if (header.every((byte) => byte === 0)) return undefined;
  const unsummed = Buffer.from(header);
  unsummed.fill(' ', 148, 156);
  const sum = unsummed.reduce((total, byte) => total + byte, 0);
  const kind = String.fromCharCode(header[156] ?? 0);
  if (Number.parseInt(text(header, 148, 8), 8) !== sum || (kind !== '0' && kind !== '5'))
    throw operationsError('OPERATIONS_DAMAGED');
  const prefix = text(header, 345, 155);
  const name = text(header, 0, 100);
  const path = prefix ? `${prefix}/${name}` : name;
  if (!safePath(path)) throw operationsError('OPERATIONS_DAMAGED');
  return { kind: kind === '5' ? 'folder' : 'file', path, size: Number.parseInt(text(header, 124, 12), 8) };
}

/** A path that stays below the folder it is unpacked into. */
const safePath = (path: string): boolean =>
  path !== '' && !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
