// A file is one concept (some 400 lines at most), and a room has a name of the domain.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conclude, filesBelow, isTest, root } from '../tree.mjs';

const MOST_LINES = 400;
const vague = /(?:^|\/)(?:utils?|helpers?|commons?|misc|lib|shared)(?:\/|\.[a-z.]+$)/i;
const folders = ['src', 'test', 'bench', 'scripts', 'bin'];
// test/shared.ts finds the folder of that name beside the checkout.
const named = ['test/shared.ts'];

const files = folders.flatMap((folder) => filesBelow(join(root, folder)));
const code = files.filter((file) => /\.(?:tsx?|mjs|cjs|css)$/.test(file) && !file.includes('/generated/'));
const long = code
  .filter((file) => !isTest(file))
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > MOST_LINES)
  .map(({ file, lines }) => `${file}: ${lines} lines; make it a folder of the same name, by concept`);
const rooms = files
  .filter((file) => vague.test(file) && !named.includes(file))
  .map((file) => `${file}: not a name of the domain`);
conclude([...long, ...rooms], `${code.length} files`);
