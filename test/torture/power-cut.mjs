// The other half of power-cut.c: builds it, and after the cut puts what was synced in the place of what was written.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  copyFileSync,
  lstatSync,
  readFileSync,
  truncateSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), 'power-cut.c');

/**
 * A library to preload, built for this folder: only what is synced below `root` will outlive the cut. Undefined where this
 * machine has no C compiler or is not Linux.
 */
export function buildPowerCut(root, shadow) {
  if (process.platform !== 'linux') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'palermo-power-'));
  chmodSync(folder, 0o755);
  const library = join(folder, 'power-cut.so');
  const places = [`-DPOWER_ROOT="${root}"`, `-DPOWER_SHADOW="${shadow}"`];
  try {
    execFileSync('cc', ['-O2', '-shared', '-fPIC', ...places, '-o', library, source, '-ldl'], { stdio: 'pipe' });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  mkdirSync(shadow, { recursive: true });
  // The database runs under another account and keeps its own files there.
  chmodSync(shadow, 0o777);
  return { env: { LD_PRELOAD: library }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * The power is gone and every process with it: each file below `root` becomes what was synced of it; one that never
 * was is gone. Owners, modes and folders stay.
 *
 * @returns how many files lost something that was written and not synced
 */
export function cutPower(root, shadow) {
  let changed = 0;
  const walk = (folder) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const info = lstatSync(path);
      if (info.isDirectory()) walk(path);
      if (!info.isFile()) continue;
      const kept = join(shadow, path.slice(root.length));
      if (!existsSync(kept)) {
        rmSync(path);
        changed += 1;
        continue;
      }
      if (same(path, kept)) continue;
      // Into the file that is there, so that it keeps its owner and its mode.
      truncateSync(path, 0);
      copyFileSync(kept, path);
      changed += 1;
    }
  };
  walk(root);
  return changed;
}

const same = (one, other) =>
  statSync(one).size === statSync(other).size && readFileSync(one).equals(readFileSync(other));
