import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuditKeys,
  noteSignedBy,
  openCheckpoint,
  originOf,
  readCheckpoint,
  signCheckpoint,
  verifierKey,
} from './checkpoint.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keys: AuditKeys = {
  mac: (purpose, data) => createHmac('sha256', purpose).update(data).digest(),
  sign: (data) => sign(null, data, privateKey),
  publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
};

describe('checkpoints', () => {
  it('verify and name keys as the published example of a signed note does', () => {
    const key = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1);
    expect(verifierKey('PeterNeumann', key)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const note = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
    expect(noteSignedBy(note, 'PeterNeumann', key)).toBe(true);
    expect(noteSignedBy(note.replace('answer', 'Answer'), 'PeterNeumann', key)).toBe(false);
    expect(noteSignedBy(note, 'EnochRoot', key)).toBe(false);
  });

  it('come back as they were signed, and not after any single character was changed', () => {
    const origin = originOf(keys.publicKey);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.nat(),
        (size, root, at, place) => {
          const note = signCheckpoint({ origin, size, root: Buffer.from(root), at }, keys);
          expect(openCheckpoint(note, keys.publicKey)).toEqual({ origin, size, root: Buffer.from(root), at });
          // The last signs of base64 may stand for no bit of the signature: any before them does.
          const bent = place % (note.length - 4);
          const changed = `${note.slice(0, bent)}${note[bent] === 'A' ? 'B' : 'A'}${note.slice(bent + 1)}`;
          expect(openCheckpoint(changed, keys.publicKey)).toBeUndefined();
        },
      ),
    );
  });

  it('are refused in any other form', () => {
    for (const text of ['', 'a\n1\n', 'a\n-1\nAA==\n\n— a AA==\n']) expect(readCheckpoint(text)).toBeUndefined();
  });
});
