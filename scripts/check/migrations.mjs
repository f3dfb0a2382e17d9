// A migration that has been released is frozen: nodes have run it. `npm run check -- --freeze` adds new ones to the lock.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conclude, filesBelow, root } from '../tree.mjs';

/**
 * @param found migration → sha256, as in the tree
 * @param lock migration → sha256, as frozen
 * @returns what a person must mend, one sentence each
 */
export function migrationFaults(found, lock) {
  const gone = Object.keys(lock)
    .filter((name) => !(name in found))
    .map((name) => `${name}: removed, but nodes have run it`);
  const changed = Object.keys(found)
    .filter((name) => name in lock && lock[name] !== found[name])
    .map((name) => `${name}: changed, but nodes have run it; write a new migration`);
  const fresh = Object.keys(found)
    .filter((name) => !(name in lock))
    .map((name) => `${name}: not frozen yet: npm run check -- --freeze`);
  return [...gone, ...changed, ...fresh];
}

/** Migration (`statistics/0001-batches`) → fingerprint; line ends do not count. */
function migrationsInTree() {
  return Object.fromEntries(
    filesBelow(join(root, 'src'), join(root, 'src'))
      .filter((file) => /\/migrations\/[^/]+\.sql$/.test(file))
      .map((file) => {
        const text = readFileSync(join(root, 'src', file), 'utf8').replaceAll('\r\n', '\n');
        const name = file
          .replace(/^platform\//, '')
          .replace('/migrations/', '/')
          .replace(/\.sql$/, '');
        return [name, createHash('sha256').update(text).digest('hex')];
      }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(root, 'migrations.lock.json');
  const found = migrationsInTree();
  let lock = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (process.argv.includes('--freeze')) {
    lock = Object.fromEntries(Object.entries({ ...found, ...lock }).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  }
  conclude(migrationFaults(found, lock), `${Object.keys(found).length} migrations, all frozen`);
}
