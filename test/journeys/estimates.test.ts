import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { families } from '../../src/methods/prevalence/index.js';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, told } from './arrival.js';
import { chromiumPath, startBrowser } from './browser.js';
import { askEstimate, freeze, runEnds } from './estimating.js';

const program = join(import.meta.dirname, '..', '..', 'bin', 'palermo.mjs');

const HEADER = 'police,shelter,border,count';
/** An invented year: police and border tell each other of people, and some combinations are few. */
const BASELINE = `${HEADER}\n1,0,0,120\n0,1,0,150\n0,0,1,60\n1,1,0,14\n1,0,1,29\n0,1,1,3\n1,1,1,2\n`;
/** Three years later: half the people, and better met. */
const END_LINE = `${HEADER}\n1,0,0,60\n0,1,0,64\n0,0,1,31\n1,1,0,12\n1,0,1,20\n0,1,1,4\n1,1,1,3\n`;
/** As it was first typed: a two where lists have 0 and 1, and a count with a letter. */
const FAULTY = BASELINE.replace('1,1,0,14', '1,2,0,14').replace('1,0,1,29', '1,0,1,2g');

describe.skipIf(!chromiumPath)('estimates of people never seen (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let statistician: Page;
  let folder: string;
  let run = '';
  let endLine = '';
  let baseline = '';

  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    folder = mkdtempSync(join(tmpdir(), 'palermo-estimates-'));
    statistician = (await arrive(browser, node, 'statistician')).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const give = async (title: string, table: string) => {
    await statistician.fill('[name=title]', title);
    await statistician.fill('[name=table]', table);
    await statistician.click('form[action="/statistics/estimates/captures/new"] button');
  };

  it('tells what is wrong with a pasted table row by row, and loses nothing that was typed', async () => {
    await statistician.click('.site-nav a[href="/statistics/estimates"]');
    await statistician.click('main a[href="/statistics/estimates/captures/new"]');
    await give('Baseline year', FAULTY);
    const page = await told(statistician);
    expect(page).toContain('Row 5: the cell under “shelter” is neither 0 nor 1.');
    expect(page).toContain('Row 6: the count is not a whole number');
    expect(await statistician.inputValue('[name=title]')).toBe('Baseline year');
    expect(await statistician.inputValue('[name=table]')).toBe(FAULTY);
    await give('Baseline year', BASELINE);
    await statistician.waitForURL(/\/captures\/[0-9a-f-]{36}$/);
    expect(await told(statistician)).toContain('<5');
  });

  it('asks for every way of estimating, and the page says by itself when they are done', async () => {
    run = await askEstimate(statistician, { title: 'Baseline 2025', replicates: 100 });
    await statistician.waitForSelector('main a[href$="/results.csv"]', { timeout: 110_000 });
    expect(new URL(statistician.url()).pathname).toBe(run);
  });

  it('reads that the ways disagree, and the lower bound; no single number stands there', async () => {
    const page = await told(statistician);
    expect(page).toContain('378 people are on 3 lists: police, shelter and border.');
    expect(page).toMatch(/The ways of estimating disagree: from [\d,]+ \(.+?\) to [\d,]+ people/);
    expect(page).toContain('No single number can be given.');
    expect(page).toMatch(
      /There are at least about [\d,]+ people \(95% interval [\d,]+ to [\d,]+\): Chao’s lower bound\./,
    );
    const table = statistician.locator('main table', { hasText: 'What each way of estimating says' });
    expect(await table.locator('tbody tr').count()).toBe(families.length);
    expect(await statistician.getByRole('heading', { name: 'People by combination of lists' }).count()).toBe(1);
  });

  it('freezes a figure as the baseline, which cannot be taken back', async () => {
    baseline = await freeze(statistician, 'main-effects', 'First year of the plan');
    expect(await told(statistician)).toContain('First year of the plan');
    await statistician.click(`main a[href="${run}"]`);
    expect(await told(statistician)).toContain('This run is a baseline');
    expect(await statistician.locator('form[action$="/freeze"], form[action$="/withdraw"]').count()).toBe(0);
  });

  it('makes a second run of a later year, and measures it against the baseline', async () => {
    await statistician.goto(byName(node, '/statistics/estimates/captures/new'));
    await give('Three years later', END_LINE);
    await statistician.waitForURL(/\/captures\/[0-9a-f-]{36}$/);
    endLine = await askEstimate(statistician, {
      title: 'End line 2028',
      families: ['main-effects', 'chao'],
      replicates: 100,
    });
    await runEnds(statistician);
    await statistician.goto(byName(node, baseline));
    await statistician.selectOption('[name=run]', { label: 'End line 2028' });
    await statistician.click('form[action$="#end-line"] button');
    const page = await told(statistician);
    expect(page).toContain('A decrease can be seen');
    expect(page).toMatch(/Ratio: 0\.\d+ \(0\.\d+ to 0\.\d+, 95%\)\./);
    expect(page).not.toContain('Both are of the same captures');
  });

  it('compares the two runs, and says in what they differ', async () => {
    await statistician.goto(byName(node, '/statistics/estimates'));
    for (const one of [run, endLine]) await statistician.check(`[name=run][value="${one.split('/').at(-1)}"]`);
    await statistician.click('form[action="/statistics/estimates/compare"] button');
    const page = await told(statistician);
    expect(page).toContain('These runs differ in:');
    expect(page).toContain('End line 2028');
  });

  it('takes the whole record away, and another machine finds it the same to the last digit', async () => {
    await statistician.goto(byName(node, run));
    const [download] = await Promise.all([
      statistician.waitForEvent('download'),
      statistician.click('main a[href$="/record.json"]'),
    ]);
    const path = join(folder, 'record.json');
    await download.saveAs(path);
    const { stdout } = await promisify(execFile)(process.execPath, [
      program,
      'prevalence',
      'verify',
      path,
      '--json',
      '--threads',
      '1',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ same: true, differences: [] });
  });

  it('reads the same as a coordinator, without JavaScript and without counts of single combinations', async () => {
    const { page, end } = await arrive(browser, node, 'coordinator', { script: false });
    await page.click('.site-nav a[href="/statistics/estimates"]');
    await page.click(`main a[href="${run}"]`);
    const said = await told(page);
    expect(said).toContain('The ways of estimating disagree');
    expect(said).toContain('There are at least about');
    expect(said).toContain('Counts of single combinations of lists are kept inside the statistics office');
    expect(await page.getByRole('heading', { name: /Who is on which lists|People by combination/ }).count()).toBe(0);
    expect(said).not.toMatch(/on one list only|If all lists together depend/);
    expect(await page.locator('main form[method=post]').count()).toBe(0);
    const get = (path: string) => page.request.get(byName(node, path));
    expect((await get(`${run}/record.json`)).status()).toBe(403);
    expect(await (await get(`${run}/run.json`)).text()).not.toMatch(/"history":|"fitted":\[\{/);
    await end();
  });

  it('gives an agency’s officer nothing', async () => {
    const { page, end } = await arrive(browser, node, 'police-officer');
    expect(await page.locator('a[href^="/statistics/estimates"]').count()).toBe(0);
    for (const path of ['/statistics/estimates', run, `${run}/results.csv`, `${run}/run.json`, baseline]) {
      const answer = await page.request.get(byName(node, path), { headers: { accept: 'text/html' } });
      expect(answer.status(), path).toBe(403);
      expect(await answer.text()).not.toContain('Baseline 2025');
    }
    await end();
  });
});
