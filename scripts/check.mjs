// `npm run check`: every rule of the house, two at a time, all of them even where one fails.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tree.mjs';

const tool = (path) => join(root, 'node_modules', path);
const own = (name, ...args) => [join(root, 'scripts', 'check', `${name}.mjs`), ...args];
const freeze = process.argv.includes('--freeze') ? ['--freeze'] : [];

// The longest first, so that the last to end is not one that began late.
const checks = {
  lint: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  types: [tool('typescript/bin/tsc'), '-p', 'tsconfig.json'],
  'dead code': [tool('knip/bin/knip.js'), '--no-progress'],
  architecture: own('architecture'),
  purity: own('purity'),
  format: own('format'),
  messages: own('messages'),
  errors: own('errors'),
  migrations: own('migrations', ...freeze),
  readmes: own('readmes'),
  files: own('files'),
  security: own('security'),
  kernel: [join(root, 'scripts', 'kernel.mjs'), '--check'],
};

const MOST_LINES = 80;

function shortened(output) {
  const lines = output.trim().split('\n');
  const rest = lines.length - MOST_LINES;
  const shown = rest > 0 ? [...lines.slice(0, MOST_LINES), `… and ${rest} lines more`] : lines;
  return shown.map((line) => `    ${line}`).join('\n');
}

function run(name, command) {
  return new Promise((resolve) => {
    const begun = performance.now();
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      if (status !== 0) console.log(shortened(output));
      resolve(status === 0);
    });
  });
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const queue = Object.entries(checks).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const failed = [];
async function worker() {
  for (let next = queue.shift(); next; next = queue.shift()) if (!(await run(...next))) failed.push(next[0]);
}
await Promise.all([worker(), worker()]);
if (failed.length > 0) console.log(`\n${failed.length} failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
