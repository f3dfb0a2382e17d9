/** Keys of a test: each call makes another node's. */
import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuditKeys } from '../../src/platform/audit/index.js';

export function testKeys(): AuditKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = randomBytes(32);
  return {
    mac: (purpose, data) => createHmac('sha256', secret).update(`${purpose}\n`).update(data).digest(),
    sign: (data) => sign(null, data, privateKey),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
  };
}
