// `npm test`: everything on the embedded database; what touches a database again on the machine's PostgreSQL; journeys
// in a real browser. What is not on the machine is said, not failed. The last line is the sum.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findPostgresql, startPostgresql } from './postgresql.mjs';
import { filesBelow, root } from './tree.mjs';

const reports = join(root, '.test-results');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const sum = { passed: 0, failed: 0, skipped: 0 };
let running;
let cluster;

async function pass(name, title, args, env = {}) {
  console.log(`\n— ${title}`);
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  running = spawn(process.execPath, [vitest, ...args, '--run', ...reporters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const status = await new Promise((resolve) => running.once('close', resolve));
  running = undefined;
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const broken = (told?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = (told?.numFailedTests ?? 0) + broken;
  sum.passed += told?.numPassedTests ?? 0;
  sum.skipped += (told?.numPendingTests ?? 0) + (told?.numTodoTests ?? 0);
  // A run that ends badly without a failed test (a fault between tests, no report) is one failure.
  sum.failed += failed === 0 && status !== 0 ? 1 : failed;
}

async function onPostgresql() {
  const bin = findPostgresql();
  if (!bin)
    return console.log(
      '\nNo PostgreSQL on this machine: the second run is left out (Debian: apt-get install postgresql).',
    );
  try {
    cluster = await startPostgresql(bin);
    const doors = ['test/world/database.ts', 'test/world/node.ts'].map((file) => join(root, file));
    await pass(
      'postgresql',
      `what touches a database, on PostgreSQL ${cluster.version}`,
      // What asks addresses by the thousand tells nothing new of the database.
      ['related', ...doors, '--project', 'units', '--exclude', 'test/fuzz/**', '--exclude', 'test/threats/**'],
      {
        PALERMO_TEST_DATABASE_URL: cluster.url,
      },
    );
  } catch (error) {
    console.log(`PostgreSQL in ${bin} did not start: ${error.stderr || error.message}`);
    sum.failed += 1;
  } finally {
    await cluster?.stop();
    cluster = undefined;
  }
}

async function journeys() {
  if (!filesBelow(join(root, 'test/journeys')).some((file) => file.endsWith('.test.ts'))) return;
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(chromium))
    return console.log(
      `\nNo browser at ${chromium}: the journeys are left out (Debian: apt-get install chromium fonts-noto-core fonts-noto-cjk).`,
    );
  await pass('journeys', `journeys in ${chromium}`, ['--project', 'journeys'], { CHROMIUM: chromium });
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    running?.kill(signal);
    await cluster?.stop();
    process.exit(130);
  });

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await build();
await pass('embedded', 'on the embedded database', ['--project', 'units']);
await onPostgresql();
await journeys();
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
