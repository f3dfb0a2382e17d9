/**
 * Known-answer tests, run before any key is loaded: a library that was replaced, or a processor that computes wrongly,
 * must not seal a record. Vectors: AES-GCM of McGrew and Viega (test case 16), RFC 4231 (case 2), RFC 5869 (case 1),
 * RFC 8032 (7.1, test 2).
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { cryptoError } from './errors.js';
import { signingKeyOf } from './signing.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** What is tested and the answers that are known. */
export const KNOWN_ANSWERS = {
  aesGcm: {
    key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
    nonce: 'cafebabefacedbaddecaf888',
    context: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plain:
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    sealed:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
  hmac: {
    key: '4a656665',
    data: '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
    mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  hkdf: {
    key: '0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b',
    salt: '000102030405060708090a0b0c',
    info: 'f0f1f2f3f4f5f6f7f8f9',
    derived: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  ed25519: {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    data: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
};
export type KnownAnswers = typeof KNOWN_ANSWERS;

/** Errors: CRYPTO_SELF_TEST, naming what failed. */
export function selfTest(known: KnownAnswers = KNOWN_ANSWERS): void {
  const tests = { 'AES-256-GCM': aesGcm, HMAC: hmac, HKDF: hkdf, Ed25519: ed25519 };
  for (const [name, test] of Object.entries(tests)) {
    let right = false;
    try {
      right = test(known);
    } catch {
      // A primitive that throws is as unusable as one that is wrong.
    }
    if (!right) throw cryptoError('CRYPTO_SELF_TEST', { name });
  }
}

function aesGcm({ aesGcm: one }: KnownAnswers): boolean {
  const cipher = createCipheriv('aes-256-gcm', hex(one.key), hex(one.nonce));
  cipher.setAAD(hex(one.context));
  const sealed = Buffer.concat([cipher.update(hex(one.plain)), cipher.final()]);
  if (!sealed.equals(hex(one.sealed)) || !cipher.getAuthTag().equals(hex(one.tag))) return false;
  // A cipher that opens what was changed would pass every test of right answers.
  const spoilt = hex(one.sealed);
  spoilt[0] = (spoilt[0] ?? 0) ^ 1;
  return opens(one, hex(one.sealed)) && !opens(one, spoilt);
}

function opens(one: KnownAnswers['aesGcm'], sealed: Buffer): boolean {
  const decipher = createDecipheriv('aes-256-gcm', hex(one.key), hex(one.nonce));
  decipher.setAAD(hex(one.context));
  decipher.setAuthTag(hex(one.tag));
  const plain = decipher.update(sealed);
  try {
    decipher.final();
  } catch {
    return false;
  }
  return plain.equals(hex(one.plain));
}

function hmac({ hmac: one }: KnownAnswers): boolean {
  return createHmac('sha256', hex(one.key)).update(hex(one.data)).digest().equals(hex(one.mac));
}

function hkdf({ hkdf: one }: KnownAnswers): boolean {
  const wanted = hex(one.derived);
  return Buffer.from(hkdfSync('sha256', hex(one.key), hex(one.salt), hex(one.info), wanted.length)).equals(wanted);
}

function ed25519({ ed25519: one }: KnownAnswers): boolean {
  const { key, publicKey } = signingKeyOf(hex(one.seed));
  const signature = sign(null, hex(one.data), key);
  const verifier: KeyObject = createPublicKey(key);
  return (
    publicKey.equals(hex(one.publicKey)) &&
    signature.equals(hex(one.signature)) &&
    verify(null, hex(one.data), verifier, signature) &&
    !verify(null, Buffer.concat([hex(one.data), Buffer.of(0)]), verifier, signature)
  );
}
