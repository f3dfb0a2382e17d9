import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** All files below a folder, as paths with `/` from `from`, sorted; an absent folder has none. */
export function filesBelow(folder, from = root) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Folders directly below `folder` that hold at least one file at any depth. */
export function roomsBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && filesBelow(join(folder, entry.name)).length > 0)
    .map((entry) => entry.name)
    .sort();
}

export const isTest = (path) => /\.test\.tsx?$/.test(path);

/** Ends a check: prints each fault on a line and sets the exit code. */
export function conclude(faults, done) {
  for (const fault of faults) console.log(fault);
  if (faults.length === 0) console.log(done);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
