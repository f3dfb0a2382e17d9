import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import { operationsError } from '../errors.js';

/**
 * A sealed stream: a random key, wrapped by age for the recipients, then AES-256-GCM in chunks of 1 MiB (the STREAM
 * construction: the nonce is the chunk's number and whether it is the last). Layout in the folder's README.
 *
 * age's own payload (ChaCha20-Poly1305 in JavaScript) was measured at 25 to 60 MB/s; node:crypto's AES at 1,270 MB/s.
 */
export const MAGIC = Buffer.from('palermo archive 1\n', 'latin1');
const CHUNK = 1 << 20;
const TAG = 16;

const streamKey = (fileKey: Uint8Array, head: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, createHash('sha256').update(head).digest(), 'palermo archive', 32));

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(number, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Wraps a small secret (a key, a bundle of keys) as an ordinary age file. @throws OPERATIONS_RECIPIENT */
export async function ageEncrypt(plain: Uint8Array, recipients: readonly string[]): Promise<Buffer> {
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return Buffer.from(await encrypter.encrypt(plain));
  } catch (error) {
    throw operationsError('OPERATIONS_RECIPIENT', {}, undefined, error);
  }
}

/** @throws OPERATIONS_IDENTITY when none of them opens it */
export async function ageDecrypt(sealed: Uint8Array, identities: readonly string[]): Promise<Buffer> {
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
    return Buffer.from(await decrypter.decrypt(sealed));
  } catch (error) {
    throw operationsError('OPERATIONS_IDENTITY', {}, undefined, error);
  }
}

/** Seals what `source` yields. Memory: a few chunks. */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
): AsyncGenerator<Buffer, void> {
  const fileKey = randomBytes(32);
  const wrapped = await ageEncrypt(fileKey, recipients);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(wrapped.length);
  const head = Buffer.concat([MAGIC, length, wrapped]);
  const key = streamKey(fileKey, head);
  yield head;
  let number = 0;
  const sealChunk = (plain: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last));
    number += 1;
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  for await (const { piece, last } of pieces(source, CHUNK)) yield sealChunk(piece, last);
}

/**
 * Opens what `seal` made. What comes out of it is authentic piece by piece; that nothing is missing at the end is known
 * only when the generator returns.
 *
 * @throws OPERATIONS_NOT_AN_ARCHIVE, OPERATIONS_IDENTITY, OPERATIONS_DAMAGED
 */
export async function* unseal(
  source: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): AsyncGenerator<Buffer, void> {
  const reader = new ByteReader(source);
  const head = await reader.take(MAGIC.length + 4);
  if (!head?.subarray(0, MAGIC.length).equals(MAGIC)) throw operationsError('OPERATIONS_NOT_AN_ARCHIVE');
  const length = head.readUInt32BE(MAGIC.length);
  const wrapped = length <= 1_000_000 ? await reader.take(length) : undefined;
  if (!wrapped) throw operationsError('OPERATIONS_DAMAGED');
  const key = streamKey(await ageDecrypt(wrapped, identities), Buffer.concat([head, wrapped]));
  let number = 0;
  let ended = false;
  for await (const { piece, last } of pieces(reader.rest(), CHUNK + TAG)) {
    if (piece.length < TAG) break;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last));
    number += 1;
    decipher.setAuthTag(piece.subarray(piece.length - TAG));
    const plain = decipher.update(piece.subarray(0, piece.length - TAG));
    try {
      decipher.final();
    } catch (error) {
      throw operationsError('OPERATIONS_DAMAGED', {}, undefined, error);
    }
    ended = last;
    yield plain;
  }
  if (!ended) throw operationsError('OPERATIONS_DAMAGED');
}

/** The same bytes in pieces of one size; the last, perhaps shorter, is known as the last. At least one piece. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ piece: Buffer; last: boolean }, void> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes <= size) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    // One piece is kept back: only the next bytes, or their absence, tell whether it is the last.
    for (; whole.length - at > size; at += size) yield { piece: whole.subarray(at, at + size), last: false };
    held = [whole.subarray(at)];
    bytes = whole.length - at;
  }
  yield { piece: Buffer.concat(held), last: true };
}

/** Takes exact numbers of bytes from a stream. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** Some bytes, at most `most`; undefined at the end. */
  async some(most: number): Promise<Buffer | undefined> {
    while (this.#held.length === 0) {
      const next = await this.#chunks.next();
      if (next.done) return undefined;
      this.#held = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    }
    const taken = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Exactly `bytes`, or undefined when the stream ends before. */
  async take(bytes: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    for (let missing = bytes; missing > 0; ) {
      const part = await this.some(missing);
      if (!part) return undefined;
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** Ends the stream before its end. */
  async stop(): Promise<void> {
    await this.#chunks.return?.();
  }

  async *rest(): AsyncGenerator<Buffer, void> {
    for (let part = await this.some(CHUNK); part; part = await this.some(CHUNK)) yield part;
  }
}
