// Who may use whom (dependency-cruiser), and the picture of it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outOfDate } from '../architecture/picture.mjs';
import { conclude, root } from '../tree.mjs';

const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const folders = ['src', 'test', 'bench'].filter((folder) => existsSync(join(root, folder)));
const cruise = spawnSync(process.execPath, [cruiser, ...folders, '--output-type', 'err-long'], {
  cwd: root,
  encoding: 'utf8',
});
const stale = outOfDate().map((file) => `${file} is not current: node scripts/architecture/picture.mjs --write`);
conclude([...(cruise.status === 0 ? [] : [cruise.stdout + cruise.stderr]), ...stale], cruise.stdout.trim());
