import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * A folder of reference material that lies beside the checkout (`../shared`), or undefined where it is absent.
 * Tests that need it say so: `describe.skipIf(!folder)('… (needs ../shared/gold)', …)`.
 */
export function sharedFolder(...path: string[]): string | undefined {
  const folder = join(root, '..', 'shared', ...path);
  return existsSync(folder) ? folder : undefined;
}
