import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, told } from './arrival.js';
import { chromiumPath, startBrowser } from './browser.js';

describe.skipIf(!chromiumPath)('the person concerned, at a telephone of 320 pixels (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    page = (await arrive(browser, node, 'person-concerned', { width: 320, height: 640 })).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  it('is led to what is held on her, and to nothing of anybody else', async () => {
    await page.click('main a[href="/my-record"]');
    expect(await page.locator('.site-nav a').count()).toBe(2);
    for (const other of ['/cases', '/people', '/acts', '/instruments', '/statistics'])
      expect((await page.context().request.get(byName(node, other))).status()).toBe(403);
  });

  it('reads what is written on her, but not where the shelter is nor what others plan', async () => {
    const held = await told(page);
    expect(held).toContain('Amara Sandbox');
    expect(held).toContain('dental care');
    expect(held).not.toContain('house B');
    expect(held).not.toContain('medical visit');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('sees who has looked into it, herself among them', async () => {
    const { page: worker, end } = await arrive(browser, node, 'case-worker');
    await worker.click('.site-nav a[href="/cases"]');
    for (const link of await worker.locator('main table a').all()) {
      const address = (await link.getAttribute('href')) ?? '';
      await worker.context().request.get(byName(node, `${address}?purpose=protection`));
    }
    await end();
    await page.reload();
    const seen = await page.locator('main table tbody').textContent();
    expect(seen).toContain('Case worker (sandbox)');
    expect(seen).toContain('Looked at her own record');
  });

  it('takes it with her as a file', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('main a[href="/my-record.json"]')]);
    const { caveat, records } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
      caveat: string;
      records: readonly unknown[];
    };
    expect(caveat).toContain('for her only');
    expect(records).toHaveLength(1);
  });
});
