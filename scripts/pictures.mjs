// Takes the README's pictures anew from a fresh sandbox node, with Chromium: `node scripts/pictures.mjs`.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
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
await page.setViewportSize({ width: 1200, height: 1500 });
await take('home', '/');
await page.setViewportSize({ width: 1200, height: 1000 });
await page.goto(new URL('/instruments?lang=en', address).href);
const document = await page.locator('main a', { hasText: 'fair recruitment' }).first().getAttribute('href');
await take('document', document ?? '/instruments', 'en', () =>
  page.evaluate(() => globalThis.document.getElementById('op3')?.scrollIntoView()),
);
await take('picture', '/statistics');
await take('picture-ar', '/statistics', 'ar');

// The list with national columns waits: columns first, then what an agency's own words mean, then each fault is told.
const COLUMNS = { A: 'registrationDate', C: 'sex', D: 'ageAtRegistration', E: 'citizenships', F: 'forms', G: '' };
const WORDS = {
  prostitution: /prostitution/i,
  'domestic work': /domestic/i,
  'forced work': /forced labour/i,
  'forced fraud': /crim/i,
  'not established': /unknown|not known/i,
};
const checked = async () => {
  await page.locator('main form[action$="/mapping"] button[type=submit]').click();
  for (let tries = 0; tries < 60 && !(await page.locator('button[value=import]').count()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.reload();
  }
};
await page.goto(new URL('/statistics/lists?lang=en', address).href);
const waiting =
  (await page.locator('main a', { hasText: 'border-and-migration' }).first().getAttribute('href')) ??
  '/statistics/lists';
await page.goto(new URL(waiting, address).href);
for (const [column, field] of Object.entries(COLUMNS))
  await page.locator(`select[name=column-${column}]`).selectOption(field);
const dates = page.locator('select[name=dates-A]');
if (await dates.count()) await dates.selectOption('dmy');
await checked();
await page.locator('button[value=map]').click();
for (const [word, meaning] of Object.entries(WORDS)) {
  const select = page
    .locator('tr', { has: page.locator('bdi', { hasText: new RegExp(`^${word}$`) }) })
    .locator('select');
  if (!(await select.count())) continue;
  const options = await select.first().locator('option').allTextContents();
  const label = options.find((option) => meaning.test(option));
  if (label) await select.first().selectOption({ label });
}
await checked();
await take('dry-run', waiting, 'en', () =>
  page.evaluate(() => globalThis.document.getElementById('report')?.scrollIntoView()),
);

// A record as the agency sees it to which a part of it was referred, an estimate, and the record of acts as an auditor does.
const become = async (person) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['bin/palermo.mjs', 'sign-in-link', person, '--json', '--address', address, '--data', join(folder, 'data')],
    { cwd: root },
  );
  await page.goto(JSON.parse(stdout).link);
};
await become('police-case-worker');
await page.goto(new URL('/cases?list=referred&lang=en', address).href);
await page.locator('main table a').first().click();
const purposes = page.locator('main form[method=get] input[type=radio]');
if (await purposes.count()) {
  await purposes.first().check();
  await page.locator('main form[method=get] button').click();
}
const { pathname, search } = new URL(page.url());
await page.setViewportSize({ width: 1200, height: 1200 });
await take('record', `${pathname}${search}`);
// Every way of estimating, asked of the sandbox's own table of captures.
await become('statistician');
await page.goto(new URL('/statistics/estimates?lang=en', address).href);
await page.locator('main a[href^="/statistics/estimates/captures/"]', { hasText: 'four agencies' }).first().click();
await page.fill('[name=title]', 'Presumed victims, 2025: every way of estimating');
await page.locator('main form[action$="/runs"] button').click();
await page.locator('main a[href$="/results.csv"]').waitFor({ timeout: 300_000 });
await page.setViewportSize({ width: 1200, height: 1460 });
await take('estimate', new URL(page.url()).pathname);
await become('auditor');
await page.goto(new URL('/acts?lang=en', address).href);
await page.locator('main form[action="/acts/verify"] button').click();
await page.setViewportSize({ width: 1200, height: 1400 });
await take('acts', '/acts');

await browser.close();
node.removeAllListeners('exit');
await new Promise((resolve) => {
  node.once('exit', resolve);
  node.kill('SIGTERM');
});
rmSync(folder, { recursive: true, force: true });
