/** What is kept of the agreed number of a person: HMAC-SHA-256 under a key of the node's key ring, never the number. */
import type { Keys } from '../../platform/crypto/index.js';
import type { CodeDigest } from './read-persons.js';

export type CodeKeys = Pick<Keys, 'mac'>;

/** `mac` keys stay when others are rotated: lists brought years apart still meet. */
export const digestBy = (keys: CodeKeys | undefined): CodeDigest | undefined =>
  keys && ((code) => keys.mac('statistics.shared-code', Buffer.from(code, 'utf8')));
