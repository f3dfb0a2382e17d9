import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, confirmAgain, told } from './arrival.js';
import { chromiumPath, startBrowser } from './browser.js';

const NAME = 'Hana Sandbox';
const PLACE = 'GPS of an invented place';

/** A photograph as a telephone takes it: where and with what is written beside the picture. */
const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#7a5' } })
    .withExif({ IFD0: { ImageDescription: PLACE, Make: 'Invented' } })
    .jpeg()
    .toBuffer();

describe.skipIf(!chromiumPath)('a record, from the search to its erasure (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let page: Page;
  let record = '';
  let code = '';
  const panel = (of: Page, name: string) => of.locator(`section[aria-labelledby="class-${name}"]`);
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    page = (await arrive(browser, node, 'case-worker')).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  it('is opened only after a search that finds nobody', async () => {
    await page.click('.site-nav a[href="/cases"]');
    await page.click('main a[href="/cases/search"]');
    expect(await page.locator('form[action="/cases/new"]').count()).toBe(0);
    await page.fill('#name-name', NAME);
    await page.click('form[action="/cases/search"] button');
    expect(await page.inputValue('form[action="/cases/new"] [name=names]')).toBe(NAME);
    await page.click('form[action="/cases/new"] button');
    record = new URL(page.url()).pathname;
    code = (await page.locator('h1').textContent()) ?? '';
    expect(code).toMatch(/^QVA-/);
    expect(page.url()).not.toContain('Hana');
  });

  it('shows who she is only after the case worker has shown again who she herself is, and asks to reveal it', async () => {
    expect(await told(page)).not.toContain(NAME);
    await panel(page, 'identity').locator('a').click();
    await confirmAgain(page);
    expect(await told(page)).not.toContain(NAME);
    await panel(page, 'identity').locator('a[href*="reveal=identity"]').click();
    expect(await panel(page, 'identity').textContent()).toContain(NAME);
    await page.reload();
    await page.goto(byName(node, `${record}?purpose=protection`));
    expect(await told(page)).not.toContain(NAME);
  });

  it('takes what was said and what comes next, part by part', async () => {
    await panel(page, 'story').locator('a[href$="/change/story"]').click();
    await page.fill('[name=account]', 'Invented: she left a kitchen in which she slept.');
    await page.click('main form button');
    await page.goto(byName(node, `${record}?purpose=protection`));
    await panel(page, 'operational').locator('a[href$="/change/operational"]').click();
    await page.fill('[name=next-steps]', 'Invented: an interpreter on Monday.');
    await page.click('main form button');
    await page.goto(byName(node, `${record}?purpose=protection`));
    expect(await panel(page, 'story').textContent()).toContain('she left a kitchen');
  });

  it('keeps a note, and its correction beside it', async () => {
    await page.locator('main section[aria-labelledby="more"] a[href*="/notes"]').click();
    await page.fill('[name=text]', 'Invented: she asks for a doctor.');
    await page.click('main form[method=post][action$="/notes"] button');
    await page.fill('[name=text]', 'Invented: she asks for a woman doctor.');
    await page.click('main form[action*="/notes/"] button');
    await page.goto(byName(node, `${record}/notes?purpose=protection`));
    await page.locator('main article a').first().click();
    const note = await told(page);
    expect(note).toContain('Invented: she asks for a doctor.');
    expect(note).toContain('Invented: she asks for a woman doctor.');
  });

  it('keeps a photograph without what was written beside the picture', async () => {
    await page.goto(byName(node, `${record}/files?purpose=protection`));
    const buffer = await photograph();
    expect(buffer.includes(PLACE)).toBe(true);
    await page.locator('input[type=file]').setInputFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer });
    await page.click('main form[method=post][action$="/files"] button[type=submit]');
    await page.waitForSelector('main table a');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('main table a')]);
    const kept = readFileSync(await download.path());
    expect(download.suggestedFilename()).toBe('door.jpg');
    expect((await sharp(kept).metadata()).width).toBe(64);
    expect(kept.includes(PLACE)).toBe(false);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
  });

  it('is referred to the police, who see the part referred and no other', async () => {
    await page.goto(byName(node, `${record}/referrals`));
    await page.selectOption('[name=agency]', 'police');
    await page.check('[name=classes][value=operational]');
    await page.check('[name=purposes][value=protection]');
    await page.click('main form[action$="/referrals"] button');
    const { page: police, end } = await arrive(browser, node, 'police-case-worker');
    await police.click('main a[href="/cases?list=referred"]');
    await police.locator('main table a', { hasText: code }).click();
    expect(await panel(police, 'operational').textContent()).toContain('an interpreter on Monday');
    const shown = await told(police);
    expect(shown).not.toContain('kitchen');
    expect(shown).not.toContain(NAME);
    expect(await panel(police, 'story').locator('.summary-list').count()).toBe(0);
    await police.goto(byName(node, `${record}/notes`));
    expect(await told(police)).not.toContain('kitchen');
    await end();
  });

  it('is erased when two persons have agreed, and not by the one who asked', async () => {
    await page.goto(byName(node, `${record}/erase`));
    await page.click('main form[action$="/erase"] button');
    expect(await page.locator('main form[action$="/erase"]').count()).toBe(0);
    const { page: supervisor, end } = await arrive(browser, node, 'shelter-supervisor');
    await supervisor.click('main a[href="/notices"]');
    expect(await told(supervisor)).toContain('Somebody has asked that a record be erased');
    await supervisor.goto(byName(node, `${record}/erase`));
    await supervisor.click('main form[action$="/erase"] button');
    await end();
    await erased();
    await page.goto(byName(node, '/cases'));
    expect(await told(page)).not.toContain(code);
    await page.goto(byName(node, '/cases/search'));
    await page.fill('#name-name', NAME);
    await page.click('form[action="/cases/search"] button');
    expect(await told(page)).not.toContain(code);
  });

  /** Erasing is long work and ends by itself; the code stays, for the data-protection officer to see what became of it. */
  async function erased(): Promise<void> {
    const { page: officer, end } = await arrive(browser, node, 'data-protection-officer');
    const row = officer.locator('main table tr', { hasText: code });
    for (let tries = 0; tries < 80; tries += 1) {
      await officer.goto(byName(node, '/cases'));
      if ((await row.textContent())?.includes('Erased')) return end();
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`never erased: ${await row.textContent()}`);
  }
});
