/** The steps by which a colleague comes to the node, as each of those concerned takes them. */
import type { Page } from 'playwright-core';
import type { TestNode } from '../world/node.js';
import { byName } from './arrival.js';

/** Fills in the open form of a nomination for a case worker; returns the link that is shown once. */
export async function nominate(page: Page, name: string): Promise<string> {
  await page.fill('[name=name]', name);
  await page.fill('[name=duty]', 'Case worker');
  await page.check('[name=roles][value=case-worker]');
  await page.click('form[action="/people/nominate"] button');
  return shownLink(page);
}

/** The link that an invitation shows once, where no mail is sent. */
export const shownLink = async (page: Page): Promise<string> =>
  ((await page.locator('pre code').textContent()) ?? '').trim();

/** Opens the link and confirms the profile; the page of one's own key comes next. */
export async function acceptInvitation(page: Page, node: TestNode, link: string): Promise<void> {
  await page.goto(byName(node, new URL(link).pathname));
  await page.click('form[action^="/invitation/"] button');
  await page.waitForURL(/\/account\/make-key/);
}

/** Agrees to one colleague on the open page of approvals. */
export const approve = (page: Page, name: string): Promise<void> =>
  page.locator('section', { hasText: name }).locator('form[action$="/approve"] button').click();
