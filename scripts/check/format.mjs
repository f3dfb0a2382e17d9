// Biome's format; says which files are not in it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { conclude, root } from '../tree.mjs';

const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [biome, 'format', '--colors=off', '--max-diagnostics=none', '.'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  },
);
const files = [
  ...new Set([...`${stdout}${stderr}`.matchAll(/^(\S+) format ━/gm)].map(([, file]) => `${file}: npm run format`)),
];
conclude(status === 0 ? [] : files.length > 0 ? files : [stdout + stderr], stdout.trim());
