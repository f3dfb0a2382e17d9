// Runs one program of bench/: `npm run bench -- statistics/import`. Bundled by esbuild, packages left outside.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const programs = readdirSync(join(root, 'bench'), { recursive: true })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3).replaceAll('\\', '/'))
  .sort();
const [name, ...rest] = process.argv.slice(2);
if (!name || !programs.includes(name)) {
  console.error(`Usage: npm run bench -- NAME [arguments]\n\n${programs.map((one) => `  ${one}`).join('\n')}`);
  process.exit(2);
}
// The scores run over the pure reader alone: bundled from its source, whatever is built.
const fromSource = name.startsWith('instruments/score/');
if (!fromSource) await build();
const { build: bundle } = await import('esbuild');
// Beside dist/, so that what the programs look up relative to the code is found as in the built node.
const folder = join(root, 'dist', '.bench');
if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${name.replaceAll('/', '-')}-${process.pid}.mjs`);
await bundle({
  entryPoints: [join(root, 'bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  packages: 'external',
  plugins: fromSource
    ? []
    : [
        {
          // The node's own code is used as built, not copied into the program.
          name: 'built',
          setup(builder) {
            builder.onResolve({ filter: /\/src\// }, ({ path, resolveDir }) => ({
              path: join(resolveDir, path).replace(`${join(root, 'src')}`, join(root, 'dist')),
              external: true,
            }));
          },
        },
      ],
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...rest], { stdio: 'inherit', cwd: root });
rmSync(outfile, { force: true });
process.exitCode = status ?? 1;
