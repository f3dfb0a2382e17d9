/** Checkpoints: a tree's size and root, signed. C2SP tlog-checkpoint in a C2SP signed note (Ed25519). Pure. */
import { createPublicKey, hash, verify } from 'node:crypto';

/** What the log needs of the node's keys. */
export type AuditKeys = {
  mac(purpose: string, data: Uint8Array): Buffer;
  sign(data: Uint8Array): Buffer;
  /** Ed25519, 32 raw bytes. */
  readonly publicKey: Buffer;
};

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Buffer; readonly at: Date };

const ED25519 = Uint8Array.of(1);
const KEY_HASH_BYTES = 4;
/** SubjectPublicKeyInfo of Ed25519 (RFC 8410) up to the key's 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** C2SP signed-note: the first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key). */
const keyHash = (name: string, publicKey: Buffer): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ED25519, publicKey]), 'buffer').subarray(0, KEY_HASH_BYTES);

/** The log's name, made of its key: no two nodes have the same. */
export const originOf = (publicKey: Buffer): string => `palermo.audit/${hash('sha256', publicKey, 'hex').slice(0, 16)}`;

/** The key as C2SP writes it for verifiers: `name+hash+base64`. */
export const verifierKey = (name: string, publicKey: Buffer): string =>
  `${name}+${keyHash(name, publicKey).toString('hex')}+${Buffer.concat([ED25519, publicKey]).toString('base64')}`;

/**
 * `origin`, size, root in base64, and the time as an extension line; then a blank line and the signature.
 *
 * @param publicKey that of `sign`
 */
export function signCheckpoint({ origin, size, root, at }: Checkpoint, keys: AuditKeys): string {
  const body = `${origin}\n${size}\n${root.toString('base64')}\ntime ${at.toISOString()}\n`;
  const signature = Buffer.concat([keyHash(origin, keys.publicKey), keys.sign(Buffer.from(body))]);
  return `${body}\n— ${origin} ${signature.toString('base64')}\n`;
}

/** Whether the note carries a valid signature of this key under this name. */
export function noteSignedBy(note: string, name: string, publicKey: Buffer): boolean {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return false;
  const body = Buffer.from(note.slice(0, end + 1));
  const wanted = keyHash(name, publicKey);
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, signer, text = ''] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    const signature = Buffer.from(text, 'base64');
    if (signer !== name || !signature.subarray(0, KEY_HASH_BYTES).equals(wanted)) continue;
    const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
    if (verify(null, body, key, signature.subarray(KEY_HASH_BYTES))) return true;
  }
  return false;
}

/** What a note says, whoever signed it; undefined where it is no checkpoint of this form. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [, origin, size, root, time] =
    /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\ntime (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n\n— /.exec(
      note,
    ) ?? [];
  if (origin === undefined || size === undefined || root === undefined || time === undefined) return undefined;
  const at = new Date(time);
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, 'base64'), at };
  return Number.isSafeInteger(checkpoint.size) && !Number.isNaN(at.getTime()) ? checkpoint : undefined;
}

/** What a note says if this key signed it, else undefined. */
export function openCheckpoint(note: string, publicKey: Buffer): Checkpoint | undefined {
  const checkpoint = readCheckpoint(note);
  return checkpoint && noteSignedBy(note, checkpoint.origin, publicKey) ? checkpoint : undefined;
}
