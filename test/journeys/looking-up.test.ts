import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, told } from './arrival.js';
import { chromiumPath, startBrowser } from './browser.js';

describe.skipIf(!chromiumPath)('words that were agreed before, looked up in Arabic (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    page = (await arrive(browser, node, 'reader', { locale: 'ar', script: false })).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  it('a concept asked for in Arabic is found in an English paragraph, by the glossary', async () => {
    await page.click('.site-nav a[href="/instruments"]');
    await page.click('main a[href="/instruments/search"]');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.fill('[name=q]', 'آلية الإحالة الوطنية');
    await page.click('main form[role=search] button');
    const found = page.locator('main ol.found blockquote[lang=en]');
    expect((await found.first().locator('mark').allTextContents()).join(' ')).toContain('referral mechanism');
    // English words keep their own direction on a page that runs the other way.
    expect(await found.first().getAttribute('dir')).toBe('ltr');
  });

  it('is not found without the glossary', async () => {
    await page.uncheck('[name=names]');
    await page.click('main form[role=search] button');
    expect(await page.locator('main ol.found > li').count()).toBe(0);
  });

  it('a paragraph that is pasted is shown with the words that nobody has agreed to', async () => {
    await page.click('main a[href="/instruments/precedent"]');
    await page.fill(
      '[name=text]',
      'Calls upon Member States to prevent the publication and sale of images or names by which a victim may be recognized;',
    );
    await page.click('form[action="/instruments/precedent"] button');
    const first = page.locator('main ol.found > li').first();
    expect(await first.locator('a').first().getAttribute('href')).toMatch(/^\/instruments\//);
    expect((await first.locator('ins').allTextContents()).join('')).toContain('and sale');
    expect(await first.locator('del').count()).toBe(0);
  });
});

describe.skipIf(!chromiumPath)('who is bound, on a telephone 320 pixels wide (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    page = (await arrive(browser, node, 'coordinator', { width: 320, height: 700, script: false })).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  const tile = (name: string) => page.locator(`a.chart-link[aria-label^="${name}:"]`);

  it('opens a treaty as of a day that is past', async () => {
    await page.click('.site-nav a[href="/treaties"]');
    await page.click('main table a[href="/treaties/untoc-tip"]');
    expect(await tile('Bahamas').getAttribute('aria-label')).toContain('Party');
    await page.fill('[name=on]', '2007-01-01');
    await page.click('main form[role=search] button');
    expect(await told(page)).toContain('1 January 2007');
    expect(await tile('Bahamas').getAttribute('aria-label')).toContain('Signed');
    expect(await fits()).toBe(true);
  });

  it('reads in a table what the tiles say', async () => {
    await page.locator('summary', { hasText: 'The same figures as a table' }).click();
    const rows = page.locator('main .figure table tbody tr');
    expect(await rows.count()).toBe(await page.locator('a.chart-link').count());
    expect(await rows.filter({ hasText: 'Bahamas' }).textContent()).toContain('Signed');
  });

  it('cannot record that a State joined the Protocol which never joined the Convention', async () => {
    await page.goto(byName(node, '/treaties/untoc-tip'));
    await page.click('main a[href^="/treaties/new"]');
    expect(await fits()).toBe(true);
    await page.selectOption('[name=treaty]', 'untoc-tip');
    await page.selectOption('[name=participant]', 'FJI');
    await page.selectOption('[name=kind]', 'accession');
    for (const [part, value] of [
      ['day', '19'],
      ['month', '9'],
      ['year', '2017'],
    ] as const)
      await page.fill(`[name=on-${part}]`, value);
    await page.fill('[name=source]', 'Letter of the depositary');
    await page.click('form[action="/treaties/new"] button');
    expect(await page.locator('.ds-error-summary').textContent()).toContain('37(2)');
  });

  it('records that another joined; its tile says so from that day on', async () => {
    // All but the State is as she typed it.
    await page.selectOption('[name=participant]', 'AGO');
    await page.click('form[action="/treaties/new"] button');
    await page.waitForURL(/\/treaties\/untoc-tip\/states\/AGO/);
    await page.goto(byName(node, '/treaties/untoc-tip'));
    expect(await tile('Angola').getAttribute('aria-label')).toContain('Party');
    await page.goto(byName(node, '/treaties/untoc-tip?on=2017-09-18'));
    expect(await tile('Angola').getAttribute('aria-label')).toContain('No act');
    expect(await fits()).toBe(true);
  });
});
