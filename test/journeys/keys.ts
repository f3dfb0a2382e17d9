/** The things people sign in with, made at a browser as they would make them. */
import { TOTP } from 'otpauth';
import type { CDPSession, Page } from 'playwright-core';
import type { TestNode } from '../world/node.js';
import { byName } from './arrival.js';

/** Nobody's password outside these tests, and long enough. */
export const PASSWORD = 'copper lantern under seven bridges';

/** Plugs an authenticator into the browser that says yes to whatever it is asked, as a finger on a sensor would. */
export async function plugAuthenticator(page: Page): Promise<{ session: CDPSession; authenticatorId: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

/** An authenticator app that has taken in the key a page shows. A code is good once: `later` counts its half minutes. */
export async function authenticatorApp(page: Page): Promise<(later?: number) => string> {
  const seed = ((await page.locator('pre.code').textContent()) ?? '').replace(/\s/g, '');
  const totp = new TOTP({ secret: seed });
  return (later = 0) => totp.generate({ timestamp: Date.now() + later * 30_000 });
}

/** From the page of one's own key: a password, then the page with the key for the app. */
export async function choosePassword(page: Page): Promise<void> {
  await page.click('a[href="/account/password"]');
  await page.fill('[name=password]', PASSWORD);
  await page.click('form[action="/account/password"] button');
  await page.waitForURL(/\/account\/authenticator/);
}

/** A password chosen, and the app not yet shown to work. */
export async function beginPassword(page: Page, node: TestNode): Promise<void> {
  await page.goto(byName(node, '/account/make-key'));
  await choosePassword(page);
}

export async function makePasskey(page: Page): Promise<void> {
  await page.click('form[action="/account/passkeys"] button');
  await page.waitForURL(/\/account$/);
}

/** One who has everything: passkey, password, app and recovery codes. */
export async function makeEveryKey(page: Page, node: TestNode): Promise<void> {
  await beginPassword(page, node);
  const code = await authenticatorApp(page);
  await page.fill('[name=code]', code());
  await page.click('form[action="/account/authenticator"] button');
  const { session, authenticatorId } = await plugAuthenticator(page);
  await page.goto(byName(node, '/account/make-key'));
  await makePasskey(page);
  await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
}
