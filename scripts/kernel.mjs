// Compiles the numeric kernel of src/methods/prevalence to WebAssembly: `node scripts/kernel.mjs` writes
// kernel/generated/wasm.ts, with --check says whether the committed file is what its sources give.
// kernel/portable is compiled here as AssemblyScript and elsewhere as TypeScript; where kernel/simd has a file of the
// same name, it takes the other's place.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kernel = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'methods', 'prevalence', 'kernel');
const generated = join(kernel, 'generated', 'wasm.ts');

const settings = [
  '--optimizeLevel=3',
  '--shrinkLevel=0',
  '--converge',
  '--noAssert',
  '--uncheckedBehavior=always',
  '--runtime=stub',
  '--enable=simd',
  '--disable=bulk-memory',
  // Views of the memory go empty when it grows: 32 MB from the start, of which only what is used is taken.
  '--initialMemory=512',
  // Without a host there is nobody to tell: a fault traps.
  '--use=abort=',
];

function sources() {
  return ['portable', 'simd'].flatMap((folder) =>
    readdirSync(join(kernel, folder))
      .filter((name) => name.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(name))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
}

/** sha256 of the sources and of how they are compiled. */
export function kernelSources() {
  const hash = createHash('sha256').update(settings.join(' '));
  for (const name of sources()) hash.update(`\0${name}\0`).update(readFileSync(join(kernel, name)));
  return hash.digest('hex');
}

/** The source that AssemblyScript asks for: imports say `./vector.js`, it looks for `portable/vector.js.ts`. */
function sourceOf(asked) {
  const name = asked.replace(/^\.\//, '').replace(/^portable\//, '');
  const match = /^([\w-]+)(?:\.js)?\.ts$/.exec(name);
  if (!match) return null;
  for (const folder of ['simd', 'portable']) {
    const file = join(kernel, folder, `${match[1]}.ts`);
    if (existsSync(file)) return readFileSync(file, 'utf8');
  }
  return null;
}

/** The module; `text` receives the same as WebAssembly text where asked for. */
export async function compileKernel(entry = 'entry', text) {
  const { default: asc } = await import('assemblyscript/asc');
  let module;
  const faults = [];
  const { error } = await asc.main(
    [`portable/${entry}.ts`, '--outFile=kernel.wasm', ...(text ? ['--textFile=kernel.wat'] : []), ...settings],
    {
      stdout: { write: () => true },
      stderr: { write: (line) => faults.push(line) },
      readFile: (name) => sourceOf(name.replaceAll('\\', '/')),
      writeFile(name, contents) {
        if (name.endsWith('.wat')) text(contents);
        else module = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !module) throw new Error(`The kernel does not compile.\n${faults.join('')}`, { cause: error });
  return module;
}

/** What kernel/generated/wasm.ts holds for a module. */
function written(module) {
  const lines = Buffer.from(module)
    .toString('base64')
    .match(/.{1,112}/g);
  return [
    `// Made by scripts/kernel.mjs from kernel/portable and kernel/simd: ${module.length} bytes.`,
    `// Sources sha256 ${kernelSources()}`,
    'export const kernelModule =',
    ...lines.map((line, place) => `  '${line}'${place === lines.length - 1 ? ';' : ' +'}`),
    '',
  ].join('\n');
}

/** Compiles and writes kernel/generated/wasm.ts if the sources are others than those it names. Answers whether it did. */
export async function renewKernel() {
  if (existsSync(generated) && readFileSync(generated, 'utf8').includes(`// Sources sha256 ${kernelSources()}\n`))
    return false;
  const contents = written(await compileKernel());
  mkdirSync(dirname(generated), { recursive: true });
  writeFileSync(generated, contents);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const same = existsSync(generated) && readFileSync(generated, 'utf8') === written(await compileKernel());
    if (!same) console.error('kernel/generated/wasm.ts is not what its sources give: run node scripts/kernel.mjs.');
    process.exitCode = same ? 0 : 1;
  } else console.log((await renewKernel()) ? 'compiled' : 'nothing to compile');
}
