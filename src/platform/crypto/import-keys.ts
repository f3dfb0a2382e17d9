import type { Readable } from 'node:stream';
import { importBundle } from './bundle.js';
import { keyFileOf, keysFolderOf, type KeysOptions, rootOf } from './open-keys.js';
import { selfTest } from './self-test.js';

/**
 * Brings exported keys into a node that has none, under this node's root key. After a keyring was lost, or on another
 * machine; then `openKeys` and `prepare`.
 *
 * @param folder the node's own folder
 * @param identity the age identity of the bundle's recipient, `AGE-SECRET-KEY-…`
 * @throws CRYPTO_KEYS_EXIST, CRYPTO_BUNDLE_UNREADABLE, CRYPTO_SELF_TEST; nothing is changed then
 */
export async function importKeys(
  folder: string,
  bundle: Readable,
  identity: string,
  options: Pick<KeysOptions, 'root'> = {},
): Promise<{ readonly live: number }> {
  selfTest();
  return importBundle(keyFileOf(folder), rootOf(options.root, keysFolderOf(folder)), bundle, identity);
}
