import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, told } from './arrival.js';
import { chromiumPath, startBrowser } from './browser.js';
import { type Hands, handsOf } from './hands.js';

const NAME = 'Gina Sandbox';
const REASON = 'Invented: her former employer waits in front of the house.';

describe.skipIf(!chromiumPath)('emergency access, by keyboard alone (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let owner: Page;
  let page: Page;
  let hands: Hands;
  let record = '';
  let code = '';
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    owner = (await arrive(browser, node, 'case-worker')).page;
    page = (await arrive(browser, node, 'police-case-worker')).page;
    hands = handsOf(page, true);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  it('begins with a record of the shelter network', async () => {
    await owner.goto(byName(node, '/cases/search'));
    await owner.fill('#name-name', NAME);
    await owner.click('form[action="/cases/search"] button');
    await owner.click('form[action="/cases/new"] button');
    record = new URL(owner.url()).pathname;
    code = (await owner.locator('h1').textContent()) ?? '';
    await owner.goto(byName(node, `${record}/change/operational`));
    await owner.fill('[name=risk]', 'Invented: high.');
    await owner.click('main form button');
  });

  it('is found by the police under a code, and opens to them no further', async () => {
    await hands.press('.site-nav a[href="/cases"]');
    await hands.press('main a[href="/cases/search"]');
    await hands.write('#name-name', NAME);
    await hands.press('form[action="/cases/search"] button');
    expect(await page.locator('main table tbody').textContent()).toContain(code);
    expect(await page.locator(`main a[href^="${record}"]`).count()).toBe(0);
    const refused = await page.context().request.get(byName(node, record));
    expect(refused.status()).toBe(404);
  });

  it('is taken with a reason, after showing again who one is', async () => {
    await hands.press('main a[href^="/cases/break-glass"]');
    await hands.press('main a[href^="/step-up"], form[action="/step-up/practice"] button');
    if (new URL(page.url()).pathname === '/step-up') await hands.press('form[action="/step-up/practice"] button');
    await hands.write('[name=reason]', REASON);
    await hands.press('form[action="/cases/break-glass"] button');
    expect(new URL(page.url()).pathname).toBe(record);
  });

  it('opens the record under a banner that says until when, and never where the shelter is', async () => {
    const banner = (await page.locator('.alert').first().textContent()) ?? '';
    expect(banner).toContain('has emergency access until');
    expect(banner).toMatch(/\d{1,2}:\d\d/);
    expect(await told(page)).toContain('Invented: high.');
    expect(await page.locator('section[aria-labelledby="class-shelter"] .summary-list').count()).toBe(0);
  });

  for (const watcher of ['case-worker', 'shelter-supervisor'])
    it(`is told at once to the ${watcher}, who sees who took it`, async () => {
      const { page: hers, end } = await arrive(browser, node, watcher);
      await hers.click('main a[href="/notices"]');
      await hers.locator('main a', { hasText: 'Emergency access was taken' }).first().click();
      expect(await told(hers)).toContain(`${code} Case worker, police (sandbox) has emergency access until`);
      await end();
    });

  it('is seen by the data-protection officer with its reason, and with every look that followed', async () => {
    const { page: officer, end } = await arrive(browser, node, 'data-protection-officer');
    await officer.click('.site-nav a[href="/cases"]');
    await officer.click('main a[href="/cases/break-glasses"]');
    await officer.locator('main a', { hasText: code }).click();
    expect(await told(officer)).toContain(REASON);
    await officer.click('.crumbs a[href="/cases"]');
    await officer.click(`main table a[href="${record}/seen"]`);
    const seen = await told(officer);
    expect(seen).toContain('Took emergency access');
    expect(seen).toMatch(/Case worker, police \(sandbox\)\s*Read/);
    expect(seen).not.toContain(NAME);
    await end();
  });

  it('is ended by hand, and the record is closed again', async () => {
    await hands.press('main form[action$="/end"] button');
    const refused = await page.context().request.get(byName(node, record));
    expect(refused.status()).toBe(404);
  });
});
