import { fileURLToPath } from 'node:url';

let bundled: Promise<string> | undefined;

/** The worker as one script, where the product runs from its TypeScript: threads of Node 20 read only JavaScript. */
export function workerFromSource(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./node-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  });
  return outputFiles[0]?.text ?? '';
}
