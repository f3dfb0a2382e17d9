import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeys } from './open-keys.js';
import { KNOWN_ANSWERS, type KnownAnswers, selfTest } from './self-test.js';

const spoilt = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);

describe('known answers', () => {
  it('T24: ciphers, codes, derivation and signatures of this machine give the published answers', () => {
    expect(() => selfTest()).not.toThrow();
  });

  it.each([
    ['AES-256-GCM', { aesGcm: { ...KNOWN_ANSWERS.aesGcm, sealed: spoilt(KNOWN_ANSWERS.aesGcm.sealed) } }],
    ['AES-256-GCM', { aesGcm: { ...KNOWN_ANSWERS.aesGcm, tag: spoilt(KNOWN_ANSWERS.aesGcm.tag) } }],
    ['HMAC', { hmac: { ...KNOWN_ANSWERS.hmac, mac: spoilt(KNOWN_ANSWERS.hmac.mac) } }],
    ['HKDF', { hkdf: { ...KNOWN_ANSWERS.hkdf, derived: spoilt(KNOWN_ANSWERS.hkdf.derived) } }],
    ['Ed25519', { ed25519: { ...KNOWN_ANSWERS.ed25519, signature: spoilt(KNOWN_ANSWERS.ed25519.signature) } }],
    ['Ed25519', { ed25519: { ...KNOWN_ANSWERS.ed25519, seed: 'not hexadecimal' } }],
  ])('T24: an answer of %s that differs is refused by name', (name, wrong) => {
    const known: KnownAnswers = { ...KNOWN_ANSWERS, ...wrong };
    expect(() => selfTest(known)).toThrow(expect.objectContaining({ code: 'CRYPTO_SELF_TEST', params: { name } }));
  });

  it('T24: where it fails no key is loaded or made, and the root key is not asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
    const asked: string[] = [];
    const root = {
      kind: 'watched',
      seal: (plain: Uint8Array) => {
        asked.push('seal');
        return Promise.resolve(plain);
      },
      unseal: (sealed: Uint8Array) => {
        asked.push('unseal');
        return Promise.resolve(sealed);
      },
    };
    const wrong = { ...KNOWN_ANSWERS, hmac: { ...KNOWN_ANSWERS.hmac, mac: spoilt(KNOWN_ANSWERS.hmac.mac) } };
    const opening = openKeys(folder, { root, selfTest: () => selfTest(wrong) });
    await expect(opening).rejects.toMatchObject({ code: 'CRYPTO_SELF_TEST', status: 503 });
    expect(asked).toEqual([]);
    expect(existsSync(join(folder, 'keys'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
