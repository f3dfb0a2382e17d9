// The rule files compiled with neither Node nor a browser in sight: what they name must be in ECMAScript itself.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { edges, purePlatform } from '../architecture/uses.mjs';
import { conclude, root } from '../tree.mjs';

const compiler = join(root, 'node_modules/typescript/bin/tsc');
const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.pure.json', '--listFiles'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64_000_000,
});
const lines = stdout.split('\n').filter(Boolean);
const files = lines
  .filter((line) => /^(?:\/|[A-Z]:[\\/]).*\.[cm]?tsx?$/.test(line))
  .map((line) => line.replaceAll('\\', '/'));
// One import of a package whose types name Node would let all of Node in, and the proof would prove nothing.
const leaks = files.filter((file) => /\/@types\/node\/|\/lib\.(?:dom|webworker)[^/]*\.d\.ts$/.test(file));
const faults = lines.filter((line) => !files.includes(line.replaceAll('\\', '/')));
const own = files.filter((file) => !file.includes('/node_modules/')).length;
if (leaks.length > 0) {
  const leaked = leaks.some((file) => file.includes('@types/node')) ? 'Node' : 'the browser';
  const path = (file) => file.slice(root.length + 1);
  const edgeOrPlatform = new RegExp(
    `^src/(?:[^/]+/(?:${edges.join('|')})(?:\\.ts$|/)|platform/(?!${purePlatform.join('|')})|node/|ui-kit/|[^/]+/ui/)`,
  );
  faults.push(`rule files let in the types of ${leaked}, through:`);
  faults.push(
    ...files
      .map(path)
      .filter((file) => edgeOrPlatform.test(file))
      .slice(0, 12),
  );
}
if (status !== 0 && faults.length === 0) faults.push(`the compiler ended with ${status}`);
conclude(faults, `${own} rule files`);
