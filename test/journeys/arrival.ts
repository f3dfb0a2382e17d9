/** How people of a test come to the node, each at a browser of her own. */
import type { Browser, Page } from 'playwright-core';
import type { TestNode } from '../world/node.js';
import { type Walk, type WalkOptions, walkIn } from './browser.js';

/** The node by its name: browsers make passkeys for `localhost`, and none for an address of figures. */
export const byName = (node: TestNode, path = '/'): string =>
  new URL(path, node.address.replace('127.0.0.1', 'localhost')).href;

/** A person of the sandbox at a fresh browser, signed in with a one-time link. */
export async function arrive(
  browser: Browser,
  node: TestNode,
  person: string,
  options: WalkOptions = {},
): Promise<Walk> {
  const walk = await walkIn(browser, options);
  await walk.page.goto(byName(node, new URL(await node.signInLink(person)).pathname));
  return walk;
}

/** Presses what confirms again that it is she: the sandbox's button, for whoever has made no key. */
export const confirmAgain = (page: Page): Promise<void> =>
  page.locator('form[action="/step-up/practice"] button').click();

/** Shows again who she is, of her own accord, so that protected pages open at once. */
export async function stepUp(page: Page, node: TestNode): Promise<void> {
  await page.goto(byName(node, '/step-up'));
  await confirmAgain(page);
}

/** What the page says, on one line. */
export const told = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
