import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Walk, startWalk } from './browser.js';
import type { loadKernel } from '../../src/methods/prevalence/kernel/kernel.js';
import type { PrimitiveResult } from '../../src/methods/prevalence/kernel/run-primitive.js';
import { korea } from '../../src/methods/prevalence/tables/published.js';
import { runFamilies } from '../../src/methods/prevalence/run/run.js';
import { alone } from '../../src/methods/prevalence/threads/alone.js';
import type { browserTeam } from '../../src/methods/prevalence/threads/browser.js';

type OnPage = { readonly browserTeam: typeof browserTeam; readonly loadKernel: typeof loadKernel };

const THREADS = new URL('../../src/methods/prevalence/threads/', import.meta.url);
const EXAMPLE = new URL('../../docs/examples/estimate-in-the-browser.html', import.meta.url);

/** A page of somebody's own, with the library's files beside each other and no other rule than its own. */
async function researchersPage(): Promise<Server> {
  const { outputFiles } = await build({
    entryPoints: [
      { in: fileURLToPath(new URL('browser-page.ts', THREADS)), out: 'palermo-prevalence' },
      { in: fileURLToPath(new URL('browser-worker.ts', THREADS)), out: 'browser-worker' },
    ],
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16'],
  });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/u, '/'), text]));
  scripts.set(
    '/page.js',
    "import { browserTeam, loadKernel } from './palermo-prevalence.js'; Object.assign(globalThis, { browserTeam, loadKernel });",
  );
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    const example = request.url === '/example';
    // The example holds its script itself; the other page shows that a strict policy lets the library work.
    if (!example)
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
    if (example) return response.end(readFileSync(EXAMPLE));
    response.end(
      script ?? '<!doctype html><title>A page of her own</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('a team of a page’s workers', () => {
  let server: Server;
  let walk: Walk;

  beforeAll(async () => {
    server = await researchersPage();
    walk = await startWalk();
    await walk.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await walk.end();
    server.close();
  });

  it('has the kernel in WebAssembly', async () => {
    const backend = await walk.page.evaluate(
      async () => (await (globalThis as unknown as OnPage).loadKernel()).backend,
    );
    expect(backend).toBe('wasm');
  });

  it('computes in a browser what Node computes, for 1, 2 and 8 workers', async () => {
    // A matrix to invert, and what makes its factor.
    const rows = (task: number): number[] =>
      Array.from({ length: 400 }, (_, place) => (place % 21 === 0 ? 40 + task : 1 / (1 + place + task)));
    const inputs = Array.from({ length: 12 }, (_, task) => ({ which: 20 + (task % 3), length: 20, rows: rows(task) }));
    const here = await alone().run<PrimitiveResult>(
      inputs.map(({ rows, ...input }) => ({
        kind: 'primitive',
        input: { ...input, a: Float64Array.from(rows), b: Float64Array.from(rows.slice(0, 20)) },
      })),
    );
    const wanted = here.map(({ value, a, b, c }) => [value, ...a, ...b, ...c]);
    expect(new Set(wanted.map((numbers) => numbers.join())).size).toBe(12);
    for (const size of [1, 2, 8]) {
      const there = await walk.page.evaluate(
        async ({ inputs, size }) => {
          const team = (globalThis as unknown as OnPage).browserTeam(size);
          const tasks = inputs.map(({ rows, ...input }) => ({
            kind: 'primitive',
            input: { ...input, a: Float64Array.from(rows), b: Float64Array.from(rows.slice(0, 20)) },
          }));
          const results = await team.run<PrimitiveResult>(tasks);
          await team.close();
          return results.map(({ value, a, b, c }) => [value, ...a, ...b, ...c]);
        },
        { inputs, size },
      );
      expect(there).toEqual(wanted);
    }
  });

  it('keeps the code of an error, and ends at once', async () => {
    const codes = await walk.page.evaluate(async () => {
      const codeOf = (work: Promise<unknown>): Promise<unknown> =>
        work.then(
          () => 'done',
          (error: unknown) => (error as { readonly code: unknown }).code,
        );
      const team = (globalThis as unknown as OnPage).browserTeam(2);
      const task = (which: number, times: number) => ({
        kind: 'primitive',
        input: { which, length: 1, a: Float64Array.of(1), times },
      });
      const wrong = await codeOf(team.run([task(12, 1), task(23, 1)]));
      const hours = codeOf(team.run([task(20, 1e10)]));
      await team.close();
      return [wrong, await hours];
    });
    expect(codes).toEqual(['PREVALENCE_OPTION', 'PREVALENCE_STOPPED']);
  });

  it('works out a table pasted into the example page to the numbers of Node, digest for digest', async () => {
    const { lists, rows } = korea();
    const families = ['main-effects', 'stepwise', 'bic', 'chao'] as const;
    const { record } = await runFamilies({ lists, rows, families, mostReplicates: 1000 }, { team: alone() });
    await walk.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/example`);
    await walk.page.getByRole('button', { name: 'Estimate' }).click();
    const answer = walk.page.locator('#answer[data-hash]');
    await answer.waitFor();
    expect(await answer.getAttribute('data-hash')).toBe(record.resultsHash);
    expect(await answer.textContent()).toContain('stepwise: 269');
  });
});
