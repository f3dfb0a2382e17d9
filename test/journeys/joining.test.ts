import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, confirmAgain, stepUp, told } from './arrival.js';
import { type Walk, chromiumPath, startBrowser, walkIn } from './browser.js';
import { acceptInvitation, approve, nominate } from './joining.js';
import { makePasskey, plugAuthenticator } from './keys.js';

describe.skipIf(!chromiumPath)('a colleague joins with a passkey, and leaves (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let supervisor: Page;
  let coordinator: Page;
  let nadia: Walk;
  let link = '';
  let account = '';
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    supervisor = (await arrive(browser, node, 'shelter-supervisor')).page;
    coordinator = (await arrive(browser, node, 'coordinator')).page;
    nadia = await walkIn(browser);
    await plugAuthenticator(nadia.page);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  it('is nominated by her supervisor, who first shows again who she is, and is given the link once', async () => {
    await supervisor.click('.site-nav a[href="/people"]');
    await supervisor.click('main a[href="/people/nominate"]');
    await supervisor.waitForURL(/\/step-up\?next=%2Fpeople%2Fnominate/);
    await confirmAgain(supervisor);
    link = await nominate(supervisor, 'Nadia Sandbox');
    expect(new URL(link).pathname).toMatch(/^\/invitation\/[\w-]{40,}$/);
    await supervisor.click('main a[href^="/people/p-"]');
    account = new URL(supervisor.url()).pathname.split('/').pop() ?? '';
    expect(await told(supervisor)).toContain('Until she is approved she has no role');
    expect(await supervisor.content()).not.toContain(link);
  });

  it('opens the link, says who she is, and makes a passkey on her device', async () => {
    await acceptInvitation(nadia.page, node, link);
    expect(await told(nadia.page)).toContain(account);
    await makePasskey(nadia.page);
    expect(await nadia.page.locator('main table tbody tr').first().textContent()).toContain('Remove');
  });

  it('has no role yet: the records stay closed, and the link works no second time', async () => {
    const answer = await nadia.page.goto(byName(node, '/cases'));
    expect(answer?.status()).toBe(403);
    const other = await walkIn(browser);
    await other.page.goto(byName(node, new URL(link).pathname));
    expect(await told(other.page)).toContain('PEOPLE_INVITATION_SPENT');
    await other.end();
  });

  it('cannot be approved by who nominated her', async () => {
    await supervisor.goto(byName(node, '/people/approvals'));
    const asked = supervisor.locator('section', { hasText: 'Nadia Sandbox' });
    expect(await asked.count()).toBe(1);
    expect(await asked.locator('form').count()).toBe(0);
  });

  it('is approved by a second person, whom a notice leads there', async () => {
    await coordinator.goto(byName(node));
    await coordinator.click('main a[href="/notices"]');
    await coordinator.click('main a[href="/people/approvals"]');
    await approve(coordinator, 'Nadia Sandbox');
    await coordinator.click('main a[href^="/step-up"]');
    await confirmAgain(coordinator);
    await approve(coordinator, 'Nadia Sandbox');
    expect(await told(coordinator)).toContain('Nothing waits for a second person');
  });

  it('signs in with the passkey at her next visit, and works', async () => {
    await nadia.context.clearCookies();
    await nadia.page.goto(byName(node, '/cases'));
    expect(new URL(nadia.page.url()).pathname).toBe('/sign-in');
    await nadia.page.click('form[action="/sign-in/passkey"] button');
    await nadia.page.waitForSelector('.site-nav a[href="/cases"]');
    await nadia.page.click('.site-nav a[href="/cases"]');
    await nadia.page.click('main a[href="/cases/search"]');
    expect(await nadia.page.locator('form[action="/cases/search"]').count()).toBe(1);
  });

  it('leaves: her open session is out at once, and her passkey opens nothing', async () => {
    await stepUp(coordinator, node);
    await coordinator.goto(byName(node, `/people/${account}`));
    await coordinator.click('main a[href$="/depart"]');
    await coordinator.click('main form[action$="/depart"] button');
    expect(await coordinator.locator('.page-tags').textContent()).toContain('has left');
    await nadia.page.fill('#name-name', 'Amara Sandbox');
    await nadia.page.click('form[action="/cases/search"] button');
    await nadia.page.waitForLoadState();
    expect(await told(nadia.page)).toContain('ACCESS_SIGN_IN');
    await nadia.page.goto(byName(node, '/cases'));
    expect(new URL(nadia.page.url()).pathname).toBe('/sign-in');
    await nadia.page.click('form[action="/sign-in/passkey"] button');
    await nadia.page.waitForSelector('.ds-error-summary');
    expect(new URL(nadia.page.url()).pathname).toBe('/sign-in/passkey');
    await nadia.page.goto(byName(node, '/cases'));
    expect(new URL(nadia.page.url()).pathname).toBe('/sign-in');
  });
});
