import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName } from './arrival.js';
import { chromiumPath, startBrowser } from './browser.js';

describe.skipIf(!chromiumPath)('the auditor’s walk, in Arabic (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let page: Page;
  /** Opens what is folded together at the end of the navigation, and goes there. */
  const enter = async (room: string) => {
    await page.click('.nav-more summary');
    await page.click(`.nav-more a[href="${room}"]`);
  };
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    const worker = await arrive(browser, node, 'case-worker');
    await worker.page.click('.site-nav a[href="/cases"]');
    const record = await worker.page.locator('main table a').last().getAttribute('href');
    await worker.page.goto(byName(node, `${record}?purpose=protection`));
    await worker.end();
    page = (await arrive(browser, node, 'auditor', { locale: 'ar' })).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  it('has the log verified, in her language and from right to left', async () => {
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await enter('/acts');
    await node.parts.audit.checkpoint();
    await page.click('form[action="/acts/verify"] button');
    await page.waitForURL(/\/acts$/);
    expect(await page.locator('main .alert').count()).toBe(0);
    const [size, , verified] = await page.locator('main .summary-list dd').allTextContents();
    expect(Number(size)).toBeGreaterThan(40);
    expect(verified).toMatch(/\d/);
  });

  it('narrows the record of acts to the looks into records, which name no one looked at', async () => {
    await page.fill('[name=action]', 'cases.read');
    await page.click('form[action="/acts"] button');
    const rows = page.locator('main table tbody tr');
    expect(await rows.first().textContent()).toContain('cases.read');
    expect(await page.textContent('main')).not.toContain('Amara');
    await rows.first().locator('a').click();
    expect(new URL(page.url()).pathname).toMatch(/^\/acts\/\d+$/);
  });

  it('takes the proof of one act home as a file that anyone can check', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('main a[href$="/proof"]')]);
    const proof = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(proof)).toEqual(expect.arrayContaining(['checkpoint', 'path']));
  });

  it('goes from the act to all who saw that record', async () => {
    await page.click('main a[href^="/acts/records/"]');
    const acts = await page.locator('main table tbody code').allTextContents();
    expect(acts).toContain('cases.open');
    expect(acts).toContain('cases.read');
  });

  it('reads who may do what with a record, as the node decides it', async () => {
    await enter('/access');
    await page.selectOption('[name=role]', 'auditor');
    await page.selectOption('[name=module]', 'cases');
    await page.click('form[action="/access"] button');
    expect(await page.locator('[id="cases.seen"]').count()).toBe(1);
    expect(await page.locator('[id="cases.read"]').count()).toBe(0);
    const table = await page.context().request.get(byName(node, '/access.csv?role=auditor'));
    expect(await table.text()).toContain('cases.seen');
  });

  it('sees how the node runs, and cannot change anything there', async () => {
    await enter('/operations');
    expect(await page.locator('main .tag').count()).toBeGreaterThan(5);
    expect(await page.locator('main form').count()).toBe(0);
  });
});
