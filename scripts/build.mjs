// Builds dist/ from src/: each TypeScript file transformed on its own (types are checked by `npm run check`),
// messages and migrations copied, styles and islands bundled. A second run with nothing changed costs a few milliseconds.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renewKernel } from './kernel.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');

const isTest = (file) => /\.test\.tsx?$/.test(file);
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    // Compiled to WebAssembly by scripts/kernel.mjs, not to JavaScript.
    .filter((file) => !file.includes('prevalence/kernel/simd/') && !file.endsWith('.d.ts'))
    .sort();

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [
    ...files.map((file) => join(src, file)),
    join(root, 'package-lock.json'),
    fileURLToPath(import.meta.url),
  ]) {
    if (!existsSync(file)) continue;
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

/** Builds if anything has changed since the last time. Answers whether it did. */
export async function build() {
  if (!existsSync(src)) return false;
  await renewKernel();
  const files = filesBelow(src);
  const wanted = fingerprint(files);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  const { build: bundle } = await import('esbuild');
  const draft = `${dist}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await bundle({
    entryPoints: files
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('/islands/'))
      .map((file) => join(src, file)),
    outdir: draft,
    outbase: src,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  for (const file of files.filter((file) => /\.(json|sql|txt|md|csv)$/.test(file) && !file.endsWith('README.md'))) {
    mkdirSync(dirname(join(draft, file)), { recursive: true });
    cpSync(join(src, file), join(draft, file));
  }
  const islands = files.filter((file) => /\/islands\/[^/]+\.ts$/.test(file)).map((file) => join(src, file));
  const styles = join(src, 'ui-kit', 'styles', 'palermo.css');
  await bundle({
    entryPoints: [...islands, ...(existsSync(styles) ? [styles] : [])],
    outdir: join(draft, 'assets'),
    entryNames: '[name]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    logLevel: 'warning',
  });
  // The estimators for a page of a researcher's own: two files that need nothing else.
  const threads = join(src, 'methods', 'prevalence', 'threads');
  await bundle({
    entryPoints: {
      'palermo-prevalence': join(threads, 'browser-page.ts'),
      'browser-worker': join(threads, 'browser-worker.ts'),
    },
    outdir: join(draft, 'browser'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16'],
    logLevel: 'warning',
  });
  writeFileSync(join(draft, '.built'), wanted);
  const old = `${dist}.old.${process.pid}`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(draft, dist);
  rmSync(old, { recursive: true, force: true });
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await build()) ? 'built' : 'nothing to build');
