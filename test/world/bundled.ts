import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const here = createRequire(import.meta.url);

/** Packages with built code of their own stay where npm put them. */
const NATIVE = /^(?:sharp|@node-rs\/argon2)$/;

/** A program of its own, to be started and killed: our sources in one file that runs from any folder. */
export async function bundled(options: Pick<BuildOptions, 'stdin' | 'entryPoints' | 'outfile'>): Promise<void> {
  await build({
    ...options,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    plugins: [
      {
        name: 'native',
        setup(on) {
          on.onResolve({ filter: NATIVE }, ({ path }) => ({
            path: pathToFileURL(here.resolve(path)).href,
            external: true,
          }));
        },
      },
    ],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'silent',
  });
}
