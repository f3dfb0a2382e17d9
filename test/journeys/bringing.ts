/** Documents and lists that are brought to a node in journeys. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sandboxDocuments } from '../../src/node/sandbox/index.js';
import type { TestNode } from '../world/node.js';
import { byName } from './arrival.js';

export type Brought = { readonly name: string; readonly content: string | Buffer };

/** Brings a document by the form and returns the path of its page. */
export async function bring(page: Page, node: TestNode, { name, content }: Brought): Promise<string> {
  await page.goto(byName(node, '/instruments/new'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await page.click('form[action="/instruments/new"] button');
  await page.waitForURL(/\/instruments\/[0-9a-f-]{36}\?arrived=new$/);
  return new URL(page.url()).pathname;
}

/** The sandbox's revised draft on recruitment, as it may have read before it was revised. */
export function earlierDraft(): Brought {
  const revised = sandboxDocuments().find(({ name }) => name.startsWith('02-'));
  if (!revised) throw new Error('the sandbox has no second document');
  const changes = [
    ['SANDBOX/COP/3/L.5/Rev.1', 'SANDBOX/COP/3/L.5'],
    ['7 May 2026', '4 May 2026'],
    [': revised draft resolution', ': draft resolution'],
    ['pay, directly or indirectly, for', 'pay, directly, for'],
    ['31 March 2028', '31 December 2028'],
  ] as const;
  let content = readFileSync(revised.path, 'utf8');
  for (const [from, to] of changes) {
    if (!content.includes(from)) throw new Error(`the sandbox draft no longer says “${from}”`);
    content = content.replace(from, to);
  }
  return { name: 'earlier-draft.md', content };
}

/** Brings acts of treaties as a table; the page of the dry run is open afterwards. */
export async function bringActs(page: Page, node: TestNode, content: string): Promise<string> {
  await page.goto(byName(node, '/treaties/imports/new'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'acts.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.fill('[name=source]', 'Letter of the depositary');
  await page.click('form[action="/treaties/imports/new"] button');
  await page.waitForURL(/\/treaties\/imports\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}
