import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, stepUp, told } from './arrival.js';
import { chromiumPath, startBrowser, walkIn } from './browser.js';
import { acceptInvitation, approve, nominate, shownLink } from './joining.js';
import { PASSWORD, authenticatorApp, choosePassword } from './keys.js';

describe.skipIf(!chromiumPath)('a colleague with password and app, without JavaScript (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let supervisor: Page;
  let coordinator: Page;
  let samira: Page;
  let account = '';
  let code: (later?: number) => string;
  let newer: (later?: number) => string;
  let recovery: string[] = [];
  const withoutScript = async () => (await walkIn(browser, { script: false })).page;
  const signIn = async (page: Page, typed: string) => {
    await page.goto(byName(node, '/sign-in'));
    await page.fill('[name=account]:not(#passkey-account)', account);
    await page.fill('[name=password]', PASSWORD);
    await page.fill('[name=code]', typed);
    await page.click('form[action="/sign-in/password"] button');
  };

  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    supervisor = (await arrive(browser, node, 'shelter-supervisor')).page;
    coordinator = (await arrive(browser, node, 'coordinator')).page;
    samira = await withoutScript();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  it('accepts her invitation, chooses a password and takes the key into her app', async () => {
    await stepUp(supervisor, node);
    await supervisor.goto(byName(node, '/people/nominate'));
    await acceptInvitation(samira, node, await nominate(supervisor, 'Samira Sandbox'));
    account = ((await samira.locator('main code').first().textContent()) ?? '').trim();
    await choosePassword(samira);
    expect(await samira.locator('main svg[role=img]').count()).toBe(1);
    code = await authenticatorApp(samira);
    await samira.fill('[name=code]', '000000');
    await samira.click('form[action="/account/authenticator"] button');
    expect(await samira.locator('.ds-error-summary').count()).toBe(1);
    await samira.fill('[name=code]', code(-1));
    await samira.click('form[action="/account/authenticator"] button');
    recovery = await samira.locator('main ol code').allTextContents();
    expect(recovery).toHaveLength(10);
  });

  it('is approved, and signs in with password and code; the same code works no second time', async () => {
    await stepUp(coordinator, node);
    await coordinator.goto(byName(node, '/people/approvals'));
    await approve(coordinator, 'Samira Sandbox');
    const typed = code();
    await signIn(samira, typed);
    await samira.goto(byName(node, '/cases'));
    expect(await samira.locator('main a[href="/cases/search"]').count()).toBe(1);
    const other = await withoutScript();
    await signIn(other, typed);
    expect(await other.locator('.ds-error-summary').count()).toBe(1);
  });

  it('has lost her telephone: a recovery code lets her in to set up another app, and the old one is dead', async () => {
    const lost = await withoutScript();
    await signIn(lost, recovery[0] ?? '');
    expect(new URL(lost.url()).pathname).toBe('/account/make-key');
    expect(await told(lost)).toContain('You came in with a recovery code');
    await lost.click('form[action="/account/authenticator/new"] button');
    newer = await authenticatorApp(lost);
    await lost.fill('[name=code]', newer(-1));
    await lost.click('form[action="/account/authenticator"] button');
    expect(await lost.locator('main ol code').count()).toBe(10);
    await samira.goto(byName(node, '/cases'));
    expect(new URL(samira.url()).pathname).toBe('/sign-in');
    await signIn(samira, code(1));
    expect(await samira.locator('.ds-error-summary').count()).toBe(1);
    await signIn(samira, recovery[1] ?? '');
    expect(await samira.locator('.ds-error-summary').count()).toBe(1);
    await signIn(samira, newer());
    await samira.goto(byName(node, '/cases'));
    expect(await samira.locator('main a[href="/cases/search"]').count()).toBe(1);
  });

  it('has lost everything: her supervisor invites her afresh, which ends all that was hers', async () => {
    await stepUp(supervisor, node);
    await supervisor.goto(byName(node, `/people/${account}`));
    await supervisor.click('summary:has-text("Lost device")');
    await supervisor.click('main form[action$="/invite"] button');
    const link = await shownLink(supervisor);
    await samira.goto(byName(node, '/cases'));
    expect(new URL(samira.url()).pathname).toBe('/sign-in');
    await signIn(samira, newer(1));
    expect(await samira.locator('.ds-error-summary').count()).toBe(1);
    await acceptInvitation(samira, node, link);
    await choosePassword(samira);
    const newest = await authenticatorApp(samira);
    await samira.fill('[name=code]', newest());
    await samira.click('form[action="/account/authenticator"] button');
    expect((await samira.goto(byName(node, '/cases')))?.status()).toBe(403);
    await stepUp(coordinator, node);
    await coordinator.goto(byName(node, '/people/approvals'));
    await approve(coordinator, 'Samira Sandbox');
    await samira.goto(byName(node, '/cases'));
    expect(await samira.locator('main a[href="/cases/search"]').count()).toBe(1);
  });
});
