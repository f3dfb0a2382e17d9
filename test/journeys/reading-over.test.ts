import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, told } from './arrival.js';
import { bring, earlierDraft } from './bringing.js';
import { chromiumPath, startBrowser } from './browser.js';
import { handsOf } from './hands.js';

describe.skipIf(!chromiumPath)('two versions of a draft, by keyboard alone (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let page: Page;
  let hands: ReturnType<typeof handsOf>;
  let earlier = '';
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    page = (await arrive(browser, node, 'coordinator')).page;
    hands = handsOf(page, true);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  it('brings the draft as it was before it was revised', async () => {
    await hands.press('.site-nav a[href="/instruments"]');
    await hands.press('main a[href="/instruments/new"]');
    const { name, content } = earlierDraft();
    await hands.give(name, content.toString());
    await hands.press('form[action="/instruments/new"] button');
    earlier = new URL(page.url()).pathname;
    expect(earlier).toMatch(/^\/instruments\/[0-9a-f-]{36}$/);
  });

  it('confirms that the revised draft revises it, which the machine only suggests', async () => {
    await hands.press(`main a[href="${earlier}/versions"]`);
    expect(await told(page)).toContain('No other version');
    await hands.press(`form[action="${earlier}/versions"] button`);
    expect(await page.locator('main ol > li').count()).toBe(2);
    expect(await told(page)).toContain('Confirmed by Coordinator (sandbox)');
  });

  it('compares them: what is reworded shows the words that came', async () => {
    await hands.press('main a[href^="/instruments/compare?"]');
    expect(await page.locator('main table ins').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('or indirectly')]),
    );
    const all = await page.locator('main table tbody tr').count();
    await page.locator('#changed').focus();
    await page.keyboard.press('Space');
    await hands.press('main form[role=search] button');
    expect(await page.locator('main table tbody tr').count()).toBe(2);
    expect(all).toBeGreaterThan(20);
  });

  it('sees paragraph by paragraph in which version it changed', async () => {
    await hands.press('main a[href$="/versions/changes"]');
    const first = page.locator('main table tbody tr', { hasText: 'directly or indirectly' });
    expect(await first.locator('li').allTextContents()).toEqual([
      expect.stringContaining('New'),
      expect.stringContaining('Reworded'),
    ]);
  });
});

describe.skipIf(!chromiumPath)('the reader’s repairs, without JavaScript (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let page: Page;
  let document = '';
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    page = (await arrive(browser, node, 'coordinator', { script: false })).page;
    document = await bring(page, node, earlierDraft());
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  const recitals = async (): Promise<string[]> => {
    await page.goto(byName(node, document));
    return page.locator('main section:has(h2:text("Preamble")) .passage-words').allTextContents();
  };

  it('are reviewed: two pieces were joined across a page, each with the words it is about', async () => {
    expect((await recitals()).some((words) => words.includes('only after arrival in the country'))).toBe(true);
    await page.click(`main a[href="${document}/repairs"]`);
    expect(await page.locator('main ol.found > li').count()).toBe(2);
    expect(await told(page)).toContain('arrival in the country of destination');
  });

  it('are ruled otherwise: the document is read again at once, and the ruling bears a name', async () => {
    const repair = page.locator('main ol.found > li', { hasText: 'arrival in the country of destination' });
    await repair.locator('select[name=ruling]').selectOption('recital');
    await repair.locator('button').click();
    expect(await told(page)).toContain('It is a recital');
    expect(await told(page)).toContain('Coordinator (sandbox)');
    const read = await recitals();
    expect(read.some((words) => words.includes('only after arrival in the country'))).toBe(false);
    expect(read.some((words) => words.trim().startsWith('arrival in the country'))).toBe(true);
  });

  it('are taken back as well: the text is what it was', async () => {
    await page.goto(byName(node, `${document}/repairs`));
    await page.locator('form[action$="/repairs/undo"] button').click();
    expect((await recitals()).some((words) => words.includes('only after arrival in the country'))).toBe(true);
  });
});
