// Uses a node from its first start to its end, in whatever network it finds; says as JSON what each step came to.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [, , program, folder] = process.argv;
const steps = {};
const node = spawn(process.execPath, [program, 'serve', '--json', '--port', '0', '--data', join(folder, 'data')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let told = '';
const { address, link } = await new Promise((resolve, reject) => {
  node.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  node.stdout.on('data', (chunk) => {
    told += chunk;
    if (told.includes('\n')) resolve(JSON.parse(told.split('\n')[0]));
  });
});

let cookie = '';
async function ask(name, path, form) {
  const answer = await fetch(new URL(path, address), {
    redirect: 'manual',
    headers: { cookie, origin: address, accept: 'text/html' },
    ...(form ? { method: 'POST', body: form } : {}),
  });
  const set = answer.headers.getSetCookie().find((one) => one.includes('session'));
  if (set) cookie = set.split(';')[0];
  const text = await answer.text();
  steps[name] = answer.status;
  return text;
}

await ask('sign in', new URL(link).pathname);
const home = await ask('home', '/');
// Everything that the pages load comes from the node itself.
steps.foreign = [...home.matchAll(/(?:src|href|action)="([a-z]+:)?\/\/[^"]+"/g)].length;
for (const path of ['/instruments', '/statistics', '/cases', '/people', '/acts', '/operations', '/notices', '/access'])
  await ask(path, path);
const file = new globalThis.FormData();
const documents = join(dirname(program), '..', 'src', 'node', 'sandbox', 'documents');
const document = readFileSync(join(documents, '03-resolution-2-1-protection.txt'), 'utf8');
file.set(
  'file',
  new globalThis.Blob([
    `${document}

A line more, so that it is not here already.
`,
  ]),
  'document.txt',
);
await ask('bring a document', '/instruments/new', file);
const ended = new Promise((resolve) => node.once('exit', resolve));
node.kill('SIGTERM');
steps.ended = await ended;
process.stdout.write(JSON.stringify(steps));
