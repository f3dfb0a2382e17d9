// Takes the README's pictures anew from a fresh sandbox node, with Chromium: `node scripts/pictures.mjs`.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const root = join(dirname('/work/main/scripts/x'), '..');
const pictures = join(root, 'docs', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'palermo-pictures-'));
mkdirSync(pictures, { recursive: true });

const node = spawn(
  process.execPath,
  ['bin/palermo.mjs', 'serve', '--json', '--port', '0', '--data', join(folder, 'data')],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const { address, link } = await new Promise((resolve, reject) => {
  let told = '';
  node.stdout.on('data', (chunk) => {
    told += chunk;
    if (told.includes('\n')) resolve(JSON.parse(told));
  });
  node.once('exit', (code) => reject(new Error(`the node ended with ${code}`)));
});
const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  viewport: { width: 1200, height: 800 },
  reducedMotion: 'reduce',
});
const page = browser.pages()[0] ?? (await browser.newPage());

/** A page has few colours: a palette keeps the picture small. */
const keep = (name, shot) =>
  sharp(shot)
    .png({ palette: true, colours: 128 })
    .toFile(join(pictures, `${name}.png`));

const take = async (name, path, language = 'en', before = async () => undefined) => {
  await page.goto(new URL(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`, address).href);
  await before();
  await keep(name, await page.screenshot());
  console.log(`docs/pictures/${name}.png`);
};

await page.goto(link);
const become = async (person) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['bin/palermo.mjs', 'sign-in-link', person, '--json', '--address', address, '--data', join(folder, 'data')],
    { cwd: root },
  );
  await page.goto(JSON.parse(stdout).link);
};
// Every way of estimating, asked of the sandbox's own table of captures.
await become('statistician');
await page.goto(new URL('/statistics/estimates?lang=en', address).href);
await page.locator('main a[href^="/statistics/estimates/captures/"]', { hasText: 'four agencies' }).first().click();
await page.fill('[name=title]', 'Presumed victims, 2025: every way of estimating');
await page.locator('main form[action$="/runs"] button').click();
await page.locator('main a[href$="/results.csv"]').waitFor({ timeout: 300_000 });
await page.setViewportSize({ width: 1200, height: 1460 });
await take('estimate', new URL(page.url()).pathname);
await browser.close();
node.removeAllListeners('exit');
await new Promise((resolve) => {
  node.once('exit', resolve);
  node.kill('SIGTERM');
});
rmSync(folder, { recursive: true, force: true });
